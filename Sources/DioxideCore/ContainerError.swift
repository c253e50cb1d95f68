/// An error of a container.
public enum ContainerError: Error, Sendable {
  /// Nothing is bound to the key. `path` leads from the requested component to the dependent.
  case notBound(Key, path: [Key], similar: [Key])
  /// The key was already registered by hand.
  case alreadyRegistered(Key)
  /// A dependency cycle: the path starts and ends with the same key.
  case circularDependency(path: [Key])
  /// A request-scoped component was resolved outside a request scope, or by a singleton.
  case outsideScope(Key, path: [Key])
  /// A deferred dependency was used after its scope or container had ended.
  case ended(Key)
  /// A component that is built asynchronously was resolved without `await`.
  case asynchronous(Key, scope: Scope)
  /// The factory returned an object of another type.
  case wrongType(Key, implementation: TypeIdentity)
  /// The initializer or the factory threw.
  case constructionFailed(Key, path: [Key], underlying: any Error)
  /// A component could not be started. Those started before it were disposed of, except for `failures`.
  case initializationFailed(Key, underlying: any Error, failures: [DisposalFailure])
  /// Some components could not be disposed of; all others were.
  case disposalFailed([DisposalFailure])
  /// A component that is being started or stopped tried to start or stop the container.
  case busy
  /// Building the first key of the path nests so many factories that the stack would overflow.
  case tooDeep(Key, depth: Int, path: [Key])
  /// A synchronous function overrode bindings of a started container, so this component of the copy could not be
  /// started.
  case notStarted(Key)
  /// The container was already scanned for another profile.
  case scannedForOtherProfile(Profile, asked: Profile)
  /// The scanned components are inconsistent. Lists every violation in the scanned blueprint.
  case invalid([Violation], blueprint: Blueprint, profile: Profile)
}

extension ContainerError {
  /// A short description of the error.
  public var title: String {
    switch self {
    case .notBound(let key, _, _): "Nothing is bound to \(key)"
    case .alreadyRegistered(let key): "\(key) is already registered"
    case .circularDependency(let path): "\(path.first.map { "\($0)" } ?? "A component") needs itself to be built"
    case .outsideScope(let key, _): "\(key) requires a request scope, and there is none"
    case .ended(let key): "The scope of \(key) has ended"
    case .asynchronous(let key, _): "\(key) is built or started asynchronously, and must be awaited"
    case .wrongType(let key, _): "The factory of \(key) returned an object of another type"
    case .constructionFailed(let key, _, _): "\(key) could not be built"
    case .initializationFailed(let key, _, _): "\(key) could not be started"
    case .disposalFailed(let failures):
      "\(failures.count) component\(failures.count == 1 ? "" : "s") could not be disposed of"
    case .busy: "The container is being started or stopped"
    case .tooDeep(let key, let depth, _): "\(key) is \(depth) levels deep, which exceeds the stack"
    case .notStarted(let key): "\(key) has a lifecycle, and a synchronous override cannot start it"
    case .scannedForOtherProfile(let active, _): "The container was already scanned for profile \(active)"
    case .invalid(let violations, _, let profile):
      "The components are inconsistent in profile \(profile): \(violations.count) violation\(violations.count == 1 ? "" : "s")"
    }
  }

  /// Details, one per line.
  public var context: [String] {
    switch self {
    case .notBound(_, let path, _), .outsideScope(_, let path): path.count > 1 ? [Self.chain(path)] : []
    case .circularDependency(let path), .tooDeep(_, _, let path): [Self.chain(path)]
    case .constructionFailed(_, let path, let error): (path.count > 1 ? [Self.chain(path)] : []) + ["\(error)"]
    case .wrongType(_, let implementation): ["it is a \(Key(implementation))"]
    case .invalid(let violations, let blueprint, _): violations.map { $0.description(in: blueprint) }
    case .initializationFailed(_, let error, let failures):
      ["\(error)"] + failures.map { "could not be disposed of: \($0)" }
    case .disposalFailed(let failures): failures.map(\.description)
    case .scannedForOtherProfile(_, let asked): ["it cannot be scanned for profile \(asked) too"]
    case .alreadyRegistered, .ended, .asynchronous, .busy, .notStarted: []
    }
  }

