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
  mutating func addSwinjectRegistration(_ number: Int, file: Int) {
    guard !files[file].isTest, let shape = files[file].registrations[number].swinject else { return }
    let enclosing = files[file].registrations[number].enclosing
    let context = TypeResolver.Context(file: file, enclosing: enclosing)
    let type = resolver.resolve(files[file].registrations[number].key, in: context)
    guard !type.isUncertain, !type.isOpen else { return }
    let assembly = swinject.roots.assembly(around: enclosing, in: file, resolver)
    var implementation = type
    var declaration: TypeIndex.Reference?
    var dependencies: [Blueprint.Dependency] = []
    switch files[file].registrations[number].provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = declared(implementation)
      if let declaration { dependencies = automatic(declaration, shape, context, assembly) }
    case .closure(let resolutions):
      if let built = shape.built.map({ resolver.resolve($0, in: context) }), let known = declared(built) {
        implementation = built
        declaration = known
      }
      dependencies.reserveCapacity(resolutions.count)
      for resolution in resolutions {
        let need = need(resolution, in: context, assembly)
        note(need, .call(Place(file: file, range: resolution.range)), of: enclosing, into: &dependencies)
      }
    }
    let name = files[file].registrations[number].name
    let scope = scope(ofObjects: files[file].registrations[number].scope)
    let service = SwinjectIndex.Service(type: type, name: name)
    let argumentTypes = shape.argumentTypes.map { resolver.resolve($0, in: context) }
    let key = key(of: .init(service: service, argumentCount: shape.argumentCount, argumentTypes: argumentTypes))
    // Not by hand: in another container than ours, so what our components bind is not put aside.
    append(
      Blueprint.Binding(
        key: key, implementation: identity(of: implementation), scope: scope),
      dependencies, number: number, file: file, declaration: declaration)
    for alias in shape.aliases {
      let type = resolver.resolve(alias, in: context)
      guard !type.isUncertain else { continue }
      let service = SwinjectIndex.Service(type: type, name: name)
      dependencyOrigins.append(Place(file: file, range: files[file].registrations[number].keyRange))
      append(
        Blueprint.Binding(
          key: self.key(
            of: .init(service: service, argumentCount: shape.argumentCount, argumentTypes: argumentTypes)),
          implementation: identity(of: implementation), scope: scope),
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

  /// The key under which an answer is bound.
  private mutating func key(of answer: SwinjectIndex.Answer) -> Key {
    let service = answer.service
    guard let count = answer.argumentCount, count > 0 else {
      return Key(identity(of: service.type), name: service.name)
    }
    let areTold =
      answer.argumentTypes.count == count && !answer.argumentTypes.contains { $0.isUncertain || $0.isOpen }
    let arguments = areTold ? answer.argumentTypes : Array(repeating: .opaque("_"), count: min(count, 32))
    return Key(identity(of: .function(arguments, service.type)), name: service.name)
  }

  /// What is to be said of something that is asked for.
  private enum Need {
    case answered(Blueprint.Dependency)
    /// Nothing registers it.
    case missing(Blueprint.Dependency)
    /// It is registered, but never where this is asked.
    case elsewhere(Key)
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
    _ need: Need, _ origin: Origin, of enclosing: String, into dependencies: inout [Blueprint.Dependency]
  ) {
    switch need {
    case .answered(let dependency), .missing(let dependency):
      if case .missing = need {
        // The binding is laid down when all that it needs is known.
        missingWithSwinject.append((dependency.key, place(of: origin), enclosing, blueprint.bindings.count))
      }
      dependencies.append(dependency)
      switch origin {
      case .call(let place): dependencyOrigins.append(place)
      case .parameter(let index, let file): dependencyOrigins.append(parameter: index, inFile: file)
      }
    case .elsewhere(let key):
      // In the blueprint there is but one container, which has it.
      unmetNeeds.append(UnmetNeed(key: key, place: place(of: origin), enclosing: enclosing, lack: .assembly))
    case .nothing: break
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

  /// What a `resolve` asks for, in an assembly or -1.
  private mutating func need(
    _ resolution: ResolutionFact, in context: TypeResolver.Context, _ assembly: Int
  ) -> Need {
    guard let (type, written) = type(of: resolution, in: context) else { return .nothing }
    return need(
      on: type, named: resolution.name, hasUnknownName: resolution.hasUnknownName, written: written,
      argumentCount: resolution.argumentCount, arguments: arguments(of: resolution, in: context),
      isOptional: resolution.isOptional, isDeferred: resolution.isDeferred, assembly)
  }

  /// What a `resolve` asks for, and how that is written; nil where it cannot be told.
  private func type(
    of resolution: ResolutionFact, in context: TypeResolver.Context
  ) -> (type: ResolvedType, written: String)? {
    guard resolution.isInferred else { return (resolver.resolve(resolution.type, in: context), resolution.type) }
    guard swinject.infersTypes else { return nil }
    guard resolution.type.isEmpty else { return (resolver.resolve(resolution.type, in: context), resolution.type) }
    guard let inference = files[context.file].swinject?.inferences[resolution.range.start],
      let type = inference.type(in: context, resolver)
    else { return nil }
    return (type, resolver.display(of: type))
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

  private mutating func need(
    on type: ResolvedType, named name: String?, hasUnknownName: Bool = false, written: String, argumentCount: Int?,
    arguments: [SwinjectIndex.Given] = [], isOptional: Bool, isDeferred: Bool, _ assembly: Int
  ) -> Need {
    var type = type
    var isOptional = isOptional
    var isDeferred = isDeferred
    func answer(in assembly: Int) -> SwinjectIndex.Answer? {
      swinject.answer(
        to: .init(type: type, name: name), argumentCount: argumentCount, arguments: arguments, in: assembly)
    }
    var anywhere = answer(in: -1)
    // Swinject's own wrappers: `Lazy<T>`, `Provider<T>`, `T?`. A registration of the wrapper itself comes first.
    while anywhere == nil {
      if case .optional(let inner) = type {
        isOptional = true
        type = inner
      } else if case .external(let wrapper, let arguments) = type, arguments.count == 1,
        wrapper == "Lazy" || wrapper == "Provider"
      {
        isDeferred = true
        type = arguments[0]
      } else {
        break
      }
      anywhere = answer(in: -1)
    }
    if let answer = assembly < 0 ? anywhere : answer(in: assembly) {
      // Which of several is meant cannot be told, so no cycle is closed.
      return .answered(
        Blueprint.Dependency(
          key: key(of: answer), isOptional: isOptional,
          isDeferred: isDeferred || swinject.isAmbiguous(answer, for: arguments)))
    }
    let service = SwinjectIndex.Service(type: type, name: name)
    guard !isOptional,
      !swinject.mayBeRegistered(
        service, hasUnknownName: hasUnknownName, written: written)
    else {
      return .nothing
    }
    if let other = anywhere { return .elsewhere(key(of: other)) }
    let key = key(of: .init(service: service, argumentCount: argumentCount))
    return .missing(Blueprint.Dependency(key: key, isOptional: false, isDeferred: isDeferred))
  }

  /// What `autoregister` hands to an initializer: all but the arguments that the caller gives.
  private mutating func automatic(
    _ declaration: TypeIndex.Reference, _ shape: SwinjectRegistration, _ context: TypeResolver.Context, _ assembly: Int
  ) -> [Blueprint.Dependency] {
    guard case .chosen(let chosen) = chooser.choice(namedWith: shape.initializerLabels, of: declaration) else {
      return []
    }
    var handedIn = shape.arguments.map { resolver.resolve($0, in: context) }
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
      note(need, .parameter(index, inFile: chosen.file), of: context.enclosing, into: &dependencies)
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
    let handed = facts.handings.filter { swinject.finders.fails($0, in: file, resolver) }.map {
      SwinjectNeed(resolution: $0.resolution, enclosing: $0.enclosing)
    }
    for need in facts.needs + wrapped + handed where !need.resolution.isOptional {
      let context = TypeResolver.Context(
        file: file, enclosing: need.enclosing, genericParameters: genericParameters(of: need.enclosing, in: file))
      guard case .missing(let dependency) = self.need(need.resolution, in: context, -1) else { continue }
      let place = Place(file: file, range: need.resolution.range)
      unmetNeeds.append(UnmetNeed(key: dependency.key, place: place, enclosing: need.enclosing))
    }
  }

  private func genericParameters(of path: String, in file: Int) -> [String] {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: "") else { return [] }
    let reference = resolver.index.declaration(of: entity)
    return files.names(files[reference.file].types[reference.index].genericParameters, ofFile: reference.file)
  }
}
