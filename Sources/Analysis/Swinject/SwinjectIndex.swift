/// What the Swinject containers of a program hold, for looking up what is resolved: by type, name and number of arguments.
///
/// All that is no test counts as one root, but for assemblies that are surely never loaded together; and what only might be
/// registered is not missed.
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

  /// What answers: the service as it was registered, and the number of arguments; nil where that is not told.
  struct Answer: Hashable {
    var service: Service
    var argumentCount: Int?
    /// The types of the arguments; empty where they are not told.
    var argumentTypes: [ResolvedType] = []
  }

  /// What is told of the type of an argument that is handed to a factory.
  enum Given {
    case unknown
    case literal(SwinjectArgument.Literal)
    /// Surely of this type.
    case type(ResolvedType)
    /// Most likely of this type.
    case likely(ResolvedType)

    enum Fit { case no, open, sure }

    /// The types of values that no other type is another name of.
    private static let basic: Set<String> = ["String", "Int", "Double", "Bool"]

    /// Whether arguments are of the types that a factory takes; `sure` where none are told of.
    static func fit(_ arguments: [Given], to types: [ResolvedType]) -> Fit {
      guard !arguments.isEmpty else { return .sure }
      guard arguments.count == types.count else { return .open }
      var fit = Fit.sure
      for (argument, type) in zip(arguments, types) {
        switch argument.fit(type) {
        case .no: return .no
        case .open: fit = .open
        case .sure: break
        }
      }
      return fit
    }

    private func fit(_ type: ResolvedType) -> Fit {
      switch self {
      case .unknown: return .open
      case .likely(let own): return own == type ? .sure : .open
      case .type(let own):
        if own == type, !own.isUncertain, !own.isOpen { return .sure }
        return Self.isClosed(own) && Self.isClosed(type) ? .no : .open
      case .literal(let literal):
        guard case .external(let name, let arguments) = type, arguments.isEmpty, Self.basic.contains(name) else {
          return .open
        }
        return switch literal {
        case .string: name == "String" ? .sure : .no
        case .integer: name == "Int" ? .sure : name == "Double" ? .open : .no
        case .float: name == "Double" ? .sure : .no
        case .boolean: name == "Bool" ? .sure : .no
        }
      }
    }

    /// Whether a type is surely no other than one that is written otherwise.
    private static func isClosed(_ type: ResolvedType) -> Bool {
      switch type {
      case .declared(_, let arguments): arguments.isEmpty
      case .external(let name, let arguments): arguments.isEmpty && basic.contains(name)
      default: false
      }
    }
  }

  /// A registration.
  private struct Site {
    var argumentCount: Int?
    var argumentTypes: [ResolvedType]
    /// See ``SwinjectRoots/assembly(around:in:_:)``.
    var assembly: Int
    /// The index of another registration of the service, in ``sites``; or -1.
    var next: Int32
  }

  /// All registrations. Those of one service are a chain.
  private var sites: [Site] = []
  /// The registration that each service's chain begins with.
  private var chains: [Service: Int32] = [:]
  /// The same for declared types without arguments and names, which most services are, by entity; -1 where there is none.
  private var chainsOfEntities: [Int32]
  let roots: SwinjectRoots
  /// Registered generic types, by what they are without their arguments.
  private var byBareType: [Service: [Service]] = [:]
  private var typesWithUnknownNames: Set<ResolvedType> = []
  /// The types that are registered and not found in ``chainsOfEntities``: under a name, with arguments, of elsewhere.
  private var namedTypes: Set<ResolvedType> = []
  /// The property wrappers of the project's own.
  private(set) var wrappers: Set<SwinjectFacts.Wrapper> = []
  /// The project's own functions that resolve what they are handed.
  private(set) var finders = SwinjectFinders()
  private(set) var resetScopes: Set<String> = []
  /// The scopes that containers are made with, where any is.
  private(set) var defaultScopes: Set<String> = []
  private(set) var isUsed = false
  private var hasInferringResolve = false
  private var hasOtherResolve = false
  private var createsContainer = false
  private var hasOpenRegistrations = false
  /// The types of these, where something registers what is told by one.
  private var metatypesHandedOn: Set<ResolvedType> = []
  private var inferredRegistrations = SwinjectFacts.Inferred.none
  private var typesHandedOn: Set<String> = []
  private var metatypes: Set<String> = []
  private var hasUnseenAssemblies = false
  /// What is registered in a way that is not understood.
  private var unreadTypes: Set<ResolvedType> = []

  /// Gathers what the files register; `configured` are the names of further property wrappers. Linear.
  init(_ files: [FileFacts], _ resolver: TypeResolver, wrappers configured: Set<String>) {
    isUsed = files.contains { $0.swinject != nil }
    for name in configured {
      for isUnwrapping in [false, true] { wrappers.insert(.init(name: name, isUnwrapping: isUnwrapping)) }
    }
    roots = SwinjectRoots(isUsed ? files : [], resolver)
    chainsOfEntities = Array(repeating: -1, count: isUsed ? resolver.index.count : 0)
    guard isUsed else { return }
    for file in files.indices {
      guard let facts = files[file].swinject, !files[file].isTest else { continue }
      createsContainer =
        createsContainer || facts.createsContainer
        || facts.containersMade.contains { Self.isContainer($0, in: file, resolver) }
      inferredRegistrations = max(inferredRegistrations, facts.inferredRegistrations)
      typesHandedOn.formUnion(facts.typesHandedOn)
      hasInferringResolve = hasInferringResolve || facts.infersTypes
      hasOtherResolve = hasOtherResolve || facts.hasOtherResolve
      hasOpenRegistrations = hasOpenRegistrations || facts.hasOpenRegistrations
      resetScopes.formUnion(facts.resetScopes)
      defaultScopes.formUnion(facts.defaultScopes)
      wrappers.formUnion(facts.wrappers)
      finders.add(facts.finders)
      metatypes.formUnion(facts.metatypes)
      for name in facts.assemblies where !hasUnseenAssemblies {
        if case .external = resolver.find(name, from: file, within: "") { hasUnseenAssemblies = true }
      }
      if files[file].importsSwinjectMacros { hasUnseenAssemblies = true }
      for written in facts.unreadRegistrations {
        unreadTypes.insert(resolver.resolve(written, in: TypeResolver.Context(file: file, enclosing: "")))
      }
      let registrations = files[file].registrations
      // By index: to take a registration out of its array is to retain all that it holds.
      for index in registrations.indices {
        guard let swinject = registrations[index].swinject, !swinject.isStoryboard else { continue }
        let enclosing = registrations[index].enclosing
        let context = TypeResolver.Context(file: file, enclosing: enclosing)
        let site = Site(
          argumentCount: swinject.argumentCount,
          argumentTypes: swinject.argumentTypes.map { resolver.resolve($0, in: context) },
          assembly: roots.assembly(around: enclosing, in: file, resolver), next: -1)
        let (name, isUnknown) = (registrations[index].name, registrations[index].hasUnknownName)
        add(registrations[index].key, site, name: name, isUnknown, in: context, resolver)
        for alias in swinject.aliases { add(alias, site, name: name, isUnknown, in: context, resolver) }
      }
    }
    for file in files.indices where !files[file].isTest {
      if hasOpenRegistrations {
        let context = TypeResolver.Context(file: file, enclosing: "")
        metatypesHandedOn.formUnion((files[file].swinject?.metatypes ?? []).map { resolver.resolve($0, in: context) })
      }
      for (wrapper, told) in files[file].swinject?.handingWrappers ?? [] where finders.fails(told, in: file, resolver) {
        wrappers.insert(wrapper)
      }
    }
  }

  /// Whether a type is Swinject's container or assembler under another name, or derives from it.
  private static func isContainer(_ name: String, in file: Int, _ resolver: TypeResolver) -> Bool {
    var type = resolver.resolve(name, in: TypeResolver.Context(file: file, enclosing: ""))
    var seen: Set<ResolvedType> = []
    while seen.insert(type).inserted {
      if case .external(let name, _) = type { return ["Container", "Assembler"].contains(name) }
      guard case .declared(let entity, _) = type else { return false }
      let reference = resolver.index.declaration(of: entity)
      let fact = resolver.files[reference.file].types[reference.index]
      let supertypes = resolver.files.names(fact.members.supertypes, ofFile: reference.file)
      guard fact.kind == .class, let superclass = supertypes.first else { return false }
      type = resolver.resolve(superclass, in: TypeResolver.Context(file: reference.file, enclosing: fact.path))
    }
    return false
  }

  /// Adds one type under which a registration is found.
  private mutating func add(
    _ written: String, _ site: Site, name: String?, _ hasUnknownName: Bool, in context: TypeResolver.Context,
    _ resolver: TypeResolver
  ) {
    let type = resolver.resolve(written, in: context)
    if type.isUncertain { metatypes.insert(written) }
    if hasUnknownName { typesWithUnknownNames.insert(type) }
    let service = Service(type: type, name: name)
    let first = chain(of: service)
    let index = Int32(truncatingIfNeeded: sites.count)
    sites.append(site)
    sites[sites.count - 1].next = first
    if let entity = service.plainEntity {
      chainsOfEntities[entity] = index
      return
    }
    namedTypes.insert(type)
    chains[service] = index
    if first < 0, let bare = Self.bare(service.type), service.type != bare {
      byBareType[Service(type: bare, name: service.name), default: []].append(service)
    }
  }

  /// The first registration of a service in ``sites``, or -1.
  private func chain(of service: Service) -> Int32 {
    if let entity = service.plainEntity { return entity < chainsOfEntities.count ? chainsOfEntities[entity] : -1 }
    return chains[service] ?? -1
  }

  private func isRegistered(_ type: ResolvedType) -> Bool {
    chain(of: Service(type: type, name: nil)) >= 0 || namedTypes.contains(type)
  }

  private static func bare(_ type: ResolvedType) -> ResolvedType? {
    switch type {
    case .declared(let entity, _): .declared(entity, [])
    case .external(let name, _): .external(name, [])
    default: nil
    }
  }

  /// Whether a `resolve()` without a type asks a container for the type that is expected there: the project has such a
  /// function, and no other of that name.
  var infersTypes: Bool { hasInferringResolve && !hasOtherResolve }

  // MARK: Looking up

  /// What answers a service; nil where nothing does.
  ///
  /// - Parameters:
  ///   - arguments: What is told of the arguments; may be empty.
  ///   - assembly: Where it is asked for: see ``SwinjectRoots/assembly(around:in:_:)``.
  func answer(
    to service: Service, argumentCount: Int?, arguments: [Given] = [], in assembly: Int
  ) -> Answer? {
    if let answer = exact(service, argumentCount, arguments, assembly) { return answer }
    // `register(Model.self)` answers `Model<Main>`: Swift worked the arguments out.
    guard let bare = Self.bare(service.type) else { return nil }
    let bareService = Service(type: bare, name: service.name)
    guard bare == service.type else { return exact(bareService, argumentCount, arguments, assembly) }
    for candidate in byBareType.isEmpty ? [] : byBareType[bareService] ?? [] {
      if let answer = exact(candidate, argumentCount, arguments, assembly) { return answer }
    }
    return nil
  }

  private func exact(_ service: Service, _ argumentCount: Int?, _ arguments: [Given], _ assembly: Int) -> Answer? {
    var nearest: Answer?
    var best: Answer?
    var index = chain(of: service)
    while index >= 0 {
      let site = sites[Int(index)]
      index = site.next
      guard roots.mayMeet(site.assembly, assembly) else { continue }
      if site.argumentCount == argumentCount {
        let answer = Answer(service: service, argumentCount: argumentCount, argumentTypes: site.argumentTypes)
        let fit = Given.fit(arguments, to: site.argumentTypes)
        if fit == .sure { return answer }
        // What surely is another leaves it to others.
        if fit == .open, best == nil { best = answer }
        continue
      }
      // Whatever is asked for is answered by what is not told; what is asked for vaguely, by the fewest.
      guard argumentCount == nil || site.argumentCount == nil else { continue }
      if let known = nearest, known.argumentCount ?? -1 <= site.argumentCount ?? -1 { continue }
      nearest = Answer(
        service: service, argumentCount: site.argumentCount, argumentTypes: site.argumentTypes)
    }
    return best ?? nearest
  }

  /// Whether more than one registration gives an answer, in containers that may differ.
  ///
  /// - Parameter arguments: What the answer was looked up with.
  func isAmbiguous(_ answer: Answer, for arguments: [Given] = []) -> Bool {
    var count = 0
    var index = chain(of: answer.service)
    let fit = Given.fit(arguments, to: answer.argumentTypes)
    while index >= 0 {
      let site = sites[Int(index)]
      if site.argumentCount == answer.argumentCount, Given.fit(arguments, to: site.argumentTypes) == fit { count += 1 }
      index = sites[Int(index)].next
    }
    return count > 1
  }

  /// Whether something that nothing in view registers might be registered all the same.
  ///
  /// - Parameters:
  ///   - hasUnknownName: Whether the name is worked out: any that the type is registered under could be meant.
  func mayBeRegistered(
    _ service: Service, hasUnknownName: Bool, written: String
  ) -> Bool {
    if service.type.isUncertain || service.type.isOpen || !createsContainer { return true }
    if hasUnknownName, isRegistered(service.type) { return true }
    if service.name != nil, typesWithUnknownNames.contains(service.type) { return true }
    if hasUnseenAssemblies || unreadTypes.contains(service.type) { return true }
    let name = written.split(separator: " ").last.map { $0.filter { $0 != "(" && $0 != ")" } } ?? written
    if hasOpenRegistrations, metatypes.contains(name) || metatypesHandedOn.contains(service.type) { return true }
    switch inferredRegistrations {
    case .none: return false
    case .closures: return typesHandedOn.contains(name)
    case .values: return true
    }
  }
}