  /// Suggestions, one per line.
  public var suggestions: [String] {
    switch self {
    case .notBound(let key, _, let similar):
      similar.map { "Did you mean \($0)?" } + Self.paths(to: key)
    case .alreadyRegistered(let key):
      ["Register the second one under a name: try container.register(\(key).self, name: \"…\") { c in … }"]
    case .circularDependency:
      ["Resolve one of them later: use Lazy<T>, Provider<T> or () -> T as the parameter's type."]
    case .outsideScope:
      ["Open one: try container.withScope { scope in … }", "If a singleton needs it, let it take a Provider<T>."]
    case .ended: ["Resolve it again in an open scope."]
    case .asynchronous(_, .request): ["Use try await scope.resolveAsynchronously(…), in an asynchronous scope."]
    case .asynchronous(_, .singleton):
      ["Use try await container.resolveAsynchronously(…), or await container.start() before."]
    case .asynchronous(_, .factory): ["Use try await container.resolveAsynchronously(…)."]
    case .wrongType(let key, _): ["Let the type conform to \(key)."]
    case .constructionFailed, .initializationFailed, .disposalFailed: []
    case .busy: ["Start and stop a container in one place."]
    case .tooDeep:
      [
        "Scan the components: scanned components are built bottom-up, at any depth.",
        "Or resolve one of them later: use Lazy<T>, Provider<T> or () -> T as the parameter's type.",
      ]
    case .notStarted:
      [
        "Override in an asynchronous function: components with a lifecycle are started there, and disposed of afterwards."
      ]
    case .scannedForOtherProfile: ["Create a container for each profile."]
    case .invalid: ["Run dioxide check to see the places in the source."]
    }
  }

  /// Example code of the solution.
  public var example: String {
    switch self {
    case .notBound(let key, _, _):
      "try container.register(\(Self.type(key)).self\(Self.argument(key))) { c in … }"
    case .alreadyRegistered(let key):
      "try container.register(\(Self.type(key)).self, name: \"second\") { c in … }"
    case .circularDependency(let path):
      "init(\(Self.label(path.first)): Lazy<\(Self.type(path.first))>) { … }"
    case .outsideScope(let key, _):
      "try container.withScope { scope in try scope.resolve(\(Self.type(key)).self\(Self.argument(key))) }"
    case .ended(let key):
      "try container.withScope { scope in try scope.resolve(\(Self.type(key)).self\(Self.argument(key))) }"
    case .asynchronous(let key, let scope):
      "try await \(scope == .request ? "scope" : "container").resolveAsynchronously(\(Self.type(key)).self\(Self.argument(key)))"
    case .wrongType(let key, let implementation):
      "extension \(Key(implementation)): \(Self.type(key)) { … }"
    case .constructionFailed(let key, _, _):
      "try container.register(\(Self.type(key)).self\(Self.argument(key))) { c in … }  // allows retrying"
    case .initializationFailed:
      "func initialize() async throws { try await connect() }  // throws the error above"
    case .disposalFailed:
      "func dispose() async throws { await close() }  // throws the error above"
    case .busy:
      "try await container.withLifecycle { container in … }"
    case .tooDeep(_, _, let path):
      "init(\(Self.label(path.last)): Lazy<\(Self.type(path.last))>) { … }"
    case .notStarted:
      "try await container.overriding { … } in: { container in await … }"
    case .scannedForOtherProfile(_, let asked): "let other = Container(); try other.scan(profile: \"\(asked)\")"
    case .invalid(_, _, let profile):
      profile == .all ? "dioxide check" : "dioxide check --profile \(profile)"
    }
  }

  private static func paths(to key: Key) -> [String] {
    if let element = key.element {
      return [
        "Declare its members: @Adapter(for: \(element).self\(argument(key)), multi: true) on types that conform to it."
      ]
    }
    let declaration =
      key.name == nil
      ? "@Service on \(type(key)), or @Adapter(for: \(type(key)).self) on a type that conforms to it."
      : "@Adapter(for: \(type(key)).self\(argument(key))) on it, or on a type that conforms to it."
    return [
      "Declare a component: \(declaration)",
      "Or register it: try container.register(\(type(key)).self\(argument(key))) { c in … }",
    ]
  }

