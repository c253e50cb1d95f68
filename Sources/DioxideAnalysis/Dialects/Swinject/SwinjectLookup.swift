import DioxideSwiftReader

/// The lookup results for the registrations and calls of one file, before they are converted to bindings.
struct SwinjectLookupResults: Sendable {
  /// The result for a registration.
  struct Registration {
    /// The built type, if known; otherwise the registered type.
    var implementation: ResolvedType
    /// The declaration of that type, if it is in the checked source.
    var declaration: TypeIndex.Reference?
    /// Its injection points, as indices into ``SwinjectLookupResults/injectionPoints``.
    var injectionPoints: Range<Int>
  }

  /// An injection point.
  struct InjectionPoint {
    var answer: Answer
    var origin: Origin
    /// The type as written; empty if Swift infers it.
    var type: String
    /// Why it is not judged although a registration was found.
    var unjudgedReason: UnjudgedReason?
  }

  /// The result for an injection point.
  enum Answer {
    /// Resolved by a registration: its index in ``SwinjectIndex/sites``.
    case registered(Int, isOptional: Bool, isDeferred: Bool)
    /// Not registered: the index in ``SwinjectLookupResults/missing``.
    case missing(Int, isDeferred: Bool)
    /// Registered, but not in the container that is used here.
    case elsewhere(Int)
    /// It is registered, but certainly not in the container that is used here, although that is of the same program and
    /// assemblies.
    case inOtherContainers(Int)
    /// Not registered, and the use is optional.
    case absent
    /// Uncertain, with the reason.
    case unjudged(SwinjectIndex.Uncertainty)
  }

  /// The location of an injection point.
  enum Origin {
    case call(ByteRange)
    /// The parameter with this index in ``FileFacts/parameters``.
    case parameter(Int, inFile: FileIndex)
    /// A range in the built type.
    case property(ByteRange, inFile: FileIndex)
  }

  /// A service without registration.
  struct Missing {
    var service: SwinjectIndex.Service
    var argumentCount: Int?
    /// The types of the arguments, if they are part of the key.
    var argumentTypes: [ResolvedType] = []
  }

  /// A `resolve` call outside factories, or in a factory that is not judged.
  struct Outside {
    var answer: Answer
    var range: ByteRange
    /// The type as written; empty if Swift infers it.
    var type: String
    /// The path of the enclosing type; empty at the top level.
    var enclosing: String
    /// The enclosing assembly, as in ``SwinjectPlace``.
    var assembly: EntityIndex?
    /// Why it is not judged although a registration was found.
    var unjudgedReason: UnjudgedReason?
  }

  /// A registration that is not judged.
  struct UnjudgedRegistration {
    var range: ByteRange
    var type: String
    var reason: UnjudgedReason
  }

  /// The result for each registration, by its index in the file; nil if it is not judged.
  fileprivate(set) var registrations: [Registration?] = []
  var injectionPoints: [InjectionPoint] = []
  var missing: [Missing] = []
  fileprivate(set) var outside: [Outside] = []
  fileprivate(set) var unjudgedRegistrations: [UnjudgedRegistration] = []
  /// The number of calls that belong to other libraries.
  var foreign = 0
}

/// Resolves the injection points of files. Files are independent, so several threads can share the work.
struct SwinjectLookup: Sendable {
  let files: FileTable
  let facts: FactsColumn<SwinjectFacts>
  let resolver: TypeResolver
  let chooser: InitializerChooser
  let constants: ConstantValues
  let index: SwinjectIndex

  /// Resolves the injection points of a file. Linear in its registrations and calls.
  func answers(forFile file: FileIndex) -> SwinjectLookupResults {
    var found = SwinjectLookupResults()
    guard let facts = facts[file], !files[file].isTest else { return found }
    found.registrations.reserveCapacity(files[file].registrations.count)
    for number in files[file].registrations.indices {
      found.registrations.append(registration(number, file, &found))
    }
    findOutside(file, facts, &found)
    enterUnread(file, facts, &found)
    return found
  }

