/// What the Swinject containers of a program hold, for looking up what is resolved: by type, name and number of arguments.
///
/// What is registered where it surely is never asked, in another program or by an assembly that is never loaded there, answers
/// nothing; and what only might be registered is not missed.
struct SwinjectIndex {
  /// A type and name, as `resolve` asks for it.
  struct Service: Hashable {
    var type: ResolvedType
    var name: String?

    /// The number of the type, where it is one that is declared, without arguments, and there is no name.
    fileprivate var plainEntity: Int? {
      guard name == nil, case .declared(let entity, let arguments) = type, arguments.isEmpty else { return nil }
      return entity
    }
  }

  /// What a registration answers to: itself, or a further type that it implements.
  struct Site {
    var service: Service
    /// Whether it is registered under a name that code works out.
    var hasUnknownName = false
    /// How many arguments its factory takes beside the resolver; nil where that is not told.
    var argumentCount: Int?
    /// The types of the arguments; empty where they are not told.
    var argumentTypes: [ResolvedType]
    /// Whether these types are part of the key, as the factory writes them.
    var areTypesWritten: Bool
    var place: SwinjectPlace
    /// The container that it is registered in, in ``SwinjectIndex/containers``; -1 if it is not known which.
    var container = -1
    /// Whether the assembly around it is loaded only by assemblers that have a parent.
    var isInChild = false
    /// Whether it is registered by the `loaded(resolver:)` of an assembly that no assembler is seen to load.
    var isNeverLoaded = false
    /// How many of the sites that follow are further types that the same registration implements.
    fileprivate var aliasCount: Int32 = 0
    /// The index of another registration of the service, in ``sites``; or -1.
    fileprivate var next: Int32 = -1
    /// Whether it is the ``next`` of another one.
    fileprivate var isFollowing = false
  }

  /// All registrations, in order of file; what one registers follow each other. Those of one service are a chain.
  private(set) var sites: [Site] = []
  /// Where the sites of each registration begin, file by file; -1 for what is not Swinject's.
  private var sitesOfRegistrations: [Int32] = []
  /// Where the registrations of each file begin in ``sitesOfRegistrations``.
  private var firstRegistrations: [Int] = []
  /// The registration that each service's chain begins with.
  private var chains: [Service: Int32] = [:]
  /// The same for declared types without arguments and names, which most services are, by entity; -1 where there is none.
  private var chainsOfEntities: [Int32]
  let roots: SwinjectRoots
  /// Registered generic types, by what they are without their arguments.
  private var byBareType: [Service: [Service]] = [:]
  /// The types that are registered and not found in ``chainsOfEntities``: under a name, with arguments, of elsewhere.
  private var namedTypes: Set<ResolvedType> = []
  /// The property wrappers of the project's own.
  private(set) var wrappers: Set<SwinjectFacts.Wrapper> = []
  /// The names of those that resolve something in a way that is not understood.
  private(set) var unknownWrappers: Set<String> = []
  /// The names of those that resolve when the type that has them is built.
  private(set) var eagerWrappers: Set<String> = []
  /// The project's own functions that resolve what they are handed.
  private(set) var finders = SwinjectFinders()
  /// The functions that never return, by name, and how many functions there are of each hash of a name.
  private var neverReturning: [String: Int] = [:]
  private var functions: [UInt64: Int] = [:]
  private var unwrappers: Set<SwinjectFacts.Unwrapper> = []
  private(set) var resetScopes: Set<String> = []
  /// The scopes that containers are made with, where any is.
  private(set) var defaultScopes: Set<String> = []
  /// The project's own functions called `resolve`.
  private(set) var ownResolves = SwinjectOwnResolves()
  /// How often a container or assembler is made.
  private(set) var containerCount = 0
  /// Those containers that are told apart.
  private(set) var containers = KnownContainers()
  /// Whether all that resolves asks the same container.
  var hasOneContainer: Bool { containerCount == 1 }
  /// The programs in which a container is made.
  private(set) var containerGroups: Set<CompositionRoots.Group> = []
  /// The values of constants.
  private let constants: ConstantValues
  /// Which types the code that is not in view may know.
  private(set) var knowledge = SwinjectKnowledge()
  /// Why something may be registered that nothing in view registers.
  private(set) var openings = Openings()

