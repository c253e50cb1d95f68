/// The registrations of a program with Swinject, by type, name and number of arguments.
///
/// A registration in another program, or in an assembly that is never loaded there, does not match. A service that may
/// be registered is not reported as missing.
struct SwinjectIndex {
  /// A type and name, as passed to `resolve`.
  struct Service: Hashable {
    var type: ResolvedType
    var name: String?

    /// The entity of the type, if it is declared without generic arguments and the service has no name.
    fileprivate var plainEntity: EntityIndex? {
      guard name == nil, case .declared(let entity, let arguments) = type, arguments.isEmpty else { return nil }
      return entity
    }
  }

  /// A service that a registration provides: its own, or an additional type that it implements.
  struct Site {
    var service: Service
    /// Whether its name is computed.
    var hasUnknownName = false
    /// The number of arguments that the factory takes besides the resolver; nil if not known.
    var argumentCount: Int?
    /// The types of the arguments; empty if not known.
    var argumentTypes: [ResolvedType]
    /// Whether these types are part of the key, because the factory states them.
    var areTypesWritten: Bool
    var place: SwinjectPlace
    /// The container that it is registered in, as an index into ``SwinjectIndex/containers``; -1 if not known.
    var container = -1
    /// Further ones: the same code registers in each.
    var furtherContainers: [Int] = []
    /// Whether the enclosing assembly is only loaded by assemblers with a parent.
    var isInChild = false
    /// Whether it is registered in the `loaded(resolver:)` of an assembly that no known assembler loads.
    var isNeverLoaded = false
    /// The number of following sites that are additional types of the same registration.
    fileprivate var aliasCount: Int32 = 0
    /// The index in ``sites`` of another registration of the service, or -1.
    fileprivate var next: Int32 = -1
    /// Whether it is the ``next`` of another site.
    fileprivate var isFollowing = false
  }

  /// The sites of all registrations, ordered by file; those of one registration are adjacent. The sites of one service
  /// form a linked list.
  private(set) var sites: [Site] = []
  /// The first site of each registration, by file; -1 for registrations of other dialects.
  private var sitesOfRegistrations: [Int32] = []
  /// The first index of each file in ``sitesOfRegistrations``.
  private var firstRegistrations: Table<FileIndex, Int> = Table()
  /// The first registration of each service's list.
  private var chains: [Service: Int32] = [:]
  /// The same, by entity, for declared types without generic arguments and names, which most services are; -1 if there
  /// is none.
  private var chainsOfEntities: Table<EntityIndex, Int32>
  let roots: SwinjectRoots
  /// What only previews run.
  let previews: SwinjectPreviews
  /// The registered generic types by their type without arguments.
  private var byBareType: [Service: [Service]] = [:]
  /// The registered types that are not in ``chainsOfEntities``: with a name, with generic arguments, or declared
  /// elsewhere.
  private var namedTypes: Set<ResolvedType> = []
  /// The project's own property wrappers.
  private(set) var wrappers: Set<SwinjectFacts.Wrapper> = []
  /// The names of those that resolve in a way that could not be read.
  private(set) var unknownWrappers: Set<String> = []
  /// The names of those that resolve when the type with the property is built.
  private(set) var eagerWrappers: Set<String> = []
  private(set) var namedWrappers: Set<String> = []
  /// The project's own helper functions.
  private(set) var helpers = SwinjectHelpers()
  /// The functions that never return, by name, and the number of functions for each hash of a name.
  private var neverReturning: [String: Int] = [:]
  private var functions: [UInt64: Int] = [:]
  private var unwrappers: Set<SwinjectFacts.Unwrapper> = []
  private(set) var resetScopes: Set<String> = []
  /// The default scopes of created containers.
  private(set) var defaultScopes: Set<String> = []
  /// The project's own functions named `resolve`.
  private(set) var ownResolves = SwinjectOwnResolves()
  /// The number of created containers and assemblers.
  private(set) var containerCount = 0
  /// The distinguished containers.
  private(set) var containers = KnownContainers()
  /// Which of them parameters and properties hold.
  private(set) var flow = SwinjectContainerFlow()
  /// Whether all calls use the same container.
  var hasOneContainer: Bool { containerCount == 1 }
  /// The programs in which a container is created.
  private(set) var containerGroups: Set<CompositionRoots.Group> = []
  /// The values of constants.
  private let constants: ConstantValues
  /// The types that code outside the checked source may know.
  private(set) var knowledge = SwinjectKnowledge()
  /// Why services may be registered although no registration was found.
  private(set) var uncertainties = Uncertainties()

