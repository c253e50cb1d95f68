import DioxideSwiftReader

/// Which initializer a container would call.
enum InitializerChoice: Sendable {
  /// The parameters to fill, where they are, and the names that are generic in them.
  case chosen(Chosen)
  /// Several could be the one.
  case ambiguous([Candidate])
  /// The macro of the component cannot call any of these: they are private, or there is none.
  case unreachable([Candidate])
  /// The search for it was given up.
  case givenUp(Exhaustion)
  /// There is none to read: it is inherited from a type of elsewhere, takes nothing, or is in what is not understood.
  case none

  struct Chosen: Sendable {
    var file: Int
    /// The path of the type that declares it, for name look-up.
    var enclosing: String
    var genericParameters: [String]
    /// In ``FileFacts/parameters`` of the file.
    var parameters: Run
    /// The meaning of the generic parameters of a superclass, where it is inherited.
    var substitutions: [String: ResolvedType]
    /// What each generic parameter of the initializer itself has to be, as written.
    var constraints: [String: String] = [:]
    /// Whether calling it suspends.
    var suspends: Bool
    /// Whether it is `async`.
    var isAsync = false
  }

  /// An initializer and the file that it is in.
  struct Candidate: Sendable {
    var file: Int
    var enclosing: String
    var initializer: InitializerFact
  }
}

/// Chooses initializers by the rules of the contract: the one marked `@Inject`; otherwise the only designated one that is not
/// private; otherwise, where every one but one is `convenience`, the one that is not; otherwise, for a struct without one, the
/// memberwise one; otherwise, for a class without one, the inherited one.
struct InitializerChooser: Sendable {
  let resolver: TypeResolver

  /// Chooses for one declaration of a type, with the extensions of the type.
  ///
  /// A type that is marked by an attribute is built by what the macro writes, which calls nothing that is private and not
  /// marked; one that is marked by a comment is built by somebody's own code, which may.
  func choose(_ declaration: TypeIndex.Reference, byMacro: Bool = false) -> InitializerChoice {
    onlyOne(declaration) ?? search(declaration, byMacro: byMacro)
  }

  /// Nearly all components have one initializer and no extension; they need no search.
  private func onlyOne(_ declaration: TypeIndex.Reference) -> InitializerChoice? {
    // By index throughout: to take a fact out of its list is to retain all that it refers to.
    let file = declaration.file
    guard let entity = resolver.index.entity(of: declaration), !resolver.index.isExtended(entity) else { return nil }
    let initializers = resolver.files[file].types[declaration.index].members.initializers
    guard initializers.count == 1, !resolver.files[file].types[declaration.index].isBroken else { return nil }
    let initializer = Int(initializers.start)
    guard !resolver.files[file].initializers[initializer].isConvenience,
      resolver.files[file].initializers[initializer].access == .reachable
    else { return nil }
    return .chosen(
      InitializerChoice.Chosen(
        file: file, enclosing: resolver.files[file].types[declaration.index].path,
        genericParameters: genericParameters(of: declaration)
          + resolver.files.names(resolver.files[file].initializers[initializer].genericParameters, ofFile: file),
        parameters: resolver.files[file].initializers[initializer].parameters, substitutions: [:],
        constraints: resolver.files.constraints(ofInitializer: initializer, inFile: file),
        suspends: resolver.files[file].initializers[initializer].suspends(
          inIsolatedType: resolver.files[file].types[declaration.index].isIsolated),
        isAsync: resolver.files[file].initializers[initializer].isAsync))
  }

