import DioxideCore

/// Converts registrations with Swinject to bindings.
///
/// The types of the caller's arguments are part of the key; unknown ones are `_`. Scopes are mapped to those of the
/// container: a cached object is a singleton, one in a scope that is reset is request-scoped, and all others are
/// created each time.
struct SwinjectLowering {
  private let id: DialectID
  private let facts: FactsColumn<SwinjectFacts>
  private let index: SwinjectIndex
  /// The lookup results of each file.
  private let answers: Table<FileIndex, SwinjectLookupResults>
  private var lifetimes = SwinjectDialect.lifetimes

  /// Looks up all requests of the files; nil if they do not use Swinject. Linear.
  init?(_ id: DialectID, _ builder: borrowing ProgramBuilder, _ workers: some Workers) {
    let facts = FactsColumn<SwinjectFacts>(builder.files)
    guard !facts.isEmpty else { return nil }
    self.id = id
    let index = SwinjectIndex(
      builder.files, facts, builder.resolver, wrappers: builder.wrappers, constants: builder.constants,
      roots: builder.roots, workers: workers)
    let lookup = SwinjectLookup(
      files: builder.files, facts: facts, resolver: builder.resolver, chooser: builder.chooser,
      constants: builder.constants, index: index)
    self.facts = facts
    self.index = index
    answers = workers.map(over: builder.files.indices) { lookup.answers(forFile: $0) }
    // The container with another default scope is unknown. Cached objects have the fewest findings.
    if !index.defaultScopes.isSubset(of: ["graph", "transient"]) { lifetimes.standard = "container" }
    for scope in index.resetScopes where scope != "container" && scope != "weak" { lifetimes.scopes[scope] = .request }
  }

  /// Converts everything to bindings.
  func run(_ builder: inout ProgramBuilder) {
    builder.setContainers(index.roots.containerCount, of: id)
    for file in answers.indices {
      for number in answers[file].registrations.indices { addRegistration(number, file: file, &builder) }
    }
    for file in answers.indices { addOutside(file: file, &builder) }
    countSites(&builder)
  }

  /// Converts a registration to bindings, by its index in its file.
  private func addRegistration(_ number: Int, file: FileIndex, _ builder: inout ProgramBuilder) {
    guard let registration = answers[file].registrations[number],
      let site = index.site(ofRegistration: number, inFile: file)
    else { return }
    var dependencies: [Blueprint.Dependency] = []
    dependencies.reserveCapacity(registration.injectionPoints.count)
    for point in registration.injectionPoints {
      if let point = dependency(point, ofRegistration: number, file, &builder) { dependencies.append(point) }
    }
    builder.ledger.registrationsRead += 1
    // Not manual: it replaces no dioxide component. An alternative: it may be in another container.
    var binding = Blueprint.Binding(
      key: key(ofSite: site, &builder), implementation: builder.identity(of: registration.implementation),
      scope: lifetimes.scope(builder.files[file].registrations[number].scope), isAlternative: true,
      isRoot: builder.files[file].registrations[number].isEntryPoint)
    let origin = Program.BindingOrigin(
      role: .registration, place: Place(file: file, range: builder.files[file].registrations[number].keyRange),
      dialect: id, declaration: registration.declaration,
      containers: builder.containers(index.roots.containers(of: index.sites[site].place.assembly)), fact: number)
    builder.append(binding, dependencies, origin)
    let key = binding.key
    for alias in index.aliases(ofSite: site) {
      builder.dependencyOrigins.append(origin.place)
      binding.key = self.key(ofSite: alias, &builder)
      builder.append(binding, [Blueprint.Dependency(key: key, isDeferred: true)], origin)
    }
  }

  // MARK: Dependencies

  /// The key under which a registration is bound, by its index in ``SwinjectIndex/sites``.
  private func key(ofSite site: Int, _ builder: inout ProgramBuilder) -> Key {
    if index.sites[site].argumentCount ?? 0 == 0, index.sites[site].service.name == nil {
      return Key(builder.identity(of: index.sites[site].service.type))
    }
    return key(
      of: index.sites[site].service, argumentCount: index.sites[site].argumentCount,
      argumentTypes: index.sites[site].areTypesWritten ? index.sites[site].argumentTypes : [], &builder)
  }

  private func key(of missing: SwinjectLookupResults.Missing, _ builder: inout ProgramBuilder) -> Key {
    key(
      of: missing.service, argumentCount: missing.argumentCount, argumentTypes: missing.argumentTypes, &builder)
  }

  private func key(
    of service: SwinjectIndex.Service, argumentCount: Int?, argumentTypes: [ResolvedType] = [],
    _ builder: inout ProgramBuilder
  ) -> Key {
    guard let count = argumentCount, count > 0 else {
      return Key(builder.identity(of: service.type), name: service.name)
    }
    let areKnown = argumentTypes.count == count && !argumentTypes.contains { $0.isUncertain || $0.isOpen }
    let arguments = areKnown ? argumentTypes : Array(repeating: .unknownArgument, count: min(count, 32))
    return Key(
      builder.identity(of: service.type), arguments: builder.signature(of: arguments), name: service.name)
  }

