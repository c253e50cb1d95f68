import DioxideCore

/// Something that the code resolves, that nothing registers, and without which it fails, where the blueprint does not tell:
/// outside of any factory, or in one of a container that is not the blueprint's.
struct UnmetNeed: Sendable {
  var key: Key
  var place: Place
  /// The path of the type around it; empty at the top.
  var enclosing: String
  var lack = Lack.registration
  /// The binding of the factory that asks, where it is one.
  var binding: Int?

  /// What it is that is not there.
  enum Lack {
    /// Nothing registers it.
    case registration
    /// It is registered, but in no container that this code is loaded into.
    case assembly
    /// Components of ours provide it, but Swinject has it not.
    case handingOver
  }
}

/// Registrations with Swinject as bindings.
///
/// A factory that takes arguments is bound under a type of its own, `(Int, String) -> P`, or `(_, _) -> P` where the
/// types are not told. Scopes are those of the vocabulary as
/// far as they are the same: an object that is kept is a singleton, one of a scope that something resets is one of a
/// request, all others are made anew.
extension ProgramBuilder {
  /// Lays a registration down, by its number in its file.
  mutating func addSwinjectRegistration(_ number: Int, file: Int) {
    guard let site = swinject.site(ofRegistration: number, inFile: file), number < answers[file].registrations.count,
      let registration = answers[file].registrations[number]
    else { return }
    var dependencies: [Blueprint.Dependency] = []
    dependencies.reserveCapacity(registration.needs.count)
    for index in registration.needs { note(index, file, ofRegistration: number, into: &dependencies) }
    ledger.registrationsRead += 1
    let scope = scope(ofObjects: files[file].registrations[number].scope)
    let key = key(ofSite: site)
    let implementation = identity(of: registration.implementation, in: swinject.sites[site].place.group)
    // Not by hand: in another container than ours, so what our components bind is not put aside.
    append(
      Blueprint.Binding(key: key, implementation: implementation, scope: scope),
      dependencies, number: number, file: file, declaration: registration.declaration)
    for alias in swinject.aliases(ofSite: site) {
      dependencyOrigins.append(Place(file: file, range: files[file].registrations[number].keyRange))
      append(
        Blueprint.Binding(key: self.key(ofSite: alias), implementation: implementation, scope: scope),
        [Blueprint.Dependency(key: key, isDeferred: true)], number: number, file: file,
        declaration: registration.declaration)
    }
  }

  private mutating func append(
    _ binding: Blueprint.Binding, _ dependencies: [Blueprint.Dependency], number: Int, file: Int,
    declaration: TypeIndex.Reference?
  ) {
    blueprint.append(binding, dependencies: dependencies)
    bindingOrigins.append(
      Program.BindingOrigin(
        role: .registration, place: Place(file: file, range: files[file].registrations[number].keyRange),
        dialect: dialects.id(of: SwinjectDialect.self), declaration: declaration,
        fact: Int32(truncatingIfNeeded: number)))
  }

  private func scope(ofObjects name: String?) -> Scope {
    // Which container it is that has another scope is not told; to be kept is what least is said of.
    let isKept = name == nil && !swinject.defaultScopes.isSubset(of: ["graph", "transient"])
    return switch name {
    case nil where isKept: .singleton
    case "container", "weak": .singleton
    case let name? where swinject.resetScopes.contains(name): .request
    case nil, "graph", "transient": .factory
    default: .singleton
    }
  }

  // MARK: Dependencies

  /// The key under which a registration is bound, by its index in ``SwinjectIndex/sites``.
  private mutating func key(ofSite site: Int) -> Key {
    let group = swinject.sites[site].place.group
    if swinject.sites[site].argumentCount ?? 0 == 0, swinject.sites[site].service.name == nil {
      return Key(identity(of: swinject.sites[site].service.type, in: group))
    }
    return key(
      of: swinject.sites[site].service, argumentCount: swinject.sites[site].argumentCount,
      argumentTypes: swinject.sites[site].argumentTypes, in: group)
  }

  private mutating func key(of missing: SwinjectAnswers.Missing) -> Key {
    key(of: missing.service, argumentCount: missing.argumentCount)
  }

  private mutating func key(
    of service: SwinjectIndex.Service, argumentCount: Int?, argumentTypes: [ResolvedType] = [],
    in group: CompositionRoots.Group = .all
  ) -> Key {
    guard let count = argumentCount, count > 0 else {
      return Key(identity(of: service.type, in: group), name: service.name)
    }
    let areTold = argumentTypes.count == count && !argumentTypes.contains { $0.isUncertain || $0.isOpen }
    let arguments = areTold ? argumentTypes : Array(repeating: .opaque("_"), count: min(count, 32))
    return Key(identity(of: .function(arguments, service.type), in: group), name: service.name)
  }

