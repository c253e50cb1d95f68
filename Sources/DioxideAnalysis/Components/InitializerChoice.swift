import DioxideSwiftReader

/// The initializer that a container would call.
enum InitializerChoice: Sendable {
  /// The initializer's parameters, their locations, and the generic names in them.
  case chosen(Chosen)
  /// Several candidates are possible.
  case ambiguous([Candidate])
  /// The component's macro cannot call any of these: they are private, or there is none.
  case unreachable([Candidate])
  /// The search was aborted.
  case givenUp(Exhaustion)
  /// No initializer can be read: it is inherited from an unknown type, takes no arguments, or could not be parsed.
  case none

  struct Chosen: Sendable {
    var file: FileIndex
    /// The path of the declaring type, for name lookup.
    var enclosing: String
    var genericParameters: [String]
    /// The parameters in ``FileFacts/parameters`` of the file.
    var parameters: Run
    /// The types that replace the generic parameters of the superclass that declares it.
    var substitutions: [String: ResolvedType]
    /// The constraint of each generic parameter of the initializer, as written.
    var constraints: [String: String] = [:]
    /// Whether calling it suspends.
    var suspends: Bool
    /// Whether it is `async`.
    var isAsync = false
  }

  /// An initializer and its file.
  struct Candidate: Sendable {
    var file: FileIndex
    var enclosing: String
    var initializer: InitializerFact
  }
}

/// Chooses initializers by the documented rules: the one marked `@Inject`; otherwise the only designated one that is
/// not private; otherwise, if all but one are `convenience`, the remaining one; otherwise, for a struct without one,
/// the memberwise one; otherwise, for a class without one, the inherited one.
struct InitializerChooser: Sendable {
  let resolver: TypeResolver

  /// Chooses the initializer for one declaration of a type, including its extensions.
  ///
  /// A type with a macro attribute is built by generated code, which cannot call private initializers unless they are
  /// marked. A type marked by a comment is built by handwritten code, which can.
  func choose(_ declaration: TypeIndex.Reference, byMacro: Bool = false) -> InitializerChoice {
    onlyOne(declaration) ?? search(declaration, byMacro: byMacro)
  }

  /// A fast path: nearly all components have one initializer and no extension.
  private func onlyOne(_ declaration: TypeIndex.Reference) -> InitializerChoice? {
    // Use indices throughout: copying a fact out of its list would retain everything that it refers to.
    let file = declaration.file
    guard let entity = resolver.index.entity(of: declaration), !resolver.index.isExtended(entity) else { return nil }
    let initializers = resolver.files[type: declaration].members.initializers
    guard initializers.count == 1, !resolver.files[type: declaration].isBroken else { return nil }
    let initializer = Int(initializers.start)
    guard !resolver.files[file].initializers[initializer].isConvenience,
      resolver.files[file].initializers[initializer].access == .reachable
    else { return nil }
    return .chosen(
      InitializerChoice.Chosen(
        file: file, enclosing: resolver.files[type: declaration].path,
        genericParameters: genericParameters(of: declaration)
          + resolver.files.names(resolver.files[file].initializers[initializer].genericParameters, ofFile: file),
        parameters: resolver.files[file].initializers[initializer].parameters, substitutions: [:],
        constraints: resolver.files.constraints(ofInitializer: initializer, inFile: file),
        suspends: resolver.files[file].initializers[initializer].suspends(
          inIsolatedType: resolver.files[type: declaration].isIsolated),
        isAsync: resolver.files[file].initializers[initializer].isAsync))
  }

  private func search(_ declaration: TypeIndex.Reference, byMacro: Bool) -> InitializerChoice {
    var current = declaration
    var substitutions: [String: ResolvedType] = [:]
    var budget = SearchBudget(steps: UnjudgedReason.maximumSuperclasses)
    var seen: Set<TypeIndex.Reference> = []
    // Searches the superclasses until one has an initializer.
    while seen.insert(current).inserted {
      let fact = resolver.files[type: current]
      // The remaining initializer may not be the intended one.
      if fact.isBroken { return .none }
      let candidates = candidates(of: current, fact)
      // A class with only convenience initializers inherits the designated ones.
      let hasOwn =
        fact.kind != .class || candidates.contains { !$0.initializer.isConvenience || $0.initializer.isMarked }
      if !candidates.isEmpty, hasOwn {
        return choose(among: candidates, of: current, substitutions, byMacro: byMacro && current == declaration)
      }
      switch fact.kind {
      case .struct:
        return .chosen(
          InitializerChoice.Chosen(
            file: current.file, enclosing: fact.path, genericParameters: genericParameters(of: current),
            parameters: fact.properties, substitutions: substitutions, suspends: fact.isIsolated))
      case .class:
        guard let superclass = superclass(of: current, fact) else {
          return candidates.count == 1
            ? choose(among: candidates, of: current, substitutions, byMacro: byMacro && current == declaration) : .none
        }
        guard budget.spend() else { return .givenUp(.superclasses) }
        substitutions = self.substitutions(in: superclass, substitutions)
        current = superclass.declaration
      case .enum: return byMacro ? .unreachable([]) : .none
      case .actor, .protocol: return .none
      }
    }
    return .none
  }