  /// The dependency for a request of a factory, by its index in the injection points of the file; nil if it is only
  /// added to the ledger.
  private func dependency(
    _ number: Int, ofRegistration registration: Int, _ file: FileIndex, _ builder: inout ProgramBuilder
  ) -> Blueprint.Dependency? {
    // Use indices: nearly always only the result is used.
    if let unjudgedReason = answers[file].injectionPoints[number].unjudgedReason {
      enter(answers[file].injectionPoints[number], unjudgedReason, file, &builder)
    }
    let dependency: Blueprint.Dependency
    switch answers[file].injectionPoints[number].answer {
    case .registered(let site, let isOptional, let isDeferred):
      dependency = Blueprint.Dependency(
        key: key(ofSite: site, &builder), isOptional: isOptional, isDeferred: isDeferred)
    case .elsewhere(let site): dependency = Blueprint.Dependency(key: key(ofSite: site, &builder))
    case .missing(let number, let isDeferred):
      dependency = Blueprint.Dependency(key: key(of: answers[file].missing[number], &builder), isDeferred: isDeferred)
    case .inOtherContainers(let site):
      // A request of its own, as another binding of the same composition has the key.
      builder.enter(
        OutsideRequest(
          place: place(of: answers[file].injectionPoints[number].origin, in: file, builder),
          type: answers[file].injectionPoints[number].type,
          enclosing: answers[file].registrations[registration].map { builder.resolver.display(of: $0.implementation) }
            ?? "",
          answer: .inOtherContainers(Blueprint.Dependency(key: key(ofSite: site, &builder)))), of: id)
      return nil
    case .absent:
      let place = place(of: answers[file].injectionPoints[number].origin, in: file, builder)
      builder.ledger.enter(Ledger.Settled(place: place, isOptional: true, dialect: id))
      return nil
    case .unjudged(let uncertainty):
      enter(answers[file].injectionPoints[number], uncertainty.reason, cause: uncertainty.cause, file, &builder)
      return nil
    }
    switch answers[file].injectionPoints[number].origin {
    case .call(let range): builder.dependencyOrigins.append(Place(file: file, range: range))
    case .parameter(let index, let file): builder.dependencyOrigins.append(parameter: index, inFile: file)
    case .property(let range, let file): builder.dependencyOrigins.append(Place(file: file, range: range))
    }
    return dependency
  }

  /// Adds an unjudged injection point of the next binding.
  private func enter(
    _ point: SwinjectLookupResults.InjectionPoint, _ reason: UnjudgedReason, cause: Place? = nil, _ file: FileIndex,
    _ builder: inout ProgramBuilder
  ) {
    builder.ledger.enter(
      Ledger.Entry(
        place: place(of: point.origin, in: file, builder), type: point.type, reason: reason, cause: cause, dialect: id,
        binding: builder.blueprint.nextBinding))
  }

  private func place(of origin: SwinjectLookupResults.Origin, in file: FileIndex, _ builder: borrowing ProgramBuilder)
    -> Place
  {
    switch origin {
    case .call(let range): Place(file: file, range: range)
    case .parameter(let index, let file): Place(file: file, range: builder.files[file].parameters[index].range)
    case .property(let range, let file): Place(file: file, range: range)
    }
  }

  // MARK: Outside of factories

  /// Adds the requests outside factories, and the registrations that are not judged.
  private func addOutside(file: FileIndex, _ builder: inout ProgramBuilder) {
    for outside in answers[file].outside {
      let answer: OutsideRequest.Answer
      switch outside.answer {
      case .registered: answer = outside.unjudgedReason.map { .unjudged($0, cause: nil) } ?? .registered
      case .absent: answer = .absent
      case .inOtherContainers(let site):
        answer = .inOtherContainers(Blueprint.Dependency(key: key(ofSite: site, &builder)))
      case .missing(let number, _):
        answer = .requested(Blueprint.Dependency(key: key(of: answers[file].missing[number], &builder)), .any)
      case .elsewhere(let site):
        let containers = builder.containers(index.roots.containers(of: outside.assembly))
        answer = .requested(Blueprint.Dependency(key: key(ofSite: site, &builder)), containers)
      case .unjudged(let opening): answer = .unjudged(opening.reason, cause: opening.cause)
      }
      builder.enter(
        OutsideRequest(
          place: Place(file: file, range: outside.range), type: outside.type, enclosing: outside.enclosing,
          answer: answer), of: id)
    }
    for registration in answers[file].unjudgedRegistrations {
      builder.enter(
        registration: Place(file: file, range: registration.range), registration.type, registration.reason, id)
    }
  }

  /// Counts the tokens of Swinject's words.
  private func countSites(_ builder: inout ProgramBuilder) {
    var counts = SiteCounts()
    for file in answers.indices {
      guard let facts = facts[file] else { continue }
      let sites = facts.sites.excluding(injections: answers[file].foreign)
      counts.add(builder.files[file].isTest ? sites.asExcluded : sites)
    }
    builder.enter(sites: counts, of: id)
  }
}