  /// Collects the registrations of the files; `configured` lists the names of additional property wrappers. Linear.
  init(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver,
    wrappers configured: Set<String>, constants: ConstantValues,
    roots programs: CompositionRoots, workers: some Workers
  ) {
    self.constants = constants
    for name in configured {
      for isUnwrapping in [false, true] { wrappers.insert(.init(name: name, isUnwrapping: isUnwrapping)) }
    }
    roots = SwinjectRoots(files, facts, resolver, programs)
    previews = SwinjectPreviews(files, facts)
    chainsOfEntities = Table(repeating: -1, at: resolver.index.indices)
    for file in files.indices {
      guard let facts = facts[file], !files[file].isTest else { continue }
      let made = facts.possibleContainerTypes.count { resolver.isContainer($0, in: file) }
      let created = facts.containersCreated.count { !previews.contains($0, inFile: file) }
      if created + made > 0 { containerGroups.insert(programs.group(ofFile: file)) }
      containerCount += created + made
      containers.add(facts.containers, ofFile: file, resolver)
      eagerWrappers.formUnion(facts.eagerWrappers)
      namedWrappers.formUnion(facts.namedWrappers)
      ownResolves.add(facts.ownResolves, ofFile: file, resolver)
      // A scope that is always reset together with `.container` does not outlive it.
      for scopes in facts.resetScopes where !scopes.contains("container") { resetScopes.formUnion(scopes) }
      defaultScopes.formUnion(facts.defaultScopes)
      wrappers.formUnion(facts.wrappers)
      helpers.add(facts.helpers)
      uncertainties.add(facts, ofFile: file, in: programs.group(ofFile: file), files, resolver)
      for name in facts.neverReturning { neverReturning[name, default: 0] += 1 }
      unwrappers.formUnion(facts.unwrappers)
    }
    for file in files.indices where !files[file].isTest {
      uncertainties.addTypes(ofFile: file, facts, resolver)
      for (wrapper, call) in facts[file]?.helperWrappers ?? []
      where helpers.fails(call, in: file, resolver)
        || call.result == .forced && helpers.passes(call, in: file, resolver)
      {
        wrappers.insert(wrapper)
      }
    }
    uncertainties.unseen += Self.unseen(files, facts, resolver, roots)
    knowledge = SwinjectKnowledge(files, resolver, of: uncertainties.unseen)
    for file in files.indices where !files[file].isTest {
      unknownWrappers.formUnion(facts[file]?.resolvingWrappers ?? [])
    }
    unknownWrappers.subtract(wrappers.map(\.name))
    unknownWrappers.subtract(namedWrappers)
    let hashes = Set(neverReturning.keys.map { SwinjectFacts.hash($0.utf8) })
    for file in files.indices where !hashes.isEmpty && !files[file].isTest {
      for hash in facts[file]?.functions ?? [] where hashes.contains(hash) { functions[hash, default: 0] += 1 }
    }
    flow = SwinjectContainerFlow(files, facts, containers, previews, resolver)
    addSites(files, facts, resolver, workers)
  }

  /// Whether the service that a wrapped property requests is known.
  func understands(_ property: SwinjectFacts.WrappedProperty) -> Bool {
    let isNamed = namedWrappers.contains(property.wrapper)
    if property.hasArguments { return isNamed && property.name != nil }
    return isNamed
      || wrappers.contains(.init(name: property.wrapper, isUnwrapping: property.type.hasSuffix("!")))
  }

  /// Whether a wrapped property that is not understood requests some service.
  func resolves(_ property: SwinjectFacts.WrappedProperty) -> Bool {
    unknownWrappers.contains(property.wrapper)
      || property.hasArguments
        && (namedWrappers.contains(property.wrapper) || wrappers.contains { $0.name == property.wrapper })
  }

