import DioxideSwiftReader

extension SwinjectIndex {
  /// Why a service may be registered although no registration was found, and the location of the cause.
  struct Uncertainty: Sendable {
    var reason: UnjudgedReason
    var cause: Place?
  }

  /// The code of a program that may contain unknown registrations.
  struct Uncertainties {
    /// Macros that generate registrations: any type may be registered.
    private var macros: Uncertainty?
    /// Code outside the checked source: loaded assemblies, and functions that take a container.
    var unseen: [UnseenCode] = []
    /// The types of registrations that could not be read.
    private var unreadTypes: [ResolvedType: Place] = [:]
    /// The types that are registered with a computed name.
    private var typesWithUnknownNames: [ResolvedType: Place] = [:]
    /// The first registration under a metatype stored in a value, and the first under a generic parameter.
    private var openRegistration: Place?
    private var inferredRegistration: Place?
    private var inferred = SwinjectFacts.Inferred.none
    /// The types whose metatypes are used, if some registration takes a metatype from elsewhere.
    private var forwardedMetatypes: Set<ResolvedType> = []
    private var forwardedTypes: Set<String> = []
    var metatypes: Set<String> = []

    /// Adds one file.
    mutating func add(
      _ facts: SwinjectFacts, ofFile file: FileIndex, in group: CompositionRoots.Group, _ files: FileTable,
      _ resolver: TypeResolver
    ) {
      let context = TypeResolver.Context(file: file, enclosing: "")
      func place(_ range: ByteRange) -> Place { Place(file: file, range: range) }
      if facts.inferredRegistrations > inferred {
        inferred = facts.inferredRegistrations
        inferredRegistration = facts.inferredRegistration.map(place)
      }
      openRegistration = openRegistration ?? facts.openRegistration.map(place)
      metatypes.formUnion(facts.metatypes)
      for assembly in facts.assemblies {
        guard case .external = resolver.find(assembly.name, from: file, within: "") else { continue }
        unseen.append(
          UnseenCode(
            uncertainty: Uncertainty(
              reason: UnjudgedReason(.unseenAssembly, assembly.name), cause: place(assembly.range)),
            file: file, group: group))
      }
      if files[file].importsSwinjectMacros {
        macros = Uncertainty(reason: UnjudgedReason(.unseenCode, "SwinjectMacros"))
      }
      for registration in facts.unreadRegistrations {
        let type = resolver.resolve(registration.name, in: context)
        if unreadTypes[type] == nil { unreadTypes[type] = place(registration.range) }
      }
    }

    /// Adds the types named in one file. Called once the possible registrations are known.
    mutating func addTypes(ofFile file: FileIndex, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver) {
      guard let facts = facts[file] else { return }
      if inferred == .closures { forwardedTypes.formUnion(facts.forwardedTypes) }
      guard openRegistration != nil else { return }
      let context = TypeResolver.Context(file: file, enclosing: "")
      forwardedMetatypes.formUnion(facts.metatypes.map { resolver.resolve($0, in: context) })
    }

    mutating func addUnknownName(of type: ResolvedType, at place: Place) {
      if typesWithUnknownNames[type] == nil { typesWithUnknownNames[type] = place }
    }

    /// The registration with a computed name that may be equal to the name of a service.
    fileprivate func unknownName(of type: ResolvedType) -> Place? { typesWithUnknownNames[type] }

    /// Why a type may be registered although no registration was found.
    fileprivate func uncertainty(for type: ResolvedType, written: String) -> Uncertainty? {
      if let macros { return macros }
      if let place = unreadTypes[type] {
        return Uncertainty(reason: UnjudgedReason(.unreadRegistration, written), cause: place)
      }
      let name = written.split(separator: " ").last.map { $0.filter { $0 != "(" && $0 != ")" } } ?? written
      if let place = openRegistration, metatypes.contains(name) || forwardedMetatypes.contains(type) {
        return Uncertainty(reason: UnjudgedReason(.genericRegistration), cause: place)
      }
      switch inferred {
      case .none: return nil
      case .closures where !forwardedTypes.contains(name): return nil
      case .closures, .values:
        return Uncertainty(reason: UnjudgedReason(.genericRegistration), cause: inferredRegistration)
      }
    }
  }

  /// Why a service may be registered although no registration was found; nil if it certainly is not.
  ///
  /// - Parameters:
  ///   - hasUnknownName: Whether the name is computed; it may be equal to any registered name of the type.
  ///   - place: The location of the request.
  func uncertainty(for service: Service, hasUnknownName: Bool, written: String, in place: SwinjectPlace) -> Uncertainty?
  {
    if let reason = service.type.unjudgedReason { return Uncertainty(reason: reason) }
    if !containerGroups.contains(where: { roots.isInOneProgram($0, place) }) {
      return Uncertainty(reason: UnjudgedReason(.noContainer))
    }
    if hasUnknownName, isRegistered(service.type) { return Uncertainty(reason: UnjudgedReason(.computedName)) }
    if service.name != nil, let cause = uncertainties.unknownName(of: service.type) {
      return Uncertainty(reason: UnjudgedReason(.computedRegistrationName, written), cause: cause)
    }
    if let unseen = uncertainties.unseen.first(where: {
      roots.isInOneProgram($0.group, place) && mayKnow($0, service.type)
    }) {
      return unseen.uncertainty
    }
    return uncertainties.uncertainty(for: service.type, written: written)
  }
}