  private func search(_ declaration: TypeIndex.Reference, byMacro: Bool) -> InitializerChoice {
    var current = declaration
    var substitutions: [String: ResolvedType] = [:]
    var budget = SearchBudget(steps: UnjudgedReason.maximumSuperclasses)
    var seen: Set<TypeIndex.Reference> = []
    // Up the superclasses, until one has an initializer.
    while seen.insert(current).inserted {
      let fact = resolver.files[current.file].types[current.index]
      // What is left of it may be an initializer other than the intended one.
      if fact.isBroken { return .none }
      let candidates = candidates(of: current, fact)
      // A class that writes only convenience initializers has the designated ones that it inherits.
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
    func candidates(_ run: Run, in file: Int, enclosing: String) -> [InitializerChoice.Candidate] {
      resolver.files[file].initializers[run.indices].map {
        InitializerChoice.Candidate(file: file, enclosing: enclosing, initializer: $0)
      }
    }
    var found = candidates(fact.members.initializers, in: declaration.file, enclosing: fact.path)
    if let entity = resolver.index.entity(of: declaration) {
      for reference in resolver.index.extensions(of: entity) {
        let fact = resolver.files[reference.file].extensions[reference.index]
        guard !fact.isConstrained else { continue }
        found += candidates(fact.members.initializers, in: reference.file, enclosing: fact.extended)
      }
    }
    return found
  }

  func genericParameters(of declaration: TypeIndex.Reference) -> [String] {
    let run = resolver.files[declaration.file].types[declaration.index].genericParameters
    return resolver.files.names(run, ofFile: declaration.file)
  }

  private func choose(
    among candidates: [InitializerChoice.Candidate], of type: TypeIndex.Reference,
    _ substitutions: [String: ResolvedType], byMacro: Bool
  ) -> InitializerChoice {
    let marked = candidates.filter { $0.initializer.isMarked }
    if !marked.isEmpty { return single(marked, of: type, substitutions) }
    let usable = preferred(candidates) { !$0.initializer.isExcludedFromInjection }
    // What is in an `#if` the macro may not see, and nothing is said.
    if byMacro, usable.allSatisfy({ $0.initializer.access != .reachable && $0.initializer.conditions.isEmpty }) {
      return .unreachable(usable)
    }
    let reachable = preferred(usable) { $0.initializer.access == .reachable }
    let designated = preferred(reachable) { !$0.initializer.isConvenience }
    return single(designated, of: type, substitutions)
  }

  /// Those that hold, or all if none does.
  private func preferred(
    _ candidates: [InitializerChoice.Candidate], _ holds: (InitializerChoice.Candidate) -> Bool
  ) -> [InitializerChoice.Candidate] {
    let chosen = candidates.filter(holds)
    return chosen.isEmpty ? candidates : chosen
  }

  /// The only one of these, those in other branches of `#if` aside.
  func single(
    _ candidates: [InitializerChoice.Candidate], of type: TypeIndex.Reference, _ substitutions: [String: ResolvedType]
  ) -> InitializerChoice {
    guard let first = candidates.first else { return .none }
    // Only one of those in different branches of an `#if` is ever there.
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
          inIsolatedType: resolver.files[type.file].types[type.index].isIsolated),
        isAsync: first.initializer.isAsync))
  }

  /// A superclass, with its generic arguments as the subclass writes them.
  typealias Superclass = (declaration: TypeIndex.Reference, arguments: [ResolvedType])

  /// The meaning of the generic parameters of a superclass, by what those of the subclass do.
  func substitutions(in superclass: Superclass, _ own: [String: ResolvedType]) -> [String: ResolvedType] {
    let arguments = superclass.arguments.map { argument in
      argument.substituting(own, written: resolver.display(of: argument))
    }
    return Dictionary(
      zip(genericParameters(of: superclass.declaration), arguments), uniquingKeysWith: { first, _ in first })
  }

  /// The superclasses of a class, the nearest first.
  func superclasses(of declaration: TypeIndex.Reference) -> [TypeIndex.Reference] {
    var found = [declaration]
    while found.count <= UnjudgedReason.maximumSuperclasses, let last = found.last,
      let next = superclass(of: last, resolver.files[last.file].types[last.index])?.declaration, !found.contains(next)
    {
      found.append(next)
    }
    return Array(found.dropFirst())
  }

  func superclass(of declaration: TypeIndex.Reference, _ fact: TypeFact) -> Superclass? {
    // Swift has the superclass first in the clause.
    guard let written = resolver.files.names(fact.members.supertypes, ofFile: declaration.file).first else {
      return nil
    }
    let context = TypeResolver.Context(
      file: declaration.file, enclosing: fact.path, genericParameters: genericParameters(of: declaration))
    guard case .declared(let entity, let arguments) = resolver.resolve(written, in: context) else { return nil }
    let reference = resolver.index.declaration(of: entity)
    guard resolver.files[reference.file].types[reference.index].kind == .class else { return nil }
    return (reference, arguments)
  }
}

extension InitializerFact {
  /// Whether calling it suspends: an `async` one, or one that is isolated to a global actor.
  func suspends(inIsolatedType isTypeIsolated: Bool) -> Bool { isAsync || (isIsolated ?? isTypeIsolated) }
}

extension Condition {
  /// Whether two places are certainly, or very likely, never compiled together: different branches of one `#if`, or
  /// branches of two whose conditions differ.
  static func mayExclude(_ left: [Condition], _ right: [Condition]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.map(\.text) != right.map(\.text) || left.map(\.index) != right.map(\.index)
  }
}