  /// Whether a condition for requiring a result holds; nil if functions with the same name differ.
  func holds(_ condition: ResultUse.Condition) -> Bool? {
    switch condition {
    case .neverReturns(let name), .returnsNever(let name):
      neverReturning[name].map { count in
        functions[SwinjectFacts.hash(name.utf8)] ?? count > count ? nil : true
      } ?? .some(false)
    case .unwraps(let member, let isTryForced):
      unwrappers.contains(.init(name: member, throwsForNil: false))
        || isTryForced && unwrappers.contains(.init(name: member, throwsForNil: true))
    }
  }

  private mutating func addSites(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver, _ workers: some Workers
  ) {
    let (roots, previews, containers, flow, constants) = (roots, previews, containers, flow, constants)
    let found = workers.map(over: files.indices) {
      Self.sites(ofFile: $0, files, facts, roots, previews, containers, flow, constants, resolver)
    }
    firstRegistrations = Table(repeating: -1, at: files.indices)
    sites.reserveCapacity(found.reduce(0) { $0 + $1.sites.count })
    sitesOfRegistrations.reserveCapacity(found.reduce(0) { $0 + $1.beginnings.count })
    for file in found.indices where !found[file].beginnings.isEmpty {
      add(found[file], ofFile: file, files, facts)
    }
  }

  /// The sites of a file, and the first one of each registration, or -1.
  private struct FileSites: Sendable {
    var sites: [Site] = []
    var beginnings: [Int32] = []
  }

  private static func sites(
    ofFile file: FileIndex, _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ roots: SwinjectRoots,
    _ previews: SwinjectPreviews, _ containers: KnownContainers, _ flow: SwinjectContainerFlow,
    _ constants: ConstantValues, _ resolver: TypeResolver
  ) -> FileSites {
    var found = FileSites()
    guard let facts = facts[file], !files[file].isTest else { return found }
    found.sites.reserveCapacity(files[file].registrations.count)
    found.beginnings.reserveCapacity(files[file].registrations.count)
    // Nearly all registrations of a file are in one assembly.
    var last = (enclosing: "", isNeverCreated: false)
    // Use indices: copying a registration would retain everything that it holds.
    for index in files[file].registrations.indices {
      guard let swinject = facts.registration(index) else {
        found.beginnings.append(-1)
        continue
      }
      let enclosing = files[file].registrations[index].enclosing
      let context = TypeResolver.Context(file: file, enclosing: enclosing)
      var place = roots.place(within: enclosing, in: file, resolver)
      place.isInPreview = previews.contains(files[file].registrations[index].range.start, inFile: file)
      let isNeverLoaded = swinject.isInLoadedHook && !roots.mayLoad(enclosing, in: file, resolver)
      let name = constants.name(
        files[file].registrations[index].name, isComputed: files[file].registrations[index].hasUnknownName, in: context)
      if enclosing != last.enclosing { last = (enclosing, roots.isNeverCreated(enclosing, in: file, resolver)) }
      place.isInUncreatedAssembly = last.isNeverCreated
      let isInChild = roots.isInChild(enclosing, in: file, resolver)
      let created = containers.number(Int(swinject.container), inFile: file)
      let held =
        created < 0 ? flow.containers(at: files[file].registrations[index].keyRange.start, inFile: file) : []
      let argumentTypes = swinject.types(ofArgumentsIn: context, resolver)
      func site(_ written: String) -> Site {
        Site(
          service: Service(type: resolver.resolve(written, in: context), name: name.text),
          hasUnknownName: name.isUnknown, argumentCount: swinject.argumentCount, argumentTypes: argumentTypes,
          areTypesWritten: !swinject.argumentTypes.isEmpty, place: place,
          container: created < 0 ? held.first ?? -1 : created,
          furtherContainers: held.count > 1 ? Array(held.dropFirst()) : [], isInChild: isInChild,
          isNeverLoaded: isNeverLoaded)
      }
      found.beginnings.append(Int32(truncatingIfNeeded: found.sites.count))
      found.sites.append(site(files[file].registrations[index].key))
      found.sites[found.sites.count - 1].aliasCount = Int32(truncatingIfNeeded: swinject.aliases.count)
      for alias in swinject.aliases { found.sites.append(site(alias)) }
    }
    return found
  }

