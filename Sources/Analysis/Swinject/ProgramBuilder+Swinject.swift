import DioxideCore

/// Something that the code resolves outside of any factory, that nothing registers, and without which it fails.
struct UnmetNeed: Sendable {
  var key: Key
  var place: Place
  /// The path of the type around it; empty at the top.
  var enclosing: String
}

/// Registrations with Swinject as bindings.
///
/// A factory that takes arguments is bound under a type of its own, `(_, _) -> P`. Scopes are those of the vocabulary as
/// far as they are the same: an object that is kept is a singleton, one of a scope that something resets is one of a
/// request, all others are made anew.
extension ProgramBuilder {
  mutating func addSwinjectRegistration(_ number: Int, file: Int) {
    let registration = files[file].registrations[number]
    guard let swinject = registration.swinject, files[file].swinject?.isTest == false else { return }
    let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
    let type = resolver.resolve(registration.key, in: context)
    guard !type.isUncertain, !type.isOpen else { return }
    var implementation = type
    var declaration: TypeIndex.Reference?
    var dependencies: [Blueprint.Dependency] = []
    switch registration.provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = declared(implementation)
      if let declaration { dependencies = automatic(declaration, handedIn: swinject.arguments, context) }
    case .closure(let resolutions):
      if let built = swinject.built.map({ resolver.resolve($0, in: context) }), let known = declared(built) {
        implementation = built
        declaration = known
      }
      for resolution in resolutions {
        guard let (dependency, _) = dependency(resolution, in: context) else { continue }
        dependencies.append(dependency)
        dependencyOrigins.append(Place(file: file, range: resolution.range))
      }
    }
    let service = SwinjectIndex.Service(type: type, name: registration.name)
    let key = key(of: SwinjectIndex.Answer(service: service, argumentCount: swinject.argumentCount))
    append(
      Blueprint.Binding(
        key: key, implementation: identity(of: implementation), scope: scope(ofObjects: registration.scope),
        isManual: true),
      dependencies, number: number, file: file, declaration: declaration)
    for alias in swinject.aliases {
      let type = resolver.resolve(alias, in: context)
      guard !type.isUncertain else { continue }
      let service = SwinjectIndex.Service(type: type, name: registration.name)
      dependencyOrigins.append(Place(file: file, range: registration.keyRange))
      append(
        Blueprint.Binding(
          key: self.key(of: SwinjectIndex.Answer(service: service, argumentCount: swinject.argumentCount)),
          implementation: identity(of: implementation), scope: scope(ofObjects: registration.scope), isManual: true),
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
    switch name {
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
    let arguments = Array(repeating: ResolvedType.opaque("_"), count: min(count, 32))
    return Key(identity(of: .function(arguments, service.type)), name: service.name)
  }

  /// What a `resolve` asks for, and whether something is registered for it; nil where nothing is to be said of it.
  private mutating func dependency(
    _ resolution: ResolutionFact, in context: TypeResolver.Context
  ) -> (dependency: Blueprint.Dependency, isAnswered: Bool)? {
    dependency(
      on: resolver.resolve(resolution.type, in: context), named: resolution.name,
      hasUnknownName: resolution.hasUnknownName, written: resolution.type, argumentCount: resolution.argumentCount,
      isOptional: resolution.isOptional, isDeferred: resolution.isDeferred)
  }

  private mutating func dependency(
    on type: ResolvedType, named name: String?, hasUnknownName: Bool = false, written: String, argumentCount: Int?,
    isOptional: Bool, isDeferred: Bool
  ) -> (dependency: Blueprint.Dependency, isAnswered: Bool)? {
    var type = type
    var isOptional = isOptional
    var isDeferred = isDeferred
    // Swinject's own wrappers: `Lazy<T>`, `Provider<T>`, `T?`. A registration of the wrapper itself comes first.
    while swinject.answer(to: .init(type: type, name: name), argumentCount: argumentCount) == nil {
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
    }
    let service = SwinjectIndex.Service(type: type, name: name)
    if let answer = swinject.answer(to: service, argumentCount: argumentCount) {
      // Which of several is meant cannot be told, so no cycle is closed.
      let dependency = Blueprint.Dependency(
        key: key(of: answer), isOptional: isOptional, isDeferred: isDeferred || swinject.isAmbiguous(answer))
      return (dependency, true)
    }
    guard !isOptional, !swinject.mayBeRegistered(service, hasUnknownName: hasUnknownName, written: written) else {
      return nil
    }
    let key = key(of: .init(service: service, argumentCount: argumentCount))
    return (Blueprint.Dependency(key: key, isOptional: false, isDeferred: isDeferred), false)
  }

  /// What `autoregister` hands to an initializer: all but the arguments that the caller gives.
  private mutating func automatic(
    _ declaration: TypeIndex.Reference, handedIn: [String], _ context: TypeResolver.Context
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
      guard
        let (dependency, _) = dependency(
          on: type, named: nil, written: parameter.type, argumentCount: 0, isOptional: false, isDeferred: false)
      else { continue }
      dependencies.append(dependency)
      dependencyOrigins.append(parameter: index, inFile: chosen.file)
    }
    return dependencies
  }

  // MARK: Needs

  /// What is resolved outside of factories and is not there.
  mutating func findUnmetNeeds(file: Int) {
    guard let facts = files[file].swinject, !facts.isTest else { return }
    let wrapped = facts.wrapped.filter { swinject.wrappers.contains($0.wrapper) }.map {
      SwinjectNeed(
        resolution: ResolutionFact(type: $0.type, name: nil, range: $0.range, isOptional: false, isDeferred: false),
        enclosing: $0.enclosing)
    }
    for need in facts.needs + wrapped where !need.resolution.isOptional {
      let context = TypeResolver.Context(
        file: file, enclosing: need.enclosing, genericParameters: genericParameters(of: need.enclosing, in: file))
      guard let (dependency, isAnswered) = dependency(need.resolution, in: context), !isAnswered else { continue }
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
