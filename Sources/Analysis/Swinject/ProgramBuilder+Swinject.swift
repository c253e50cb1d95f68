import DioxideCore

/// Something that the code resolves outside of any factory, that nothing registers, and without which it fails.
struct UnmetNeed: Sendable {
  var key: Key
  var place: Place
  /// The path of the type around it; empty at the top.
  var enclosing: String
  var lack = Lack.registration

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
  mutating func addSwinjectRegistration(_ number: Int, file: Int) {
    guard let shape = files[file].registrations[number].swinject,
      let site = swinject.site(ofRegistration: number, inFile: file)
    else { return }
    let type = swinject.sites[site].service.type
    guard !type.isUncertain, !type.isOpen else { return }
    let context = TypeResolver.Context(file: file, enclosing: files[file].registrations[number].enclosing)
    let assembly = swinject.sites[site].assembly
    var implementation = type
    var declaration: TypeIndex.Reference?
    var dependencies: [Blueprint.Dependency] = []
    switch files[file].registrations[number].provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = declared(implementation)
      if let declaration { dependencies = automatic(declaration, handedIn: shape.arguments, context, assembly) }
    case .closure(let resolutions):
      if let built = shape.built.map({ resolver.resolve($0, in: context) }), let known = declared(built) {
        implementation = built
        declaration = known
      }
      dependencies.reserveCapacity(resolutions.count)
      for index in resolutions.indices {
        let place = Place(file: file, range: resolutions[index].range)
        note(need(resolutions[index], in: context, assembly), .call(place), in: context, into: &dependencies)
      }
    }
    let scope = scope(ofObjects: files[file].registrations[number].scope)
    let key = key(ofSite: site)
    // Not by hand: in another container than ours, so what our components bind is not put aside.
    append(
      Blueprint.Binding(
        key: key, implementation: identity(of: implementation), scope: scope),
      dependencies, number: number, file: file, declaration: declaration)
    for index in shape.aliases.indices where !swinject.sites[site + 1 + index].service.type.isUncertain {
      dependencyOrigins.append(Place(file: file, range: files[file].registrations[number].keyRange))
      append(
        Blueprint.Binding(
          key: self.key(ofSite: site + 1 + index), implementation: identity(of: implementation), scope: scope),
        [Blueprint.Dependency(key: key, isDeferred: true)], number: number, file: file, declaration: declaration)
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
        declaration: declaration, fact: Int32(truncatingIfNeeded: number)))
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
    if swinject.sites[site].argumentCount ?? 0 == 0, swinject.sites[site].service.name == nil {
      return Key(identity(of: swinject.sites[site].service.type))
    }
    return key(
      of: swinject.sites[site].service, argumentCount: swinject.sites[site].argumentCount,
      argumentTypes: swinject.sites[site].argumentTypes)
  }

  private mutating func key(
    of service: SwinjectIndex.Service, argumentCount: Int?, argumentTypes: [ResolvedType] = []
  ) -> Key {
    guard let count = argumentCount, count > 0 else {
      return Key(identity(of: service.type), name: service.name)
    }
    let areTold = argumentTypes.count == count && !argumentTypes.contains { $0.isUncertain || $0.isOpen }
    let arguments = areTold ? argumentTypes : Array(repeating: .opaque("_"), count: min(count, 32))
    return Key(identity(of: .function(arguments, service.type)), name: service.name)
  }

  /// What is to be said of something that is asked for.
  private enum Need {
    /// By a registration, as its index in ``SwinjectIndex/sites``.
    case answered(Int, isOptional: Bool, isDeferred: Bool)
    /// Nothing registers it.
    case missing(Key, isDeferred: Bool)
    /// It is registered, but never where this is asked.
    case elsewhere(Int)
    /// Nothing: it may be nil, or may be registered by what is not in view.
    case nothing
  }

  /// Where something is asked for.
  private enum Origin {
    case call(Place)
    /// The parameter of this index in ``FileFacts/parameters``.
    case parameter(Int, inFile: Int)
  }

  private mutating func note(
    _ need: Need, _ origin: Origin, in context: TypeResolver.Context,
    into dependencies: inout [Blueprint.Dependency]
  ) {
    switch need {
    case .answered(let site, let isOptional, let isDeferred):
      dependencies.append(
        Blueprint.Dependency(key: key(ofSite: site), isOptional: isOptional, isDeferred: isDeferred))
    case .missing(let key, let isDeferred):
      missingWithSwinject.append((key, place(of: origin), context.enclosing))
      dependencies.append(Blueprint.Dependency(key: key, isDeferred: isDeferred))
    case .elsewhere(let site):
      // In the blueprint there is but one container, which has it.
      let key = key(ofSite: site)
      unmetNeeds.append(
        UnmetNeed(key: key, place: place(of: origin), enclosing: context.enclosing, lack: .assembly))
      return
    case .nothing: return
    }
    switch origin {
    case .call(let place): dependencyOrigins.append(place)
    case .parameter(let index, let file): dependencyOrigins.append(parameter: index, inFile: file)
    }
  }

  private func place(of origin: Origin) -> Place {
    switch origin {
    case .call(let place): place
    case .parameter(let index, let file): Place(file: file, range: files[file].parameters[index].range)
    }
  }

  /// What Swinject resolves and only components of ours provide: in the blueprint both are in one container.
  mutating func findWhatIsNotHandedOver() {
    guard !missingWithSwinject.isEmpty else { return }
    let bound = Set(blueprint.bindings.map(\.key))
    for (key, place, enclosing) in missingWithSwinject where bound.contains(key) {
      unmetNeeds.append(UnmetNeed(key: key, place: place, enclosing: enclosing, lack: .handingOver))
    }
    for index in unmetNeeds.indices
    where unmetNeeds[index].lack == .registration && bound.contains(unmetNeeds[index].key) {
      unmetNeeds[index].lack = .handingOver
    }
  }

  /// What a `resolve` asks for, in an assembly or -1.
  private mutating func need(
    _ resolution: ResolutionFact, in context: TypeResolver.Context, _ assembly: Int
  ) -> Need {
    guard let type = type(of: resolution, in: context) else { return .nothing }
    return need(
      on: type, named: resolution.name, hasUnknownName: resolution.hasUnknownName, written: resolution.type,
      argumentCount: resolution.argumentCount, arguments: arguments(of: resolution, in: context),
      isOptional: resolution.isOptional, isDeferred: resolution.isDeferred, assembly)
  }

  /// What a `resolve` asks for; nil where it cannot be told.
  private func type(of resolution: ResolutionFact, in context: TypeResolver.Context) -> ResolvedType? {
    if resolution.isInferred {
      guard swinject.infersTypes else { return nil }
      if resolution.type.isEmpty {
        return files[context.file].swinject?.inferences[resolution.range.start]?.type(in: context, resolver)
      }
    }
    return resolver.resolve(resolution.type, in: context)
  }

  /// What is told of the arguments that a `resolve` hands on.
  private func arguments(of resolution: ResolutionFact, in context: TypeResolver.Context) -> [SwinjectIndex.Given] {
    guard resolution.argumentCount ?? 0 > 0,
      let values = files[context.file].swinject?.arguments[resolution.range.start]
    else { return [] }
    return values.map { value in
      switch value {
      case .unknown, .name: .unknown
      case .literal(let literal): .literal(literal)
      case .declared(let written): .type(resolver.resolve(written, in: context))
      case .built(let written): .likely(resolver.resolve(written, in: context))
      }
    }
  }

  /// - Parameter written: The type as it is written; empty where it is not.
  private mutating func need(
    on type: ResolvedType, named name: String?, hasUnknownName: Bool = false, written: String, argumentCount: Int?,
    arguments: [SwinjectIndex.Given] = [], isOptional: Bool, isDeferred: Bool, _ assembly: Int
  ) -> Need {
    var service = SwinjectIndex.Service(type: type, name: name)
    var isOptional = isOptional
    var isDeferred = isDeferred
    var anywhere = swinject.answer(to: service, argumentCount: argumentCount, arguments: arguments, in: -1)
    // Swinject's own wrappers: `Lazy<T>`, `Provider<T>`, `T?`. A registration of the wrapper itself comes first.
    while anywhere == nil {
      if case .optional(let inner) = service.type {
        isOptional = true
        service.type = inner
      } else if case .external(let wrapper, let arguments) = service.type, arguments.count == 1,
        wrapper == "Lazy" || wrapper == "Provider"
      {
        isDeferred = true
        service.type = arguments[0]
      } else {
        break
      }
      anywhere = swinject.answer(to: service, argumentCount: argumentCount, arguments: arguments, in: -1)
    }
    let answer =
      assembly < 0
      ? anywhere : swinject.answer(to: service, argumentCount: argumentCount, arguments: arguments, in: assembly)
    if let answer {
      // Which of several is meant cannot be told, so no cycle is closed.
      return .answered(
        answer, isOptional: isOptional, isDeferred: isDeferred || swinject.isAmbiguous(answer, for: arguments))
    }
    let written = written.isEmpty ? resolver.display(of: type) : written
    guard !isOptional, !swinject.mayBeRegistered(service, hasUnknownName: hasUnknownName, written: written) else {
      return .nothing
    }
    if let anywhere { return .elsewhere(anywhere) }
    return .missing(key(of: service, argumentCount: argumentCount), isDeferred: isDeferred)
  }

  /// What `autoregister` hands to an initializer: all but the arguments that the caller gives.
  private mutating func automatic(
    _ declaration: TypeIndex.Reference, handedIn: [String], _ context: TypeResolver.Context, _ assembly: Int
  ) -> [Blueprint.Dependency] {
    guard case .chosen(let chosen) = chooser.choose(declaration) else { return [] }
    var handedIn = handedIn.map { resolver.resolve($0, in: context) }
    let own = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    var dependencies: [Blueprint.Dependency] = []
    for index in chosen.parameters.indices where !files[chosen.file].parameters[index].type.isEmpty {
      let parameter = files[chosen.file].parameters[index]
      let type = resolver.resolve(parameter.type, in: own).substituting(chosen.substitutions)
      if let index = handedIn.firstIndex(of: type) {
        handedIn.remove(at: index)
        continue
      }
      let need = need(
        on: type, named: nil, written: parameter.type, argumentCount: 0, isOptional: false, isDeferred: false, assembly)
      note(need, .parameter(index, inFile: chosen.file), in: context, into: &dependencies)
    }
    return dependencies
  }

  // MARK: Needs

  /// What is resolved outside of factories and is not there.
  mutating func findUnmetNeeds(file: Int) {
    guard let facts = files[file].swinject, !files[file].isTest else { return }
    let wrapped = facts.wrapped.compactMap { property -> SwinjectNeed? in
      let isForced = property.type.hasSuffix("!")
      guard swinject.wrappers.contains(.init(name: property.wrapper, isUnwrapping: isForced)) else { return nil }
      let type = isForced ? String(property.type.dropLast()) : property.type
      return SwinjectNeed(
        resolution: ResolutionFact(type: type, name: nil, range: property.range, isOptional: false, isDeferred: false),
        enclosing: property.enclosing)
    }
    for need in facts.needs + wrapped where !need.resolution.isOptional {
      let context = TypeResolver.Context(
        file: file, enclosing: need.enclosing, genericParameters: genericParameters(of: need.enclosing, in: file))
      guard case .missing(let key, _) = self.need(need.resolution, in: context, -1) else { continue }
      let place = Place(file: file, range: need.resolution.range)
      unmetNeeds.append(UnmetNeed(key: key, place: place, enclosing: need.enclosing))
    }
  }

  private func genericParameters(of path: String, in file: Int) -> [String] {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: "") else { return [] }
    let reference = resolver.index.declaration(of: entity)
    return files.names(files[reference.file].types[reference.index].genericParameters, ofFile: reference.file)
  }
}