  private mutating func add(
    _ found: FileSites, ofFile file: FileIndex, _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>
  ) {
    firstRegistrations[file] = sitesOfRegistrations.count
    for index in found.beginnings.indices {
      guard found.beginnings[index] >= 0, let swinject = facts[file]?.registration(index) else {
        sitesOfRegistrations.append(-1)
        continue
      }
      sitesOfRegistrations.append(Int32(truncatingIfNeeded: sites.count))
      for offset in 0...swinject.aliases.count {
        sites.append(found.sites[Int(found.beginnings[index]) + offset])
        // An object that a storyboard creates is never resolved.
        guard !swinject.isStoryboard else { continue }
        let type = sites[sites.count - 1].service.type
        if type.isUncertain {
          uncertainties.metatypes.insert(
            offset == 0 ? files[file].registrations[index].key : swinject.aliases[offset - 1])
        }
        if sites[sites.count - 1].hasUnknownName {
          uncertainties.addUnknownName(
            of: type, at: Place(file: file, range: files[file].registrations[index].keyRange))
        }
        chainLastSite()
      }
    }
  }

  /// Inserts the last site at the head of its service's list.
  private mutating func chainLastSite() {
    let index = sites.count - 1
    let service = sites[index].service
    let first = chain(of: service)
    sites[index].next = first
    if first >= 0 { sites[Int(first)].isFollowing = true }
    if let entity = service.plainEntity {
      chainsOfEntities[entity] = Int32(truncatingIfNeeded: index)
      return
    }
    namedTypes.insert(service.type)
    chains[service] = Int32(truncatingIfNeeded: index)
    if first < 0, let bare = Self.bare(service.type), service.type != bare {
      byBareType[Service(type: bare, name: service.name), default: []].append(service)
    }
  }

  /// The first site of a registration, by its index in its file; the sites of additional types follow. Nil if it
  /// belongs to another dialect or a test.
  func site(ofRegistration number: Int, inFile file: FileIndex) -> Int? {
    guard file < firstRegistrations.endIndex, firstRegistrations[file] >= 0 else { return nil }
    let site = sitesOfRegistrations[firstRegistrations[file] + number]
    return site < 0 ? nil : Int(site)
  }

  /// The first registration of a service in ``sites``, or -1.
  private func chain(of service: Service) -> Int32 {
    if let entity = service.plainEntity { return entity < chainsOfEntities.endIndex ? chainsOfEntities[entity] : -1 }
    return chains[service] ?? -1
  }

  func isRegistered(_ type: ResolvedType) -> Bool {
    chain(of: Service(type: type, name: nil)) >= 0 || namedTypes.contains(type)
  }

  private static func bare(_ type: ResolvedType) -> ResolvedType? {
    switch type {
    case .declared(let entity, _): .declared(entity, [])
    case .external(let name, _): .external(name, [])
    default: nil
    }
  }

  /// The sites of the additional types of a registration, given its first site; excludes unknown types.
  func aliases(ofSite site: Int) -> [Int] {
    let end = site + 1 + Int(sites[site].aliasCount)
    return (site + 1..<end).filter { !sites[$0].service.type.isUncertain }
  }

  // MARK: Looking up

  /// The result of looking up a service.
  enum Match: Equatable {
    /// A registration, as its index in ``SwinjectIndex/sites``.
    case site(Int)
    case none
    /// The service has more registrations than one search examines, so the result is unknown.
    case unknown

    var site: Int? { if case .site(let site) = self { site } else { nil } }
  }

  /// Looks up a service. Bounded: of many registrations of one service, not all are examined.
  ///
  /// - Parameters:
  ///   - arguments: The evidence for the arguments; may be empty.
  ///   - place: The location of the request.
  func answer(
    to service: Service, argumentCount: Int?, arguments: [ArgumentEvidence] = [], in place: SwinjectPlace
  ) -> Match {
    var budget = SearchBudget(steps: Self.maximumCandidates)
    let answer = exact(service, argumentCount, arguments, place, &budget)
    // `register(Model.self)` provides `Model<Main>`, with inferred arguments.
    guard answer == .none, let bare = Self.bare(service.type) else { return answer }
    let bareService = Service(type: bare, name: service.name)
    guard bare == service.type else { return exact(bareService, argumentCount, arguments, place, &budget) }
    for candidate in byBareType.isEmpty ? [] : byBareType[bareService] ?? [] {
      let answer = exact(candidate, argumentCount, arguments, place, &budget)
      if answer != .none { return answer }
    }
    return .none
  }

