import DioxideSwiftReader

extension SwinjectIndex {
  /// A reason why something may be registered that nothing in view registers, and where that stands.
  struct Opening: Sendable {
    var reason: UnjudgedReason
    var cause: Place?
  }

  /// What a program has that may register more than is in view.
  struct Openings {
    /// Macros that write registrations: anything may be registered.
    private var macros: Opening?
    /// Code that is not in view: assemblies that are loaded, functions that get a container.
    var unseen: [UnseenCode] = []
    /// What is registered in a way that is not understood.
    private var unreadTypes: [ResolvedType: Place] = [:]
    /// Types of which something is registered under a name that code computes.
    private var typesWithUnknownNames: [ResolvedType: Place] = [:]
    /// The first registration under a type that a value holds, and the first under a generic parameter.
    private var openRegistration: Place?
    private var inferredRegistration: Place?
    private var inferred = SwinjectFacts.Inferred.none
    /// The types whose metatypes are named, where something registers what is told by one.
    private var metatypesHandedOn: Set<ResolvedType> = []
    private var typesHandedOn: Set<String> = []
    var metatypes: Set<String> = []

    /// Gathers what one file has.
    mutating func add(
      _ facts: SwinjectFacts, ofFile file: Int, in group: CompositionRoots.Group, _ files: [FileFacts],
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
            opening: Opening(reason: UnjudgedReason(.unseenAssembly, assembly.name), cause: place(assembly.range)),
            file: file, group: group))
      }
      if files[file].importsSwinjectMacros { macros = Opening(reason: UnjudgedReason(.unseenCode, "SwinjectMacros")) }
      for registration in facts.unreadRegistrations {
        let type = resolver.resolve(registration.name, in: context)
        if unreadTypes[type] == nil { unreadTypes[type] = place(registration.range) }
      }
    }

    /// Gathers the types that one file names, when it is known what registers them.
    mutating func addTypes(ofFile file: Int, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver) {
      guard let facts = facts[file] else { return }
      if inferred == .closures { typesHandedOn.formUnion(facts.typesHandedOn) }
      guard openRegistration != nil else { return }
      let context = TypeResolver.Context(file: file, enclosing: "")
      metatypesHandedOn.formUnion(facts.metatypes.map { resolver.resolve($0, in: context) })
    }

    mutating func addUnknownName(of type: ResolvedType, at place: Place) {
      if typesWithUnknownNames[type] == nil { typesWithUnknownNames[type] = place }
    }

    /// The registration under a computed name that may have the name of a service.
    fileprivate func unknownName(of type: ResolvedType) -> Place? { typesWithUnknownNames[type] }

    /// What may register a type that nothing in view registers.
    fileprivate func opening(for type: ResolvedType, written: String) -> Opening? {
      if let macros { return macros }
      if let place = unreadTypes[type] {
        return Opening(reason: UnjudgedReason(.unreadRegistration, written), cause: place)
      }
      let name = written.split(separator: " ").last.map { $0.filter { $0 != "(" && $0 != ")" } } ?? written
      if let place = openRegistration, metatypes.contains(name) || metatypesHandedOn.contains(type) {
        return Opening(reason: UnjudgedReason(.genericRegistration), cause: place)
      }
      switch inferred {
      case .none: return nil
      case .closures where !typesHandedOn.contains(name): return nil
      case .closures, .values:
        return Opening(reason: UnjudgedReason(.genericRegistration), cause: inferredRegistration)
      }
    }
  }

  /// Why something that nothing in view registers may be registered all the same; nil if it surely is not.
  ///
  /// - Parameters:
  ///   - hasUnknownName: Whether code computes the name: any that the type is registered under could be meant.
  ///   - place: Where it is resolved.
  func opening(for service: Service, hasUnknownName: Bool, written: String, in place: SwinjectPlace) -> Opening? {
    if let reason = service.type.unjudgedReason { return Opening(reason: reason) }
    if !containerGroups.contains(where: { roots.isInOneProgram($0, place) }) {
      return Opening(reason: UnjudgedReason(.noContainer))
    }
    if hasUnknownName, isRegistered(service.type) { return Opening(reason: UnjudgedReason(.computedName)) }
    if service.name != nil, let cause = openings.unknownName(of: service.type) {
      return Opening(reason: UnjudgedReason(.computedRegistrationName, written), cause: cause)
    }
    if let unseen = openings.unseen.first(where: { roots.isInOneProgram($0.group, place) && mayKnow($0, service.type) })
    {
      return unseen.opening
    }
    return openings.opening(for: service.type, written: written)
  }
}
