import DioxideCore

/// The registrations with Resolver in a program, used to look up requests.
struct ResolverIndex {
  /// A key for lookups.
  struct Service: Hashable {
    var type: ResolvedType
    var name: String?
  }

  /// A registration, by file and index.
  private struct Site {
    var file: FileIndex
    var number: Int
    var registration: ResolverRegistration
  }

  /// The result of looking up a request.
  enum Answer {
    /// The requested key, and whether it is registered.
    case key(Service, withArguments: Bool, isRegistered: Bool)
    /// It is not registered, and the code handles its absence.
    case absent
    case unjudged(UnjudgedReason, cause: Place? = nil)
  }

  private let files: FileTable
  private let resolver: TypeResolver
  private let constants: ConstantValues
  private let roots: CompositionRoots
  private var sites: [Service: [Site]] = [:]
  /// The registrations that are executed, by file and index.
  private(set) var made: Set<TypeIndex.Reference> = []
  /// The services that only functions without calls register, with the names of the functions.
  private(set) var uncalled: [Service: (function: String, place: Place)] = [:]
  /// The registrations with unknown keys.
  private(set) var unjudged: [(place: Place, type: String, reason: UnjudgedReason)] = []
  /// The code that may register any type.
  private var uncertainties: [(place: Place, reason: UnjudgedReason)] = []
  private var typesWithUnknownNames: Set<ResolvedType> = []
  /// Generic types that are registered with inferred arguments.
  private var typesWithUnknownArguments: Set<EntityIndex> = []
  let joinsContainers: Bool
  private var hasOthers = false
  /// Whether the checked source declares the function that sets up the root container.
  private let isSetUp: Bool

  /// Collects the registrations outside tests. Linear.
  init(_ files: FileTable, _ resolver: TypeResolver, _ constants: ConstantValues, _ roots: CompositionRoots) {
    (self.files, self.resolver, self.constants, self.roots) = (files, resolver, constants, roots)
    let own = files.indices.filter { !files[$0].isTest }.compactMap { file in
      files[file][ResolverFacts.self].map { (file: file, facts: $0) }
    }
    joinsContainers = own.contains { $0.facts.joinsContainers }
    let functions = own.flatMap(\.facts.functions)
    let declared = Set(functions.map(\.name))
    isSetUp = declared.contains("registerAllServices")
    let uncalled = declared.subtracting(functions.filter(\.isCallableElsewhere).map(\.name))
      .subtracting(own.flatMap(\.facts.mentioned))
    // A type alias or another name may register any type.
    for file in files.indices {
      for alias in files[file].aliases where alias.target == "Resolver" || alias.target == "Resolver.Resolver" {
        uncertainties.append((Place(file: file, range: .none), UnjudgedReason(.unseenCode, alias.path)))
      }
    }
    for (file, facts) in own {
      for (index, registration) in facts.registrations.enumerated() {
        add(Site(file: file, number: index + facts.firstRegistration, registration: registration), uncalled)
      }
      for unread in facts.unread {
        let place = Place(file: file, range: unread.range)
        leaveOpen(place, unread.text, UnjudgedReason(unread.reason, unread.text))
      }
      for (name, range) in facts.calls.sorted(by: { $0.key < $1.key }) where !declared.contains(name) {
        uncertainties.append((Place(file: file, range: range), UnjudgedReason(.unseenCode, name)))
      }
    }
  }

  private mutating func leaveOpen(_ place: Place, _ type: String, _ reason: UnjudgedReason) {
    uncertainties.append((place, reason))
    unjudged.append((place, type, reason))
  }

  private mutating func add(_ site: Site, _ uncalledFunctions: Set<String>) {
    let fact = files[site.file].registrations[site.number]
    let type = type(of: fact, site.file)
    guard !type.isUncertain, !type.isOpen else {
      return leaveOpen(place(site), fact.key, type.unjudgedReason ?? UnjudgedReason(.unknownCall))
    }
    if resolver.infersArguments(of: type) {
      let reason = UnjudgedReason(.untypedRegistration, fact.key)
      guard case .declared(let entity, _) = type else { return leaveOpen(place(site), fact.key, reason) }
      typesWithUnknownArguments.insert(entity)
      return unjudged.append((place(site), fact.key, reason))
    }
    guard let service = service(of: site.number, site.file) else {
      typesWithUnknownNames.insert(type)
      return unjudged.append((place(site), fact.key, UnjudgedReason(.computedName)))
    }
    if site.registration.isLikely, mayHaveMembers(type) {
      return leaveOpen(place(site), fact.key, UnjudgedReason(.untypedRegistration, fact.key))
    }
    if uncalledFunctions.contains(site.registration.function), fact.enclosing == "Resolver" {
      uncalled[service] = uncalled[service] ?? (site.registration.function, place(site))
      return
    }
    if site.registration.container == .other { hasOthers = true }
    made.insert(TypeIndex.Reference(file: site.file, index: site.number))
    sites[service, default: []].append(site)
  }

  /// Whether the checked source declares members of a type, which may return any type. External types have no checked
  /// members.
  private func mayHaveMembers(_ type: ResolvedType) -> Bool {
    guard case .external(let path, _) = type else { return true }
    return resolver.index.externalExtensions[path] != nil
  }

  private func type(of fact: RegistrationFact, _ file: FileIndex) -> ResolvedType {
    resolver.resolve(fact.key, in: TypeResolver.Context(file: file, enclosing: fact.enclosing))
  }