  private func registration(
    _ number: Int, _ file: FileIndex, _ found: inout SwinjectLookupResults
  ) -> SwinjectLookupResults.Registration? {
    guard let shape = facts[file]?.registration(number),
      let site = index.site(ofRegistration: number, inFile: file)
    else { return nil }
    let type = index.sites[site].service.type
    let context = TypeResolver.Context(file: file, enclosing: files[file].registrations[number].enclosing)
    let place = index.sites[site].place
    // What only previews register is in no program.
    if let reason = type.unjudgedReason ?? (place.isInPreview ? UnjudgedReason(.previewRegistration) : nil) {
      enterUnjudged(number, file, reason, in: context, place, &found)
      return nil
    }
    let first = found.injectionPoints.count
    var implementation = type
    var declaration: TypeIndex.Reference?
    switch files[file].registrations[number].provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = resolver.declaration(of: implementation)
      let keyRange = files[file].registrations[number].keyRange
      if let declaration { automatic(declaration, shape, keyRange, context, place, &found) }
    case .closure(let resolutions):
      if let built = shape.built.map({ resolver.resolve($0, in: context) }), let known = resolver.declaration(of: built)
      {
        implementation = built
        declaration = known
      }
      for resolution in resolutions {
        guard let answer = answer(to: resolution, in: context, place, &found) else { continue }
        let judged = judge(answer, to: resolution, in: context, place, registration: site)
        found.injectionPoints.append(
          .init(
            answer: judged.answer, origin: .call(resolution.range), type: resolution.type,
            unjudgedReason: judged.unjudgedReason))
      }
      addHelperCalls(inClosure: shape.factory, of: file, in: context, place, &found)
    }
    if let declaration { addBuiltType(declaration, place, &found) }
    return .init(
      implementation: implementation, declaration: declaration, injectionPoints: first..<found.injectionPoints.count)
  }

  /// Enters a registration that is not judged, and what its factory resolves.
  private func enterUnjudged(
    _ number: Int, _ file: FileIndex, _ reason: UnjudgedReason, in context: TypeResolver.Context,
    _ place: SwinjectPlace, _ found: inout SwinjectLookupResults
  ) {
    found.unjudgedRegistrations.append(
      .init(
        range: files[file].registrations[number].keyRange, type: files[file].registrations[number].key, reason: reason))
    guard case .closure(let resolutions) = files[file].registrations[number].provider else { return }
    for resolution in resolutions {
      enterOutside(resolution, enclosing: context.enclosing, in: context, place, &found)
    }
  }

  /// The dependencies that `autoregister` passes to an initializer: all parameters except the caller's arguments.
  private func automatic(
    _ declaration: TypeIndex.Reference, _ shape: SwinjectRegistration, _ keyRange: ByteRange,
    _ context: TypeResolver.Context, _ place: SwinjectPlace, _ found: inout SwinjectLookupResults
  ) {
    let choice = chooser.choice(namedWith: shape.initializerLabels, of: declaration)
    guard case .chosen(let chosen) = choice else {
      if chooser.takesNothing(declaration) { return }
      let written = files[type: declaration].path
      found.injectionPoints.append(
        .init(
          answer: .unjudged(.init(reason: choice.unjudgedReason(of: written))), origin: .call(keyRange), type: written))
      return
    }
    var handedIn = shape.arguments.map { resolver.resolve($0, in: context) }
    var conformance = Conformance(resolver: resolver)
    let own = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    for index in chosen.parameters.indices where !files[chosen.file].parameters[index].type.isEmpty {
      let written = files[chosen.file].parameters[index].type
      let type = resolver.resolve(written, in: own).substituting(chosen.substitutions, written: written)
      if let index = handedIn.firstIndex(of: type) {
        handedIn.remove(at: index)
        continue
      }
      // SwinjectAutoregistration casts the arguments, so a subtype is accepted too.
      switch acceptance(of: handedIn, by: type, &conformance) {
      case .conforms: continue
      case .doesNotConform: break
      case .cannotTell:
        found.injectionPoints.append(
          .init(
            answer: .unjudged(.init(reason: UnjudgedReason(.unknownArguments))),
            origin: .parameter(index, inFile: chosen.file), type: written))
        continue
      }
      let request = Request(service: .init(type: type, name: nil), written: written, argumentCount: 0)
      found.injectionPoints.append(
        .init(
          answer: answer(to: request, place, &found), origin: .parameter(index, inFile: chosen.file), type: written))
    }
  }

  /// Whether a parameter accepts one of the arguments of a call.
  private func acceptance(
    of arguments: [ResolvedType], by parameter: ResolvedType, _ conformance: inout Conformance
  ) -> Conformance.Answer {
    var type = parameter
    while case .optional(let inner) = type { type = inner }
    var answer = Conformance.Answer.doesNotConform
    for argument in arguments {
      if argument == type { return .conforms }
      guard case .declared(let entity, _) = argument else { continue }
      switch conformance.answer(entity, to: type) {
      case .conforms: return .conforms
      case .cannotTell: if case .declared = type { answer = .cannotTell }
      case .doesNotConform:
        // `as? Road` of a `Way` may succeed.
        if case .declared(let wanted, _) = type, conformance.answer(wanted, to: argument) == .conforms {
          answer = .cannotTell
        }
      }
    }
    return answer
  }

  // MARK: Outside of factories

  private func findOutside(_ file: FileIndex, _ facts: SwinjectFacts, _ found: inout SwinjectLookupResults) {
    var wrapped: [SwinjectInjectionPoint] = []
    // Each property is entered once.
    for property in facts.wrapped {
      if index.understands(property) {
        wrapped.append(SwinjectInjectionPoint(resolution: property.resolution, enclosing: property.enclosing))
        continue
      }
      guard index.resolves(property) else { continue }
      found.outside.append(
        .init(
          answer: .unjudged(.init(reason: UnjudgedReason(.unknownWrapper, property.wrapper))), range: property.range,
          type: property.type, enclosing: property.enclosing))
    }
    for helperCall in facts.helperCalls where index.helpers.mayFail(helperCall, in: file, resolver) {
      found.outside.append(
        .init(
          answer: .unjudged(.init(reason: index.helpers.reason(notToFollow: helperCall))),
          range: helperCall.resolution.range,
          type: helperCall.resolution.type, enclosing: helperCall.enclosing))
    }
    let group = index.roots.group(ofFile: file)
    let handed = facts.helperCalls.filter { index.helpers.fails($0, in: file, resolver) }.map {
      SwinjectInjectionPoint(resolution: $0.resolution, enclosing: $0.enclosing)
    }
    let passed = facts.helperCalls.filter { index.helpers.passes($0, in: file, resolver) }.map {
      SwinjectInjectionPoint(resolution: $0.passedResolution, enclosing: $0.enclosing)
    }
    for point in facts.injectionPoints + wrapped + handed + passed {
      let context = TypeResolver.Context(
        file: file, enclosing: point.enclosing, genericParameters: genericParameters(of: point.enclosing, in: file))
      let here = SwinjectPlace(
        assembly: nil, group: group,
        isInPreview: index.previews.contains(point.resolution.range.start, inFile: file),
        isInUncreatedAssembly: index.roots.isNeverCreated(point.enclosing, in: file, resolver))
      enterOutside(
        point.resolution, enclosing: point.enclosing, unjudgedReason: point.unjudgedReason, in: context, here, &found)
    }
  }

  private func enterOutside(
    _ resolution: ResolutionFact, enclosing: String, unjudgedReason: UnjudgedReason? = nil,
    in context: TypeResolver.Context,
    _ place: SwinjectPlace, _ found: inout SwinjectLookupResults
  ) {
    guard let answer = answer(to: resolution, in: context, place, &found) else { return }
    // Another registration may resolve it.
    let isOnly = if case .registered(let site, _, _) = answer { index.isOnly(site) } else { false }
    let judged =
      isOnly && unjudgedReason != nil ? (answer, unjudgedReason) : judge(answer, to: resolution, in: context, place)
    found.outside.append(
      .init(
        answer: judged.0, range: resolution.range, type: resolution.type, enclosing: enclosing,
        assembly: place.assembly, unjudgedReason: judged.1))
  }

  /// Adds the requests and registrations that could not be read.
  private func enterUnread(_ file: FileIndex, _ facts: SwinjectFacts, _ found: inout SwinjectLookupResults) {
    for unread in facts.unread {
      switch unread.kind {
      case .request:
        found.outside.append(
          .init(
            answer: .unjudged(.init(reason: unread.reason)), range: unread.range, type: unread.type,
            enclosing: unread.enclosing))
      case .inferringRequest:
        let context = TypeResolver.Context(file: file, enclosing: unread.enclosing)
        guard owner(ofInferringCallAt: unread.range.start, in: context) != .foreign else {
          found.foreign += 1
          continue
        }
        found.outside.append(
          .init(
            answer: .unjudged(.init(reason: unread.reason)), range: unread.range, type: unread.type,
            enclosing: unread.enclosing))
      case .registration:
        found.unjudgedRegistrations.append(.init(range: unread.range, type: unread.type, reason: unread.reason))
      }
    }
  }

  private func genericParameters(of path: String, in file: FileIndex) -> [String] {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: "") else { return [] }
    let reference = resolver.index.declaration(of: entity)
    return files.names(files[type: reference].genericParameters, ofFile: reference.file)
  }

  // MARK: Answers

  /// The request of a call.
  private struct Request {
    var service: SwinjectIndex.Service
    var hasUnknownName = false
    /// The type as written; empty if Swift infers it.
    var written: String
    var argumentCount: Int?
    var arguments: [SwinjectIndex.ArgumentEvidence] = []
    var isOptional = false
    /// Whether it is unknown if the use is optional.
    var isUseUnknown = false
    var isDeferred = false
  }

  /// The result of a `resolve` call at a location; nil if it certainly belongs to another library.
  func answer(
    to resolution: ResolutionFact, in context: TypeResolver.Context, _ place: SwinjectPlace,
    _ found: inout SwinjectLookupResults
  ) -> SwinjectLookupResults.Answer? {
    let start = resolution.range.start
    let owner =
      resolution.isInferred
      ? owner(ofInferringCallAt: start, in: context) : owner(ofCallAt: start, in: context)
    guard owner != .foreign else {
      found.foreign += 1
      return nil
    }
    guard let type = type(of: resolution, in: context), !resolution.isInferred || owner == .swinject else {
      return .unjudged(.init(reason: UnjudgedReason(.inferredType)))
    }
    let use = use(of: resolution, in: context.file)
    let name = constants.name(resolution.name, isComputed: resolution.hasUnknownName, in: context)
    let request = Request(
      service: .init(type: type, name: name.text), hasUnknownName: name.isUnknown,
      written: resolution.type, argumentCount: resolution.argumentCount,
      arguments: arguments(of: resolution, in: context), isOptional: use.isOptional, isUseUnknown: use.isUnknown,
      isDeferred: resolution.isDeferred)
    if owner == .unknown {
      // The receiver may not be a container, so a type without a registration is not certainly missing.
      let missing = found.missing
      let answer = answer(to: request, place, &found)
      if case .registered = answer { return answer }
      found.missing = missing
      let receiver = facts[context.file]?.receivers[start]?.name ?? ""
      return .unjudged(.init(reason: UnjudgedReason(.unknownReceiver, receiver)))
    }
    return answer(to: request, place, &found)
  }

  /// The owner of the `resolve` function in a call with a type.
  private func owner(ofCallAt start: UInt32, in context: TypeResolver.Context) -> SwinjectOwnResolves.Owner {
    guard let receiver = facts[context.file]?.receivers[start] else { return .swinject }
    return index.ownResolves.owner(of: receiver, in: context, resolver)
  }

  /// The owner of the `resolve` function in a call without a type.
  private func owner(ofInferringCallAt start: UInt32, in context: TypeResolver.Context) -> SwinjectOwnResolves.Owner {
    let receiver = facts[context.file]?.receivers[start] ?? .factoryResolver
    return index.ownResolves.inferringOwner(of: receiver, in: context, resolver)
  }

  /// Whether the use of a result is optional, and whether that is unknown.
  private func use(of resolution: ResolutionFact, in file: FileIndex) -> (isOptional: Bool, isUnknown: Bool) {
    guard resolution.isOptional, let condition = facts[file]?.conditions[resolution.range.start] else {
      return (resolution.isOptional, resolution.isUseUnknown)
    }
    guard let holds = index.holds(condition) else { return (true, true) }
    return (!holds, resolution.isUseUnknown)
  }

  /// The type that a `resolve` call requests; nil if not known.
  private func type(of resolution: ResolutionFact, in context: TypeResolver.Context) -> ResolvedType? {
    if resolution.type.isEmpty {
      return facts[context.file]?.inferences[resolution.range.start]?.type(in: context, resolver)
    }
    return resolver.resolve(resolution.type, in: context)
  }

  /// The evidence for the arguments of a `resolve` call.
  func arguments(of resolution: ResolutionFact, in context: TypeResolver.Context) -> [SwinjectIndex.ArgumentEvidence] {
    guard resolution.argumentCount ?? 0 > 0,
      let values = facts[context.file]?.arguments[resolution.range.start]
    else { return [] }
    return values.map { value in
      switch value {
      case .unknown, .name: .unknown
      case .literal(let literal): .literal(literal)
      case .declared(let written): .type(resolver.resolve(written, in: context))
      case .built(let written): .likely(resolver.resolve(written, in: context))
      case .own(let path): .likely(resolver.resolve(path, in: .init(file: context.file, enclosing: "")))
      case .member(let written): .perhaps(resolver.resolve(written, in: context))
      case .inferred(let inferences): inferences.type(in: context, resolver).map { .type($0) } ?? .unknown
      }
    }
  }

  private func answer(
    to request: consuming Request, _ place: SwinjectPlace, _ found: inout SwinjectLookupResults
  ) -> SwinjectLookupResults.Answer {
    let asked = request.service.type
    var anywhere = registration(for: request, in: place.inAnyAssembly)
    // Swinject's own wrappers: `Lazy<T>`, `Provider<T>`, `T?`. A registration of the wrapper itself takes precedence.
    while anywhere == .none {
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
    let here = place.assembly == nil ? anywhere : registration(for: request, in: place)
    if here == .unknown { return .unjudged(.init(reason: UnjudgedReason(.searchLimit))) }
    if let site = here.site {
      if index.sites[site].isNeverLoaded, index.isOnly(site), !request.isOptional {
        return .unjudged(.init(reason: UnjudgedReason(.unknownOrder)))
      }
      if !request.isOptional, !place.isInUncreatedAssembly, index.isOnlyInUncreatedAssemblies(site) {
        let unseen = index.uncertainty(
          for: request.service, hasUnknownName: request.hasUnknownName, written: request.written, in: place)
        if let unseen { return .unjudged(unseen) }
        guard index.roots.showsLoading else { return .unjudged(.init(reason: UnjudgedReason(.uncreatedAssembly))) }
        return .inOtherContainers(site)
      }
      // If several registrations match, the actual one is unknown, so no cycle is closed.
      let isDeferred = request.isDeferred || index.isAmbiguous(site, for: request.arguments, in: place)
      return .registered(site, isOptional: request.isOptional, isDeferred: isDeferred)
    }
    let written = request.written.isEmpty ? resolver.display(of: asked) : request.written
    let uncertainty = index.uncertainty(
      for: request.service, hasUnknownName: request.hasUnknownName, written: written, in: place)
    if anywhere == .unknown {
      return .unjudged(uncertainty ?? .init(reason: UnjudgedReason(.searchLimit)))
    }
    if request.isOptional, !request.isUseUnknown { return uncertainty.map { .unjudged($0) } ?? .absent }
    if let uncertainty { return .unjudged(uncertainty) }
    guard !request.isOptional else { return .unjudged(.init(reason: UnjudgedReason(.unknownUse))) }
    if let site = anywhere.site { return .elsewhere(site) }
    var missing = SwinjectLookupResults.Missing(service: request.service, argumentCount: request.argumentCount)
    if index.hasInferredTypes(request.service, argumentCount: request.argumentCount) {
      // The registrations have keys without argument types, so this one must differ.
      missing.argumentTypes = request.arguments.compactMap(\.type).filter { !$0.isUncertain && !$0.isOpen }
      guard missing.argumentTypes.count == request.argumentCount else {
        return .unjudged(.init(reason: UnjudgedReason(.unknownArguments)))
      }
    }
    found.missing.append(missing)
    return .missing(found.missing.count - 1, isDeferred: request.isDeferred)
  }

  private func registration(for request: borrowing Request, in place: SwinjectPlace) -> SwinjectIndex.Match {
    index.answer(
      to: request.service, argumentCount: request.argumentCount, arguments: request.arguments, in: place)
  }
}
