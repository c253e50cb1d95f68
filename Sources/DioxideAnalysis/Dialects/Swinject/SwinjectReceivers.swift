import DioxideSwiftReader

/// The receiver of a `resolve` call, as far as the file shows it; not recorded for the resolver passed to a factory.
struct SwinjectReceiver: Sendable {
  /// The components of the dotted name, without `?` and `!`; empty for an unqualified call.
  var path: [String]
  /// The types of values with that name in the file, as written.
  var types: [String]

  /// The resolver passed to a factory.
  static let factoryResolver = SwinjectReceiver(path: ["r"], types: ["Resolver"])

  /// Members that conventionally hold the shared instance of a type.
  private static let instances: Set<String> = [
    "shared", "default", "current", "main", "instance", "standard", "sharedInstance",
  ]

  /// The types as written, or the type that a static path names: `Locator`, `Locator.shared`.
  var likelyTypes: [String] {
    guard types.isEmpty, let head = path.first, head.first?.isUppercase == true else { return types }
    return path.count == 1 || path.count == 2 && Self.instances.contains(path[1]) ? [head] : []
  }

  /// The receiver as messages show it: of `Kit(parts: […]).resolver`, only the last name.
  var name: String {
    let names = path.filter { $0.utf8.allSatisfy(Words.isNamePart) }
    return names.count == path.count ? names.joined(separator: ".") : names.last ?? ""
  }

  /// Whether the call is made on `self` or calls a free function.
  var isOwn: Bool { path.isEmpty || path == ["self"] || path == ["Self"] }

  /// Whether it is named like Swinject's types.
  var isNamedAsContainer: Bool {
    guard let last = path.last?.lowercased() else { return false }
    return ["r", "c", "$0"].contains(last) || ["container", "resolver", "assembler"].contains { last.hasSuffix($0) }
  }
}

/// One of the project's own functions named `resolve`.
struct SwinjectOwnResolve: Sendable {
  /// The behaviour of the function, as far as its body shows it.
  enum Behavior: Sendable {
    /// It resolves with Swinject.
    case forwarding
    /// It is a protocol requirement.
    case requirement
    /// It uses its own storage.
    case own
    case unknown
  }

  /// The path of the enclosing type; empty at the top level.
  var owner: String
  var isStatic: Bool
  /// Whether it takes a type, or another unlabelled argument.
  var takesType: Bool
  /// Whether it returns the type expected by its caller.
  var givesExpected: Bool
  var behavior: Behavior
}

extension SwinjectCalls {
  /// The receiver of each `resolve` call, by the start of the requested type, or of the name if the type is not known.
  func receivers() -> [UInt32: SwinjectReceiver] {
    var result: [UInt32: SwinjectReceiver] = [:]
    // Calls in one block share their receivers.
    var known: [String: SwinjectReceiver] = [:]
    for index in list.calls.indices where words[index] == .resolve {
      let call = list.calls[index]
      guard !isFactoryResolver(call) else { continue }
      let text = file.source.text(call.receiver)
      let key = "\(call.block) \(text)"
      let receiver = known[key] ?? receiver(text, call)
      known[key] = receiver
      result[resolutions[index]?.range.start ?? call.name.start] = receiver
    }
    return result
  }

  private func receiver(_ text: String, _ call: Call) -> SwinjectReceiver {
    let path = text.split(separator: ".").map { $0.filter { $0 != "?" && $0 != "!" } }
    return SwinjectReceiver(path: path, types: typesOfReceiver(call.receiver))
  }

  /// Whether a call is made on the first parameter of an enclosing closure, if the parameter has no type.
  private func isFactoryResolver(_ call: Call) -> Bool {
    if file.source.equals(call.receiver, "$0") { return true }
    var block = call.block
    while block >= 0, list.blocks[Int(block)].kind != .function, list.blocks[Int(block)].kind != .type {
      let parameters = list.blocks[Int(block)].parameters
      if !parameters.isEmpty, file.source.haveEqualText(file.source.firstWord(parameters), call.receiver) {
        return true
      }
      block = list.blocks[Int(block)].parent
    }
    return false
  }

  /// The functions named `resolve` in the file.
  func ownResolves() -> [SwinjectOwnResolve] {
    file.parsed.declarations.compactMap { declaration in
      guard declaration.kind == .function, file.source.equals(declaration.name, "resolve") else { return nil }
      let first = file.parsed.parameters[declaration.parameters.indices].first
      let takesType =
        first.map {
          $0.defaultValue.isEmpty && (file.source.equals($0.label, "_") || file.source.hasSuffix($0.type, ".Type"))
        } ?? false
      let given = file.source.text(declaration.type).filter { $0 != "?" && $0 != "!" }
      let owner = declaration.parent >= 0 ? file.path(ofDeclaration: Int(declaration.parent)) : ""
      return SwinjectOwnResolve(
        owner: owner, isStatic: declaration.modifiers.contains(.static) || declaration.modifiers.contains(.class),
        takesType: takesType, givesExpected: genericNames(declaration).contains(given),
        behavior: behavior(of: declaration, owner: owner))
    }
  }