  /// The maximum number of registrations examined in one search.
  private static let maximumCandidates = 256

  private func exact(
    _ service: Service, _ argumentCount: Int?, _ arguments: [ArgumentEvidence], _ place: SwinjectPlace,
    _ budget: inout SearchBudget
  ) -> Match {
    var nearest: Int?
    var best: Int?
    var next = chain(of: service)
    while next >= 0 {
      let index = Int(next)
      guard budget.spend() else { return .unknown }
      next = sites[index].next
      guard roots.mayMeet(sites[index].place, place) else { continue }
      if sites[index].argumentCount == argumentCount {
        let fit = ArgumentEvidence.fit(arguments, to: sites[index].argumentTypes)
        if fit == .certain { return .site(index) }
        // A certain mismatch is skipped.
        if fit == .possible, best == nil { best = index }
        continue
      }
      // An unknown number of arguments matches any other; of several registrations, the one with the fewest is used.
      guard argumentCount == nil || sites[index].argumentCount == nil else { continue }
      if let nearest, sites[nearest].argumentCount ?? -1 <= sites[index].argumentCount ?? -1 { continue }
      nearest = index
    }
    return (best ?? nearest).map(Match.site) ?? .none
  }

  /// Visits the registrations of a service with the same number of arguments as the given one. Returns false if there
  /// are too many.
  func forEachSite(like site: Int, _ body: (Int) -> Void) -> Bool {
    forEachSite(of: sites[site].service) { if sites[$0].argumentCount == sites[site].argumentCount { body($0) } }
  }

  /// Visits the registrations of a service. Returns false if there are too many.
  func forEachSite(of service: Service, _ body: (Int) -> Void) -> Bool {
    var next = chain(of: service)
    var budget = SearchBudget(steps: Self.maximumCandidates)
    while next >= 0 {
      guard budget.spend() else { return false }
      body(Int(next))
      next = sites[Int(next)].next
    }
    return true
  }

  /// Whether no other registration provides the same service.
  func isOnly(_ site: Int) -> Bool { sites[site].next < 0 && !sites[site].isFollowing }

  /// Whether more than one registration matches, in containers that may differ.
  ///
  /// - Parameters:
  ///   - answer: An index in ``sites``.
  ///   - arguments: The arguments of the lookup.
  ///   - place: The location of the request.
  func isAmbiguous(_ answer: Int, for arguments: [ArgumentEvidence] = [], in place: SwinjectPlace) -> Bool {
    // Nearly all services have one registration.
    guard sites[answer].next >= 0 || sites[answer].isFollowing else { return false }
    var count = 0
    var next = chain(of: sites[answer].service)
    let fit = ArgumentEvidence.fit(arguments, to: sites[answer].argumentTypes)
    var budget = SearchBudget(steps: Self.maximumCandidates)
    while next >= 0 {
      let index = Int(next)
      guard budget.spend() else { return true }
      if sites[index].argumentCount == sites[answer].argumentCount,
        ArgumentEvidence.fit(arguments, to: sites[index].argumentTypes) == fit,
        roots.isInOneProgram(sites[index].place, place)
      {
        count += 1
        if count > 1 { return true }
      }
      next = sites[index].next
    }
    return false
  }
}

extension ConstantValues {
  /// The name of a registration or request: the value of a constant, otherwise the text.
  func name(
    _ text: String?, isComputed: Bool, in context: TypeResolver.Context
  ) -> (text: String?, isUnknown: Bool) {
    guard isComputed, let text else { return (text, false) }
    guard let value = string(text, in: .init(file: context.file, enclosing: context.enclosing)) else {
      return (text, true)
    }
    return (value, false)
  }
}
