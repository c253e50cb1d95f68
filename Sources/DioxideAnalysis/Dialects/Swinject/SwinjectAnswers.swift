import DioxideSwiftReader

/// What the registrations and calls of one file get of Swinject: looked up, and not yet laid down.
struct SwinjectAnswers: Sendable {
  /// What a registration comes to.
  struct Registration {
    /// The type that is built, as far as that is told; else the one that is registered.
    var implementation: ResolvedType
    /// The declaration of that type, where it is in view.
    var declaration: TypeIndex.Reference?
    /// What it asks for, in ``SwinjectAnswers/needs``.
    var needs: Range<Int>
  }

  /// Something that is asked for.
  struct Need {
    var answer: Answer
    var origin: Origin
  }

  /// What is to be said of something that is asked for.
  enum Answer {
    /// By a registration, as its index in ``SwinjectIndex/sites``.
    case registered(Int, isOptional: Bool, isDeferred: Bool)
    /// Nothing registers it; its index in ``SwinjectAnswers/missing``.
    case missing(Int, isDeferred: Bool)
    /// It is registered, but never where this is asked.
    case elsewhere(Int)
  }

  /// Where something is asked for.
  enum Origin {
    case call(ByteRange)
    /// The parameter of this index in ``FileFacts/parameters``.
    case parameter(Int, inFile: Int)
  }

  /// Something that nothing registers.
  struct Missing {
    var service: SwinjectIndex.Service
    var argumentCount: Int?
  }

  /// What is resolved outside of factories and is not there.
  struct Unmet {
    /// In ``SwinjectAnswers/missing``.
    var missing: Int
    var range: ByteRange
    /// The path of the type around it; empty at the top.
    var enclosing: String
  }

  /// What each registration comes to, by its number in the file; nil for those of which nothing is said.
  fileprivate(set) var registrations: [Registration?] = []
  fileprivate(set) var needs: [Need] = []
  fileprivate(set) var missing: [Missing] = []
  fileprivate(set) var unmet: [Unmet] = []
}

/// Looks up what files ask Swinject for. Each file by itself, so that several threads can share the work.
struct SwinjectLookup: Sendable {
  let files: [FileFacts]
  let resolver: TypeResolver
  let chooser: InitializerChooser
  let index: SwinjectIndex

  /// Looks up what a file asks for. Linear in its registrations and calls.
  func answers(forFile file: Int) -> SwinjectAnswers {
    var found = SwinjectAnswers()
    guard !files[file].isTest else { return found }
    found.registrations.reserveCapacity(files[file].registrations.count)
    for number in files[file].registrations.indices {
      found.registrations.append(registration(number, file, &found))
    }
    findUnmet(file, &found)
    return found
  }