  private func behavior(of declaration: Declaration, owner: String) -> SwinjectOwnResolve.Behavior {
    if SwinjectOwnResolves.containers.contains(owner) { return .forwarding }
    if declaration.body.isEmpty { return .requirement }
    if arrows.contains(where: { declaration.body.contains($0.range) }) { return .forwarding }
    let name = owner.split(separator: ".").last.map(String.init)
    let inner = list.calls.indices.filter { words[$0] == .resolve && declaration.body.contains(list.calls[$0].name) }
    // An overload, or the same function of a parent.
    let isOnlyOwn = inner.allSatisfy { index in
      let call = list.calls[index]
      if call.receiver.isEmpty || file.source.equals(call.receiver, "self") { return true }
      let types = receiver(file.source.text(call.receiver), call).likelyTypes
      return !types.isEmpty && types.allSatisfy { $0.filter { $0 != "?" && $0 != "!" } == name }
    }
    guard isOnlyOwn else { return .forwarding }
    guard spend(declaration.body.count) else { return .unknown }
    var tokens = Tokens(file.source.buffer, from: Int(declaration.body.start), to: Int(declaration.body.end))
    while let token = tokens.next() {
      if case .word(let range) = token, file.source.equals(range, "as") { return inner.isEmpty ? .own : .unknown }
    }
    return .unknown
  }
}

/// The functions named `resolve` in a program.
struct SwinjectOwnResolves: Sendable {
  /// The owner of the `resolve` function in a call.
  enum Owner { case swinject, foreign, unknown }

  /// Swinject's types that have a `resolve` function or provide access to one.
  static let containers: Set<String> = [
    "Container", "Resolver", "Assembler", "Swinject.Container", "Swinject.Resolver", "Swinject.Assembler", "_Resolver",
    "SwinjectStoryboard",
  ]

  private var all: [(function: SwinjectOwnResolve, entity: EntityIndex?)] = []
  private var byEntity: [EntityIndex: [SwinjectOwnResolve]] = [:]
  /// Whether some type of the project has a `resolve` function that may not use Swinject.
  private var hasOthers = false

  /// The maximum number of distinguished functions; beyond it, the result is unknown.
  private static let maximumCandidates = 64

  mutating func add(_ functions: [SwinjectOwnResolve], ofFile file: FileIndex, _ resolver: TypeResolver) {
    for function in functions {
      var entity: EntityIndex?
      if !function.owner.isEmpty, case .entity(let found) = resolver.find(function.owner, from: file, within: "") {
        entity = found
        byEntity[found, default: []].append(function)
      }
      if function.behavior == .own || function.behavior == .unknown { hasOthers = true }
      all.append((function, entity))
    }
  }

  /// Whether any of them returns the type expected by its caller.
  var mayInfer: Bool { all.contains { $0.function.givesExpected && !$0.function.takesType } }

  // MARK: Calls that name a type

  /// The owner of the `resolve` function in a call with a type.
  func owner(of receiver: SwinjectReceiver, in context: TypeResolver.Context, _ resolver: TypeResolver) -> Owner {
    guard all.count <= Self.maximumCandidates else { return .unknown }
    if receiver.isOwn {
      guard let entity = entity(context.enclosing, context, resolver), let own = byEntity[entity] else {
        return .swinject
      }
      return Self.owner(of: own)
    }
    let types = receiver.likelyTypes
    guard !types.isEmpty else { return receiver.isNamedAsContainer || !hasOthers ? .swinject : .unknown }
    let owners = types.map { owner(ofType: $0, in: context, resolver) }
    if owners.allSatisfy({ $0 == .foreign }) { return .foreign }
    return owners.allSatisfy { $0 == .swinject } ? .swinject : .unknown
  }

  private static func owner(of functions: [SwinjectOwnResolve]) -> Owner {
    if functions.contains(where: { $0.behavior == .forwarding }) { return .swinject }
    return functions.allSatisfy { $0.behavior == .own } ? .foreign : .unknown
  }

  private func owner(ofType written: String, in context: TypeResolver.Context, _ resolver: TypeResolver) -> Owner {
    if resolver.isContainer(written, in: context.file) { return .swinject }
    var type = resolver.resolve(written, in: context)
    while case .optional(let inner) = type { type = inner }
    switch type {
    case .declared(let entity, _):
      if let own = byEntity[entity] {
        guard own.allSatisfy({ $0.behavior == .requirement }) else { return Self.owner(of: own) }
        return owner(ofProtocol: entity, resolver)
      }
      // It is inherited, or a requirement of a declared protocol.
      var conformance = Conformance(resolver: resolver)
      let inherited = all.filter { function in
        function.entity.map { conformance.answer(entity, to: .declared($0, [])) == .conforms } ?? false
      }
      if !inherited.isEmpty { return Self.owner(of: inherited.map(\.function)) }
      return hasOthers ? .unknown : .swinject
    case .external(let name, _): return Self.containers.contains(name) || !hasOthers ? .swinject : .unknown
    default: return .swinject
    }
  }

