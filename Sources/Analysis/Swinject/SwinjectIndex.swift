/// What the Swinject containers of a program hold, for looking up what is resolved: by type, name and number of arguments.
///
/// All that is no test counts as one root, but for assemblies that are surely never loaded together; and what only might be
/// registered is not missed.
struct SwinjectIndex {
  /// A type and name, as `resolve` asks for it.
  struct Service: Hashable {
    var type: ResolvedType
    var name: String?
  }

  /// What answers: the service as it was registered, and the number of arguments; nil where that is not told.
  struct Answer: Hashable {
    var service: Service
    var argumentCount: Int?
  }

  /// A registration.
  private struct Site {
    var argumentCount: Int?
    /// See ``SwinjectRoots/assembly(around:in:_:)``.
    var assembly: Int
  }

  private var sites: [Service: [Site]] = [:]
  let roots: SwinjectRoots
  /// Registered generic types, by what they are without their arguments.
  private var byBareType: [Service: [Service]] = [:]
  private var typesWithUnknownNames: Set<ResolvedType> = []
  /// The types that are registered under any name.
  private var types: Set<ResolvedType> = []
  /// The property wrappers of the project's own.
  private(set) var wrappers: Set<String> = []
  private(set) var resetScopes: Set<String> = []
  /// The scopes that containers are made with, where any is.
  private(set) var defaultScopes: Set<String> = []
  private(set) var isUsed = false
  private var createsContainer = false
  private var hasOpenRegistrations = false
  private var metatypes: Set<String> = []
  private var hasUnseenAssemblies = false

  /// Gathers what the files register. Linear.
  init(_ files: [FileFacts], _ resolver: TypeResolver) {
    isUsed = files.contains { $0.swinject != nil }
    roots = SwinjectRoots(isUsed ? files : [], resolver)
    guard isUsed else { return }
    for file in files.indices {
      guard let facts = files[file].swinject, !files[file].isTest else { continue }
      createsContainer = createsContainer || facts.createsContainer
      hasOpenRegistrations = hasOpenRegistrations || facts.hasOpenRegistrations
      resetScopes.formUnion(facts.resetScopes)
      defaultScopes.formUnion(facts.defaultScopes)
      wrappers.formUnion(facts.wrappers)
      metatypes.formUnion(facts.metatypes)
      for name in facts.assemblies where !hasUnseenAssemblies {
        if case .external = resolver.find(name, from: file, within: "") { hasUnseenAssemblies = true }
      }
      for registration in files[file].registrations {
        guard let swinject = registration.swinject, !swinject.isStoryboard else { continue }
        let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
        let assembly = roots.assembly(around: registration.enclosing, in: file, resolver)
        for written in [registration.key] + swinject.aliases {
          let type = resolver.resolve(written, in: context)
          if type.isUncertain { metatypes.insert(written) }
          if registration.hasUnknownName { typesWithUnknownNames.insert(type) }
          types.insert(type)
          let site = Site(argumentCount: swinject.argumentCount, assembly: assembly)
          add(Service(type: type, name: registration.name), site)
        }
      }
    }
  }

  private mutating func add(_ service: Service, _ site: Site) {
    if sites[service] == nil, let bare = Self.bare(service.type) {
      byBareType[Service(type: bare, name: service.name), default: []].append(service)
    }
    sites[service, default: []].append(site)
  }

  private static func bare(_ type: ResolvedType) -> ResolvedType? {
    switch type {
    case .declared(let entity, _): .declared(entity, [])
    case .external(let name, _): .external(name, [])
    default: nil
    }
  }

  // MARK: Looking up

  /// What answers a service; nil where nothing does.
  ///
  /// - Parameter assembly: Where it is asked for: see ``SwinjectRoots/assembly(around:in:_:)``.
  func answer(to service: Service, argumentCount: Int?, in assembly: Int) -> Answer? {
    if let answer = exact(service, argumentCount, assembly) { return answer }
    // `register(Model.self)` answers `Model<Main>`: Swift worked the arguments out.
    guard let bare = Self.bare(service.type) else { return nil }
    let isBare = bare == service.type
    for candidate in byBareType[Service(type: bare, name: service.name)] ?? []
    where isBare || candidate.type == bare {
      if let answer = exact(candidate, argumentCount, assembly) { return answer }
    }
    return nil
  }

  private func exact(_ service: Service, _ argumentCount: Int?, _ assembly: Int) -> Answer? {
    var nearest: Answer?
    for site in sites[service] ?? [] where roots.mayMeet(site.assembly, assembly) {
      if site.argumentCount == argumentCount { return Answer(service: service, argumentCount: argumentCount) }
      // Whatever is asked for is answered by what is not told; what is asked for vaguely, by the fewest.
      guard argumentCount == nil || site.argumentCount == nil else { continue }
      if let known = nearest, known.argumentCount ?? -1 <= site.argumentCount ?? -1 { continue }
      nearest = Answer(service: service, argumentCount: site.argumentCount)
    }
    return nearest
  }

  /// Whether more than one registration gives an answer, in containers that may differ.
  func isAmbiguous(_ answer: Answer) -> Bool {
    guard let sites = sites[answer.service], sites.count > 1 else { return false }
    return sites.count { $0.argumentCount == answer.argumentCount } > 1
  }

  /// Whether something that nothing in view registers might be registered all the same.
  ///
  /// - Parameter hasUnknownName: Whether the name is worked out: any that the type is registered under could be meant.
  func mayBeRegistered(_ service: Service, hasUnknownName: Bool, written: String) -> Bool {
    if service.type.isUncertain || service.type.isOpen || !createsContainer { return true }
    if hasUnknownName, types.contains(service.type) { return true }
    if service.name != nil, typesWithUnknownNames.contains(service.type) { return true }
    if hasUnseenAssemblies { return true }
    let name = written.split(separator: " ").last.map { $0.filter { $0 != "(" && $0 != ")" } } ?? written
    return hasOpenRegistrations && metatypes.contains(name)
  }
}