  private func registration(_ number: Int, _ file: Int, _ found: inout SwinjectAnswers) -> SwinjectAnswers.Registration?
  {
    guard let shape = files[file].registrations[number].swinject,
      let site = index.site(ofRegistration: number, inFile: file)
    else { return nil }
    let type = index.sites[site].service.type
    guard !type.isUncertain, !type.isOpen else { return nil }
    let context = TypeResolver.Context(file: file, enclosing: files[file].registrations[number].enclosing)
    let place = index.sites[site].place
    let first = found.needs.count
    var implementation = type
    var declaration: TypeIndex.Reference?
    switch files[file].registrations[number].provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = resolver.declaration(of: implementation)
      if let declaration { automatic(declaration, shape, context, place, &found) }
    case .closure(let resolutions):
      if let built = shape.built.map({ resolver.resolve($0, in: context) }), let known = resolver.declaration(of: built)
      {
        implementation = built
        declaration = known
      }
      for index in resolutions.indices {
        guard let answer = answer(to: resolutions[index], in: context, place, &found) else { continue }
        found.needs.append(.init(answer: answer, origin: .call(resolutions[index].range)))
      }
    }
    return .init(
      implementation: implementation, declaration: declaration, needs: first..<found.needs.count)
  }

  /// What `autoregister` hands to an initializer: all but the arguments that the caller gives.
  private func automatic(
    _ declaration: TypeIndex.Reference, _ shape: SwinjectRegistration, _ context: TypeResolver.Context,
    _ place: SwinjectPlace, _ found: inout SwinjectAnswers
  ) {
    guard case .chosen(let chosen) = chooser.choice(namedWith: shape.initializerLabels, of: declaration) else {
      return
    }
    var handedIn = shape.arguments.map { resolver.resolve($0, in: context) }
    let own = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    for index in chosen.parameters.indices where !files[chosen.file].parameters[index].type.isEmpty {
      let written = files[chosen.file].parameters[index].type
      let type = resolver.resolve(written, in: own).substituting(chosen.substitutions, written: written)
      if let index = handedIn.firstIndex(of: type) {
        handedIn.remove(at: index)
        continue
      }
      let request = Request(service: .init(type: type, name: nil), written: written, argumentCount: 0)
      guard let answer = answer(to: request, place, &found) else { continue }
      found.needs.append(.init(answer: answer, origin: .parameter(index, inFile: chosen.file)))
    }
  }

  // MARK: Outside of factories

  private func findUnmet(_ file: Int, _ found: inout SwinjectAnswers) {
    guard let facts = files[file].swinject else { return }
    let wrapped = facts.wrapped.compactMap { property -> SwinjectNeed? in
      let isForced = property.type.hasSuffix("!")
      guard index.wrappers.contains(.init(name: property.wrapper, isUnwrapping: isForced)) else { return nil }
      let type = isForced ? String(property.type.dropLast()) : property.type
      return SwinjectNeed(
        resolution: ResolutionFact(type: type, name: nil, range: property.range, isOptional: false, isDeferred: false),
        enclosing: property.enclosing)
    }
    let here = SwinjectPlace(assembly: -1, group: index.roots.group(ofFile: file))
    let handed = facts.handings.filter { index.finders.fails($0, in: file, resolver) }.map {
      SwinjectNeed(resolution: $0.resolution, enclosing: $0.enclosing)
    }
    for need in facts.needs + wrapped + handed where !isOptional(need.resolution, in: file) {
      let context = TypeResolver.Context(
        file: file, enclosing: need.enclosing, genericParameters: genericParameters(of: need.enclosing, in: file))
      guard case .missing(let number, _) = answer(to: need.resolution, in: context, here, &found) else { continue }
      found.unmet.append(.init(missing: number, range: need.resolution.range, enclosing: need.enclosing))
    }
  }

  private func genericParameters(of path: String, in file: Int) -> [String] {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: "") else { return [] }
    let reference = resolver.index.declaration(of: entity)
    return files.names(files[reference.file].types[reference.index].genericParameters, ofFile: reference.file)
  }

  // MARK: Answers

  /// What is asked for.
  private struct Request {
    var service: SwinjectIndex.Service
    var hasUnknownName = false
    /// The type as it is written; empty where it is not.
    var written: String
    var argumentCount: Int?
    var arguments: [SwinjectIndex.Given] = []
    var isOptional = false
    var isDeferred = false
  }

  /// What a `resolve` gets at a place; nil where nothing is to be said.
  private func answer(
    to resolution: ResolutionFact, in context: TypeResolver.Context, _ place: SwinjectPlace,
    _ found: inout SwinjectAnswers
  ) -> SwinjectAnswers.Answer? {
    guard let type = type(of: resolution, in: context) else { return nil }
    let request = Request(
      service: .init(type: type, name: resolution.name), hasUnknownName: resolution.hasUnknownName,
      written: resolution.type, argumentCount: resolution.argumentCount,
      arguments: arguments(of: resolution, in: context), isOptional: isOptional(resolution, in: context.file),
      isDeferred: resolution.isDeferred)
    return answer(to: request, place, &found)
  }

  /// Whether a program goes on without what is resolved.
  private func isOptional(_ resolution: ResolutionFact, in file: Int) -> Bool {
    guard resolution.isOptional, let condition = files[file].swinject?.conditions[resolution.range.start] else {
      return resolution.isOptional
    }
    return !index.holds(condition)
  }

  /// What a `resolve` asks for; nil where it cannot be told.
  private func type(of resolution: ResolutionFact, in context: TypeResolver.Context) -> ResolvedType? {
    if resolution.isInferred, !index.infersTypes { return nil }
    if resolution.type.isEmpty {
      return files[context.file].swinject?.inferences[resolution.range.start]?.type(in: context, resolver)
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

  private func answer(
    to request: consuming Request, _ place: SwinjectPlace, _ found: inout SwinjectAnswers
  ) -> SwinjectAnswers.Answer? {
    let asked = request.service.type
    var anywhere = registration(for: request, in: place.inAnyAssembly)
    // Swinject's own wrappers: `Lazy<T>`, `Provider<T>`, `T?`. A registration of the wrapper itself comes first.
    while anywhere == nil {
      if case .optional(let inner) = request.service.type {
        request.isOptional = true
        request.service.type = inner
      } else if case .external(let wrapper, let arguments) = request.service.type, arguments.count == 1,
        wrapper == "Lazy" || wrapper == "Provider"
      {
        request.isDeferred = true
        request.service.type = arguments[0]
      } else {
        break
      }
      anywhere = registration(for: request, in: place.inAnyAssembly)
    }
    if let site = place.assembly < 0 ? anywhere : registration(for: request, in: place) {
      // Which of several is meant cannot be told, so no cycle is closed.
      let isDeferred = request.isDeferred || index.isAmbiguous(site, for: request.arguments, in: place)
      return .registered(site, isOptional: request.isOptional, isDeferred: isDeferred)
    }
    guard !request.isOptional else { return nil }
    let written = request.written.isEmpty ? resolver.display(of: asked) : request.written
    guard
      !index.mayBeRegistered(
        request.service, hasUnknownName: request.hasUnknownName, written: written, in: place)
    else { return nil }
    if let anywhere { return .elsewhere(anywhere) }
    found.missing.append(.init(service: request.service, argumentCount: request.argumentCount))
    return .missing(found.missing.count - 1, isDeferred: request.isDeferred)
  }

  private func registration(for request: borrowing Request, in place: SwinjectPlace) -> Int? {
    index.answer(
      to: request.service, argumentCount: request.argumentCount, arguments: request.arguments, in: place)
  }
}