  /// The key of a registration; nil if not known.
  func service(of number: Int, _ file: FileIndex) -> Service? {
    guard let registration = files[file][ResolverFacts.self]?.registration(number) else { return nil }
    let fact = files[file].registrations[number]
    let (type, name) = (type(of: fact, file), name(registration.name, file, fact.enclosing))
    return name.isKnown && !type.isUncertain && !type.isOpen ? Service(type: type, name: name.text) : nil
  }

  /// The name that an expression evaluates to.
  private func name(_ expression: String, _ file: FileIndex, _ enclosing: String) -> (text: String?, isKnown: Bool) {
    guard !expression.isEmpty else { return (nil, true) }
    let context = ConstantValues.Context(file: file, enclosing: enclosing)
    let name = constants.string(expression, ofType: "Resolver.Name", in: context)
    return (name, name != nil)
  }

  // MARK: Requests

  /// The result for a request.
  func answer(to request: ResolverRequest, _ file: FileIndex) -> Answer {
    if let reason = request.reason { return .unjudged(reason) }
    // A wrapper of the project hides Resolver's.
    if !request.wrapper.isEmpty, resolver.index.entity(at: request.wrapper, inModuleOf: file) != nil {
      return .unjudged(UnjudgedReason(.unknownWrapper, request.wrapper))
    }
    guard var type = request.resolved(inFile: file, resolver) else { return .unjudged(UnjudgedReason(.inferredType)) }
    if request.isOptional, request.inferred != nil, case .optional(let inner) = type { type = inner }
    if let reason = type.unjudgedReason { return .unjudged(reason) }
    if resolver.infersArguments(of: type) { return .unjudged(UnjudgedReason(.inferredType)) }
    let name = name(request.name, file, request.enclosing)
    guard name.isKnown else { return .unjudged(UnjudgedReason(.computedName)) }
    let service = Service(type: type, name: name.text)
    let group = roots.group(ofFile: file)
    let found = (sites[service] ?? []).filter { roots.meet(roots.group(ofFile: $0.file), group) }
    guard let first = found.first else {
      if request.isOptional { return .absent }
      if let reason = reasonForUncertainty(about: service, group) {
        return .unjudged(reason.reason, cause: reason.place)
      }
      // Nothing shows how another container is filled.
      if request.container == .other, !joinsContainers, !hasOthers { return .unjudged(UnjudgedReason(.otherContainer)) }
      return .key(service, withArguments: false, isRegistered: false)
    }
    func unjudged(_ reason: UnjudgedReason) -> Answer { .unjudged(reason, cause: place(first)) }
    let isInOther = found.allSatisfy { $0.registration.container == .other }
    let mayBeInOther = hasOthers && (request.container != .root || isInOther)
    guard joinsContainers || !mayBeInOther && request.container != .other else {
      return unjudged(UnjudgedReason(.otherContainer))
    }
    if let condition = Condition.unmet(ofPlaces: found.map(\.registration.conditions), at: request.conditions) {
      return unjudged(UnjudgedReason(.conditionalRegistration, condition))
    }
    let isAnswered = found.contains { site in
      guard let arguments = site.registration.arguments else { return true }
      return request.passesArguments && request.argumentKeys.map { arguments.allSatisfy($0.contains) } ?? true
    }
    if isAnswered {
      let takeArguments = found.allSatisfy { $0.registration.arguments != nil }
      return .key(service, withArguments: takeArguments, isRegistered: true)
    }
    guard found.allSatisfy(needsArguments) else { return unjudged(UnjudgedReason(.unknownArguments)) }
    return request.isOptional ? .absent : .key(service, withArguments: false, isRegistered: false)
  }

  /// Whether a factory certainly fails without its arguments: none of them is passed to an optional parameter.
  private func needsArguments(_ site: Site) -> Bool {
    let context = TypeResolver.Context(
      file: site.file, enclosing: files[site.file].registrations[site.number].enclosing)
    return site.registration.areArgumentsKnown
      && site.registration.argumentTypes.allSatisfy {
        guard let type = $0.type(in: context, resolver), type.unjudgedReason == nil else { return false }
        if case .optional = type { return false }
        return true
      }
  }

  /// Why it is uncertain that nothing registers a key.
  private func reasonForUncertainty(
    about service: Service, _ group: CompositionRoots.Group
  ) -> (place: Place?, reason: UnjudgedReason)? {
    if sites.isEmpty, uncertainties.isEmpty, !isSetUp { return (nil, UnjudgedReason(.noContainer)) }
    if service.name != nil, typesWithUnknownNames.contains(service.type) {
      return (nil, UnjudgedReason(.computedRegistrationName, resolver.display(of: service.type)))
    }
    if case .declared(let entity, _) = service.type, typesWithUnknownArguments.contains(entity) {
      return (nil, UnjudgedReason(.untypedRegistration, resolver.display(of: service.type)))
    }
    if let uncertainty = uncertainties.first(where: { roots.meet(roots.group(ofFile: $0.place.file), group) }) {
      return (uncertainty.place, uncertainty.reason)
    }
    // A type declared elsewhere may be registered there.
    return service.type.mentionsDeclared
      ? nil : (nil, UnjudgedReason(.ambiguousType, resolver.display(of: service.type)))
  }

  private func place(_ site: Site) -> Place {
    Place(file: site.file, range: files[site.file].registrations[site.number].keyRange)
  }
}