  func candidates(of declaration: TypeIndex.Reference, _ fact: TypeFact) -> [InitializerChoice.Candidate] {
    func candidates(_ run: Run, in file: FileIndex, enclosing: String) -> [InitializerChoice.Candidate] {
      resolver.files[file].initializers[run.indices].map {
        InitializerChoice.Candidate(file: file, enclosing: enclosing, initializer: $0)
      }
    }
    var found = candidates(fact.members.initializers, in: declaration.file, enclosing: fact.path)
    if let entity = resolver.index.entity(of: declaration) {
      for reference in resolver.index.extensions(of: entity) {
        let fact = resolver.files[extension: reference]
        guard !fact.isConstrained else { continue }
        found += candidates(fact.members.initializers, in: reference.file, enclosing: fact.extended)
      }
    }
    return found
  }

  func genericParameters(of declaration: TypeIndex.Reference) -> [String] {
    let run = resolver.files[type: declaration].genericParameters
    return resolver.files.names(run, ofFile: declaration.file)
  }

  private func choose(
    among candidates: [InitializerChoice.Candidate], of type: TypeIndex.Reference,
    _ substitutions: [String: ResolvedType], byMacro: Bool
  ) -> InitializerChoice {
    let marked = candidates.filter { $0.initializer.isMarked }
    if !marked.isEmpty { return single(marked, of: type, substitutions) }
    let usable = preferred(candidates) { !$0.initializer.isExcludedFromInjection }
    // The macro may not see initializers inside an `#if`, so nothing is reported.
    if byMacro, usable.allSatisfy({ $0.initializer.access != .reachable && $0.initializer.conditions.isEmpty }) {
      return .unreachable(usable)
    }
    let reachable = preferred(usable) { $0.initializer.access == .reachable }
    let designated = preferred(reachable) { !$0.initializer.isConvenience }
    return single(designated, of: type, substitutions)
  }

  /// The candidates that satisfy a predicate, or all if none does.
  private func preferred(
    _ candidates: [InitializerChoice.Candidate], _ holds: (InitializerChoice.Candidate) -> Bool
  ) -> [InitializerChoice.Candidate] {
    let chosen = candidates.filter(holds)
    return chosen.isEmpty ? candidates : chosen
  }

  /// The only candidate, ignoring those in other branches of an `#if`.
  func single(
    _ candidates: [InitializerChoice.Candidate], of type: TypeIndex.Reference, _ substitutions: [String: ResolvedType]
  ) -> InitializerChoice {
    guard let first = candidates.first else { return .none }
    // Only one of several branches of an `#if` is compiled.
    let others = candidates.dropFirst().filter {
      !Condition.mayExclude($0.initializer.conditions, first.initializer.conditions)
    }
    guard others.isEmpty else { return .ambiguous(candidates) }
    return .chosen(
      InitializerChoice.Chosen(
        file: first.file, enclosing: first.enclosing,
        genericParameters: genericParameters(of: type)
          + resolver.files.names(first.initializer.genericParameters, ofFile: first.file),
        parameters: first.initializer.parameters, substitutions: substitutions,
        constraints: resolver.files[first.file].genericConstraints[first.initializer.keyword.start] ?? [:],
        suspends: first.initializer.suspends(
          inIsolatedType: resolver.files[type: type].isIsolated),
        isAsync: first.initializer.isAsync))
  }

  /// A superclass, with its generic arguments as written by the subclass.
  typealias Superclass = (declaration: TypeIndex.Reference, arguments: [ResolvedType])

  /// The types that replace the generic parameters of a superclass, given those of the subclass.
  func substitutions(in superclass: Superclass, _ own: [String: ResolvedType]) -> [String: ResolvedType] {
    let arguments = superclass.arguments.map { argument in
      argument.substituting(own, written: resolver.display(of: argument))
    }
    return Dictionary(
      zip(genericParameters(of: superclass.declaration), arguments), uniquingKeysWith: { first, _ in first })
  }

  /// The superclasses of a class, nearest first.
  func superclasses(of declaration: TypeIndex.Reference) -> [TypeIndex.Reference] {
    var found = [declaration]
    while found.count <= UnjudgedReason.maximumSuperclasses, let last = found.last,
      let next = superclass(of: last, resolver.files[type: last])?.declaration, !found.contains(next)
    {
      found.append(next)
    }
    return Array(found.dropFirst())
  }

  func superclass(of declaration: TypeIndex.Reference, _ fact: TypeFact) -> Superclass? {
    // The superclass is first in the inheritance clause.
    guard let written = resolver.files.names(fact.members.supertypes, ofFile: declaration.file).first else {
      return nil
    }
    let context = TypeResolver.Context(
      file: declaration.file, enclosing: fact.path, genericParameters: genericParameters(of: declaration))
    guard case .declared(let entity, let arguments) = resolver.resolve(written, in: context) else { return nil }
    let reference = resolver.index.declaration(of: entity)
    guard resolver.files[type: reference].kind == .class else { return nil }
    return (reference, arguments)
  }
}

extension InitializerFact {
  /// Whether calling it suspends: it is `async` or isolated to a global actor.
  func suspends(inIsolatedType isTypeIsolated: Bool) -> Bool { isAsync || (isIsolated ?? isTypeIsolated) }
}

extension Condition {
  /// Whether two declarations are certainly or very likely never compiled together: they are in different branches of
  /// one `#if`, or in branches with different conditions.
  static func mayExclude(_ left: [Condition], _ right: [Condition]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.map(\.text) != right.map(\.text) || left.map(\.index) != right.map(\.index)
  }
}