  /// The owner of a `resolve` function that a protocol requires: that of the conforming types. Unknown if the checked
  /// source has none.
  private func owner(ofProtocol entity: EntityIndex, _ resolver: TypeResolver) -> Owner {
    var conformance = Conformance(resolver: resolver)
    let conforming = all.filter { function in
      function.function.behavior != .requirement
        && function.entity.map { conformance.answer($0, to: .declared(entity, [])) == .conforms } ?? false
    }
    // `extension Container: Locating {}` uses Swinject's function as the witness.
    let extensions = Self.containers.sorted().flatMap { resolver.index.externalExtensions[$0] ?? [] }
    let isContainer = extensions.contains { reference in
      let fact = resolver.files[extension: reference]
      let context = TypeResolver.Context(file: reference.file, enclosing: fact.extended)
      return resolver.files.names(fact.members.supertypes, ofFile: reference.file).contains {
        resolver.resolve($0, in: context) == .declared(entity, [])
      }
    }
    if isContainer { return conforming.isEmpty ? .swinject : .unknown }
    return conforming.isEmpty ? .unknown : Self.owner(of: conforming.map(\.function))
  }

  private func entity(_ path: String, _ context: TypeResolver.Context, _ resolver: TypeResolver) -> EntityIndex? {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: context.file, within: "") else {
      return nil
    }
    return entity
  }

  // MARK: Calls that name none

  /// The owner of the `resolve` function in a call without a type: Swinject only if the project has a function that
  /// infers the type.
  func inferringOwner(
    of receiver: SwinjectReceiver, in context: TypeResolver.Context, _ resolver: TypeResolver
  ) -> Owner {
    guard mayInfer else { return .foreign }
    guard all.count <= Self.maximumCandidates else { return .unknown }
    let meant = all.filter { !$0.function.takesType && isMeant($0, by: receiver, in: context, resolver) }
    let isClear = receiver.isOwn || !receiver.likelyTypes.isEmpty
    if meant.isEmpty { return isClear ? .foreign : .unknown }
    let leadToSwinject = meant.allSatisfy { function, entity in
      guard function.givesExpected else { return false }
      if function.behavior == .requirement { return entity.map { owner(ofProtocol: $0, resolver) } == .swinject }
      return function.behavior == .forwarding
    }
    if leadToSwinject { return .swinject }
    let areOthers = meant.allSatisfy { !$0.function.givesExpected || $0.function.behavior == .own }
    return areOthers ? .foreign : .unknown
  }

  private func isMeant(
    _ candidate: (function: SwinjectOwnResolve, entity: EntityIndex?), by receiver: SwinjectReceiver,
    in context: TypeResolver.Context, _ resolver: TypeResolver
  ) -> Bool {
    let owner = candidate.function.owner
    if receiver.isOwn {
      if owner.isEmpty || owner == context.enclosing { return true }
      return mayBe(context.enclosing, owner, candidate.entity, context, resolver)
    }
    guard !owner.isEmpty else { return false }
    let isStaticCall = receiver.path.count == 1 && receiver.path[0].first?.isUppercase == true
    guard candidate.function.isStatic == isStaticCall else { return false }
    let types = receiver.likelyTypes
    if types.isEmpty {
      return !receiver.isNamedAsContainer || Self.containers.contains(owner) || candidate.entity != nil
    }
    return types.contains { mayBe($0, owner, candidate.entity, context, resolver) }
  }

  /// Whether a value of a type may have the `resolve` function of an owner.
  private func mayBe(
    _ written: String, _ owner: String, _ ownerEntity: EntityIndex?, _ context: TypeResolver.Context,
    _ resolver: TypeResolver
  ) -> Bool {
    guard !written.isEmpty else { return false }
    if Self.containers.contains(owner) {
      let plain = written.filter { $0 != "?" && $0 != "!" && $0 != "(" && $0 != ")" }.split(separator: " ").last
      return plain.map { Self.containers.contains(String($0)) } ?? false
        || resolver.isContainer(written, in: context.file)
    }
    guard let ownerEntity else { return false }
    var type = resolver.resolve(written, in: context)
    while case .optional(let inner) = type { type = inner }
    switch type {
    case .declared(let entity, _):
      var conformance = Conformance(resolver: resolver)
      return conformance.answer(entity, to: .declared(ownerEntity, [])) != .doesNotConform
        || conformance.answer(ownerEntity, to: .declared(entity, [])) == .conforms
    case .external: return false
    default: return true
    }
  }
}