  /// Gathers what the files register; `configured` are the names of further property wrappers. Linear.
  init(
    _ files: [FileFacts], _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver,
    wrappers configured: Set<String>, constants: ConstantValues,
    roots programs: CompositionRoots, workers: some Workers
  ) {
    self.constants = constants
    for name in configured {
      for isUnwrapping in [false, true] { wrappers.insert(.init(name: name, isUnwrapping: isUnwrapping)) }
    }
    roots = SwinjectRoots(files, facts, resolver, programs)
    chainsOfEntities = Array(repeating: -1, count: resolver.index.count)
    for file in files.indices {
      guard let facts = facts[file], !files[file].isTest else { continue }
      let made = facts.containersMade.count { resolver.isContainer($0, in: file) }
      if facts.containersCreated + made > 0 { containerGroups.insert(programs.group(ofFile: file)) }
      containerCount += facts.containersCreated + made
      containers.add(facts.containers, ofFile: file, resolver)
      eagerWrappers.formUnion(facts.eagerWrappers)
      ownResolves.add(facts.ownResolves, ofFile: file, resolver)
      // What goes together with all that is kept in `.container` outlives nothing.
      for scopes in facts.resetScopes where !scopes.contains("container") { resetScopes.formUnion(scopes) }
      defaultScopes.formUnion(facts.defaultScopes)
      wrappers.formUnion(facts.wrappers)
      finders.add(facts.finders)
      openings.add(facts, ofFile: file, in: programs.group(ofFile: file), files, resolver)
      for name in facts.neverReturning { neverReturning[name, default: 0] += 1 }
      unwrappers.formUnion(facts.unwrappers)
    }
    for file in files.indices where !files[file].isTest {
      openings.addTypes(ofFile: file, facts, resolver)
      for (wrapper, told) in facts[file]?.handingWrappers ?? []
      where finders.fails(told, in: file, resolver)
        || told.result == .forced && finders.passes(told, in: file, resolver)
      {
        wrappers.insert(wrapper)
      }
    }
    openings.unseen += Self.unseen(files, facts, resolver, roots)
    knowledge = SwinjectKnowledge(files, resolver, of: openings.unseen)
    for file in files.indices where !files[file].isTest {
      unknownWrappers.formUnion(facts[file]?.resolvingWrappers ?? [])
    }
    unknownWrappers.subtract(wrappers.map(\.name))
    let hashes = Set(neverReturning.keys.map { SwinjectFacts.hash($0.utf8) })
    for file in files.indices where !hashes.isEmpty && !files[file].isTest {
      for hash in facts[file]?.functions ?? [] where hashes.contains(hash) { functions[hash, default: 0] += 1 }
    }
    addSites(files, facts, resolver, workers)
  }

  /// Whether the program fails without what is resolved, given a condition for that; nil if functions of the name differ.
  func holds(_ condition: ResultUse.Condition) -> Bool? {
    switch condition {
    case .neverReturns(let name):
      neverReturning[name].map { count in
        functions[SwinjectFacts.hash(name.utf8)] ?? count > count ? nil : true
      } ?? .some(false)
    case .unwraps(let member, let isTryForced):
      unwrappers.contains(.init(name: member, throwsForNil: false))
        || isTryForced && unwrappers.contains(.init(name: member, throwsForNil: true))
    }
  }

  private mutating func addSites(
    _ files: [FileFacts], _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver, _ workers: some Workers
  ) {
    let (roots, containers, constants) = (roots, containers, constants)
    let found = workers.map(overFiles: files.count) {
      Self.sites(ofFile: $0, files, facts, roots, containers, constants, resolver)
    }
    firstRegistrations = Array(repeating: -1, count: files.count)
    sites.reserveCapacity(found.reduce(0) { $0 + $1.sites.count })
    sitesOfRegistrations.reserveCapacity(found.reduce(0) { $0 + $1.beginnings.count })
    for file in found.indices where !found[file].beginnings.isEmpty {
      add(found[file], ofFile: file, files, facts)
    }
  }