  /// Lays down what a registration asks for.
  private mutating func note(
    _ index: Int, _ file: Int, ofRegistration number: Int, into dependencies: inout [Blueprint.Dependency]
  ) {
    let origin = answers[file].needs[index].origin
    if let doubt = answers[file].needs[index].doubt {
      ledger.enter(
        Ledger.Entry(
          place: place(of: origin, in: file), type: answers[file].needs[index].type, reason: doubt,
          dialect: swinjectDialect, binding: blueprint.bindings.count))
    }
    switch answers[file].needs[index].answer {
    case .registered(let site, let isOptional, let isDeferred):
      dependencies.append(
        Blueprint.Dependency(key: key(ofSite: site), isOptional: isOptional, isDeferred: isDeferred))
    case .missing(let missing, let isDeferred):
      let key = key(of: answers[file].missing[missing])
      // The binding is laid down when all that it needs is known.
      missingWithSwinject.append(
        (
          key, place(of: origin, in: file), files[file].registrations[number].enclosing, blueprint.bindings.count
        ))
      dependencies.append(Blueprint.Dependency(key: key, isDeferred: isDeferred))
    case .elsewhere(let site):
      // In the blueprint there is but one container, which has it.
      unmetNeeds.append(
        UnmetNeed(
          key: key(ofSite: site), place: place(of: origin, in: file),
          enclosing: files[file].registrations[number].enclosing, lack: .assembly))
      return
    case .absent:
      ledger.enter(Ledger.Settled(place: place(of: origin, in: file), isOptional: true, dialect: swinjectDialect))
      return
    case .unjudged(let opening):
      ledger.enter(
        Ledger.Entry(
          place: place(of: origin, in: file), type: answers[file].needs[index].type, reason: opening.reason,
          cause: opening.cause, dialect: swinjectDialect, binding: blueprint.bindings.count))
      return
    }
    switch origin {
    case .call(let range): dependencyOrigins.append(Place(file: file, range: range))
    case .parameter(let index, let file): dependencyOrigins.append(parameter: index, inFile: file)
    }
  }

  private func place(of origin: SwinjectAnswers.Origin, in file: Int) -> Place {
    switch origin {
    case .call(let range): Place(file: file, range: range)
    case .parameter(let index, let file): Place(file: file, range: files[file].parameters[index].range)
    }
  }

  private var swinjectDialect: DialectID? { dialects.id(of: SwinjectDialect.self) }

  /// Enters what is resolved outside of factories, and the registrations that are not judged.
  mutating func addOutside(file: Int) {
    for index in answers[file].outside.indices {
      let outside = answers[file].outside[index]
      let place = Place(file: file, range: outside.range)
      switch outside.answer {
      case .registered where outside.doubt != nil:
        ledger.enter(
          Ledger.Entry(
            place: place, type: outside.type, reason: outside.doubt ?? UnjudgedReason(.unknownArguments),
            dialect: swinjectDialect))
      case .registered: ledger.enter(Ledger.Settled(place: place, isOptional: false, dialect: swinjectDialect))
      case .absent: ledger.enter(Ledger.Settled(place: place, isOptional: true, dialect: swinjectDialect))
      case .missing(let missing, _):
        unmetNeeds.append(
          UnmetNeed(key: key(of: answers[file].missing[missing]), place: place, enclosing: outside.enclosing))
      case .elsewhere(let site):
        unmetNeeds.append(
          UnmetNeed(key: key(ofSite: site), place: place, enclosing: outside.enclosing, lack: .assembly))
      case .unjudged(let opening):
        ledger.enter(
          Ledger.Entry(
            place: place, type: outside.type, reason: opening.reason, cause: opening.cause, dialect: swinjectDialect))
      }
    }
    for registration in answers[file].unjudgedRegistrations {
      ledger.enter(
        registration: Ledger.Entry(
          place: Place(file: file, range: registration.range), type: registration.type, reason: registration.reason,
          dialect: swinjectDialect))
    }
  }

  /// What Swinject resolves and only components of ours provide: in the blueprint both are in one container.
  mutating func findWhatIsNotHandedOver() {
    guard !missingWithSwinject.isEmpty else { return }
    let bound = Set(blueprint.bindings.map(\.key))
    for (key, place, enclosing, _) in missingWithSwinject where bound.contains(key) {
      unmetNeeds.append(UnmetNeed(key: key, place: place, enclosing: enclosing, lack: .handingOver))
    }
    findWhatOtherContainersLack(bound)
    for index in unmetNeeds.indices
    where unmetNeeds[index].lack == .registration && bound.contains(unmetNeeds[index].key) {
      unmetNeeds[index].lack = .handingOver
    }
  }

  /// What is missing in factories of a service that another registration registers as well: in the blueprint, which is one
  /// container, only the first of these counts.
  private mutating func findWhatOtherContainersLack(_ bound: Set<Key>) {
    var firsts: [Key: Int] = [:]
    for index in blueprint.bindings.indices where bindingOrigins[index].role == .registration {
      let key = blueprint.bindings[index].key
      if firsts[key] == nil { firsts[key] = index }
    }
    for (key, place, enclosing, binding) in missingWithSwinject where !bound.contains(key) {
      guard binding < blueprint.bindings.count, firsts[blueprint.bindings[binding].key] != binding else { continue }
      unmetNeeds.append(UnmetNeed(key: key, place: place, enclosing: enclosing, binding: binding))
    }
  }
}