  private static func type(_ key: Key?) -> String {
    key.map { Key($0.type).description } ?? "T"
  }

  /// The name of a parameter for a type: the type's name with a lower-case first letter.
  private static func label(_ key: Key?) -> String {
    let name = type(key).filter { $0.isLetter || $0.isNumber }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func argument(_ key: Key) -> String { key.name.map { ", name: \"\($0)\"" } ?? "" }

  /// The path; the middle of a long one is omitted.
  private static func chain(_ path: [Key]) -> String {
    guard path.count > 20 else { return path.map(\.description).joined(separator: " → ") }
    let ends = [path.prefix(6), path.suffix(6)].map { $0.map(\.description).joined(separator: " → ") }
    return ends.joined(separator: " → … \(path.count - 12) more … → ")
  }
}

extension ContainerError: CustomStringConvertible {
  /// Title, context, suggestions and example, one per line.
  public var description: String {
    ([title] + context.map { "  " + $0 } + suggestions.map { "  help: " + $0 } + ["  example: " + example])
      .joined(separator: "\n")
  }
}

extension Key: CustomStringConvertible {
  /// The type as written in source, and the name.
  public var description: String {
    let type =
      switch type {
      case .metatype(let type): element.map { "[\($0)]" } ?? Key.title(of: type)
      case .symbol(let index): "#\(index)"
      }
    return name.map { "\(type) named \"\($0)\"" } ?? type
  }

  /// The element of an array; nil for all other types.
  var element: Key? {
    guard case .metatype(let type) = type else { return nil }
    // Another multi-binding requests the array by its own key.
    let dependency = Blueprint.Dependency(on: type)
    return dependency.key.type == self.type ? dependency.element : nil
  }
}

extension Violation {
  /// One line that describes the violation, with the names of `blueprint`.
  public func description(in blueprint: Blueprint) -> String {
    func implementation(_ index: Int) -> String {
      blueprint.bindings.indices.contains(index) ? blueprint.name(of: blueprint.bindings[index].implementation) : "?"
    }
    func key(_ key: Key) -> String {
      blueprint.name(of: key.type) + (key.name.map { " named \"\($0)\"" } ?? "")
    }
    func bound(_ index: Int) -> String {
      blueprint.bindings.indices.contains(index) ? key(blueprint.bindings[index].key) : "?"
    }
    func needed(_ index: Int) -> String {
      blueprint.dependencies.indices.contains(index) ? key(blueprint.dependencies[index].key) : "?"
    }
    switch self {
    case .missingBinding(let missing):
      return "\(implementation(missing.binding)) needs \(needed(missing.dependency)), but nothing binds it"
    case .circularDependency(let cycleGroup):
      let names = cycleGroup.loop.map { implementation($0.binding) }
      return "\((names + names.prefix(1)).joined(separator: " → ")) need each other to be built"
    case .captiveDependency(let captive):
      let names = captive.path.map { implementation($0.binding) } + [implementation(captive.captive)]
      return "\(Self.arrows(names, omitted: captive.omittedHops)): a singleton holds a request-scoped component"
    case .duplicateBinding(let duplicate):
      return "\(implementation(duplicate.first)) and \(implementation(duplicate.second)) are both bound to "
        + bound(duplicate.first)
    case .mixedBinding(let mixed):
      return "\(bound(mixed.single)) is bound both as single (\(implementation(mixed.single))) and multi "
        + "(\(implementation(mixed.multi)))"
    case .isolationMismatch(let mismatch):
      let names = mismatch.path.map { implementation($0.binding) } + [implementation(mismatch.suspending)]
      return
        "\(Self.arrows(names, omitted: mismatch.omittedHops)): building \(names[names.count - 1]) is asynchronous, and \(names[0]) cannot await it"
    case .factoryLifecycle(let fault):
      return "\(implementation(fault.binding)) has a lifecycle, but scope .factory, so nothing starts it"
    }
  }
  /// `A → B → C`; omitted hops are marked before the last name.
  private static func arrows(_ names: [String], omitted: Int) -> String {
    let more = omitted > 0 ? ["… \(omitted) more …"] : []
    return (names.dropLast(2) + more + names.suffix(2)).joined(separator: " → ")
  }
}