  /// What the registrations of a file answer to, and where those of each begin, or -1.
  private struct FileSites: Sendable {
    var sites: [Site] = []
    var beginnings: [Int32] = []
  }

  private static func sites(
    ofFile file: Int, _ files: [FileFacts], _ facts: FactsColumn<SwinjectFacts>, _ roots: SwinjectRoots,
    _ containers: KnownContainers, _ constants: ConstantValues, _ resolver: TypeResolver
  ) -> FileSites {
    var found = FileSites()
    guard let facts = facts[file], !files[file].isTest else { return found }
    found.sites.reserveCapacity(files[file].registrations.count)
    found.beginnings.reserveCapacity(files[file].registrations.count)
    // By index: to take a registration out of its array is to retain all that it holds.
    for index in files[file].registrations.indices {
      guard let swinject = facts.registration(index) else {
        found.beginnings.append(-1)
        continue
      }
      let enclosing = files[file].registrations[index].enclosing
      let context = TypeResolver.Context(file: file, enclosing: enclosing)
      let place = roots.place(within: enclosing, in: file, resolver)
      let isNeverLoaded = swinject.isInLoadedHook && !roots.mayLoad(enclosing, in: file, resolver)
      let name = constants.name(
        files[file].registrations[index].name, isComputed: files[file].registrations[index].hasUnknownName, in: context)
      let isInChild = roots.isInChild(enclosing, in: file, resolver)
      let container = containers.number(Int(swinject.container), inFile: file)
      let argumentTypes = swinject.types(ofArgumentsIn: context, resolver)
      func site(_ written: String) -> Site {
        Site(
          service: Service(type: resolver.resolve(written, in: context), name: name.text),
          hasUnknownName: name.isUnknown, argumentCount: swinject.argumentCount, argumentTypes: argumentTypes,
          areTypesWritten: !swinject.argumentTypes.isEmpty, place: place, container: container,
          isInChild: isInChild, isNeverLoaded: isNeverLoaded)
      }
      found.beginnings.append(Int32(truncatingIfNeeded: found.sites.count))
      found.sites.append(site(files[file].registrations[index].key))
      found.sites[found.sites.count - 1].aliasCount = Int32(truncatingIfNeeded: swinject.aliases.count)
      for alias in swinject.aliases { found.sites.append(site(alias)) }
    }
    return found
  }

  private mutating func add(
    _ found: FileSites, ofFile file: Int, _ files: [FileFacts], _ facts: FactsColumn<SwinjectFacts>
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
        // What a storyboard makes nothing can resolve.
        guard !swinject.isStoryboard else { continue }
        let type = sites[sites.count - 1].service.type
        if type.isUncertain {
          openings.metatypes.insert(offset == 0 ? files[file].registrations[index].key : swinject.aliases[offset - 1])
        }
        if sites[sites.count - 1].hasUnknownName {
          openings.addUnknownName(of: type, at: Place(file: file, range: files[file].registrations[index].keyRange))
        }
        chainLastSite()
      }
    }
  }

  /// Puts the last site at the head of the chain of its service.
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

  /// The first site of a registration, by its number in its file; those of the further types that it implements follow. Nil
  /// where it is not Swinject's, or a test's.
  func site(ofRegistration number: Int, inFile file: Int) -> Int? {
    guard file < firstRegistrations.count, firstRegistrations[file] >= 0 else { return nil }
    let site = sitesOfRegistrations[firstRegistrations[file] + number]
    return site < 0 ? nil : Int(site)
  }

  /// The first registration of a service in ``sites``, or -1.
  private func chain(of service: Service) -> Int32 {
    if let entity = service.plainEntity { return entity < chainsOfEntities.count ? chainsOfEntities[entity] : -1 }
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

  /// The sites of the further types that a registration implements, by its first site; without those that are not told.
  func aliases(ofSite site: Int) -> [Int] {
    let end = site + 1 + Int(sites[site].aliasCount)
    return (site + 1..<end).filter { !sites[$0].service.type.isUncertain }
  }

  // MARK: Looking up

  /// What answers a service.
  enum Match: Equatable {
    /// A registration, as its index in ``SwinjectIndex/sites``.
    case site(Int)
    case none
    /// More registrations of the service than one search looks at: any of them may be meant, or none.
    case unknown

    var site: Int? { if case .site(let site) = self { site } else { nil } }
  }

  /// What answers a service. Bounded: of many registrations of one service, not all are looked at.
  ///
  /// - Parameters:
  ///   - arguments: What is told of the arguments; may be empty.
  ///   - place: Where it is asked for.
  func answer(
    to service: Service, argumentCount: Int?, arguments: [Given] = [], in place: SwinjectPlace
  ) -> Match {
    var budget = SearchBudget(steps: Self.maximumLook)
    let answer = exact(service, argumentCount, arguments, place, &budget)
    // `register(Model.self)` answers `Model<Main>`: Swift worked the arguments out.
    guard answer == .none, let bare = Self.bare(service.type) else { return answer }
    let bareService = Service(type: bare, name: service.name)
    guard bare == service.type else { return exact(bareService, argumentCount, arguments, place, &budget) }
    for candidate in byBareType.isEmpty ? [] : byBareType[bareService] ?? [] {
      let answer = exact(candidate, argumentCount, arguments, place, &budget)
      if answer != .none { return answer }
    }
    return .none
  }

  /// How many registrations of one service are looked at to find the one that is meant.
  private static let maximumLook = 256

  private func exact(
    _ service: Service, _ argumentCount: Int?, _ arguments: [Given], _ place: SwinjectPlace,
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
        let fit = Given.fit(arguments, to: sites[index].argumentTypes)
        if fit == .sure { return .site(index) }
        // What surely is another leaves it to others.
        if fit == .open, best == nil { best = index }
        continue
      }
      // Whatever is asked for is answered by what is not told; what is asked for vaguely, by the fewest.
      guard argumentCount == nil || sites[index].argumentCount == nil else { continue }
      if let nearest, sites[nearest].argumentCount ?? -1 <= sites[index].argumentCount ?? -1 { continue }
      nearest = index
    }
    return (best ?? nearest).map(Match.site) ?? .none
  }

  /// Goes through the registrations of a service that take as many arguments as one of them; false if there are too many.
  func forEachSite(like site: Int, _ body: (Int) -> Void) -> Bool {
    forEachSite(of: sites[site].service) { if sites[$0].argumentCount == sites[site].argumentCount { body($0) } }
  }

  /// Goes through the registrations of a service; false if there are too many.
  func forEachSite(of service: Service, _ body: (Int) -> Void) -> Bool {
    var next = chain(of: service)
    var budget = SearchBudget(steps: Self.maximumLook)
    while next >= 0 {
      guard budget.spend() else { return false }
      body(Int(next))
      next = sites[Int(next)].next
    }
    return true
  }

  /// Whether nothing else registers what a site does.
  func isOnly(_ site: Int) -> Bool { sites[site].next < 0 && !sites[site].isFollowing }

  /// Whether more than one registration gives an answer, in containers that may differ.
  ///
  /// - Parameters:
  ///   - answer: An index in ``sites``.
  ///   - arguments: What the answer was looked up with.
  ///   - place: Where it is asked for.
  func isAmbiguous(_ answer: Int, for arguments: [Given] = [], in place: SwinjectPlace) -> Bool {
    // Nearly all services have one registration.
    guard sites[answer].next >= 0 || sites[answer].isFollowing else { return false }
    var count = 0
    var next = chain(of: sites[answer].service)
    let fit = Given.fit(arguments, to: sites[answer].argumentTypes)
    var budget = SearchBudget(steps: Self.maximumLook)
    while next >= 0 {
      let index = Int(next)
      guard budget.spend() else { return true }
      if sites[index].argumentCount == sites[answer].argumentCount,
        Given.fit(arguments, to: sites[index].argumentTypes) == fit,
        roots.isInOneProgram(sites[index].place.group, place)
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
  /// The name that something is registered under or resolved by: what a constant gives, else the text.
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
