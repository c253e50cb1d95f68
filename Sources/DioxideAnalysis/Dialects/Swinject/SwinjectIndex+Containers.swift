/// The distinguished containers and their effect on lookups.
extension SwinjectIndex {
  /// The named containers of a program.
  struct KnownContainers: Sendable {
    struct Known: Sendable {
      var container: SwinjectContainer
      var file: FileIndex
      /// The owning type.
      var owner: EntityIndex?
      /// The declared protocols that the owner conforms to.
      var protocols: Set<ResolvedType> = []
    }

    private(set) var all: [Known] = []
    /// The index in ``all`` of the first container of each file.
    private var first: [FileIndex: Int] = [:]

    mutating func add(_ containers: [SwinjectContainer], ofFile file: FileIndex, _ resolver: TypeResolver) {
      guard !containers.isEmpty else { return }
      first[file] = all.count
      for container in containers {
        var known = Known(container: container, file: file)
        if let owner = container.owner, !owner.isEmpty,
          case .entity(let entity) = resolver.find(owner, from: file, within: "")
        {
          known.owner = entity
          let conformance = Conformance(resolver: resolver)
          known.protocols = Set(conformance.supertypes(of: entity).types)
        }
        all.append(known)
      }
    }

    /// The number of a container, given its index in a file; -1 if not known.
    func number(_ index: Int, inFile file: FileIndex) -> Int {
      guard index >= 0, let first = first[file] else { return -1 }
      return first + index
    }

    /// Whether some of these containers have a parent, which may resolve what they do not register.
    func haveParent(_ numbers: [Int]) -> Bool { numbers.contains { all[$0].container.hasParent } }

    /// Whether containers are interchangeable: their owners conform to one protocol.
    func areInterchangeable(_ numbers: [Int]) -> Bool {
      guard let first = numbers.first else { return false }
      return !numbers.dropFirst().reduce(all[first].protocols) { $0.intersection(all[$1].protocols) }.isEmpty
    }

    func isLocal(_ number: Int) -> Bool { all[number].container.owner == nil && !all[number].container.isOpen }

    /// Whether the set includes each container that may replace one of its members: those of types that conform to the
    /// same protocol.
    func isComplete(_ numbers: Set<Int>) -> Bool {
      all.indices.allSatisfy { other in
        numbers.contains(other)
          || numbers.allSatisfy { all[$0].protocols.isDisjoint(with: all[other].protocols) }
      }
    }
  }

  /// The facts about the container that a call uses.
  struct Asked {
    /// In ``KnownContainers``: one of these; empty if it is not known which.
    var containers: [Int]
    /// Whether it is the resolver passed to a factory.
    var isOwn: Bool
    /// The first site of the registration whose factory makes the call, if any.
    var registration: Int?
    var file: FileIndex
    var offset: UInt32
    var place: SwinjectPlace
    /// The first component of the receiver.
    var receiver: String
  }

  /// Whether the container that a call uses has a registration.
  enum ContainerVerdict {
    case has
    /// Certainly not: it is known which container that is, and what is registered in it.
    case lacks
    case unknown
  }

  /// Whether a registration is in the container that a call uses.
  func verdict(onContainer asked: Asked, answeredBy site: Int) -> ContainerVerdict {
    if sites[site].isInChild, asked.place.assembly != nil || roots.isParent(asked.receiver) {
      var isElsewhere = false
      _ = forEachSite(like: site) { if !sites[$0].isInChild { isElsewhere = true } }
      if !isElsewhere { return .unknown }
    }
    guard containers.all.count > 1 || !containers.all.isEmpty && containerCount > 1 else { return .has }
    var known: Set<Int> = []
    var isUnknown = false
    // A factory that resolves its own service from another container.
    let forwards = !asked.isOwn && asked.registration.map { sites[$0].service == sites[site].service } ?? false
    let isReadable = forEachSite(like: site) { index in
      guard !forwards || index != asked.registration, roots.mayMeet(sites[index].place, asked.place) else { return }
      if sites[index].container < 0 { isUnknown = true } else { known.insert(sites[index].container) }
      known.formUnion(sites[index].furtherContainers)
    }
    guard isReadable, !isUnknown else { return .has }
    if !asked.containers.isEmpty {
      let lacking = asked.containers.filter { !known.contains($0) }
      guard !lacking.isEmpty, !containers.haveParent(lacking) else { return .has }
      // Of several, the program may never use those that lack it, unless they are meant to be interchangeable.
      return asked.containers.count == 1
        || lacking.count < asked.containers.count && containers.areInterchangeable(asked.containers)
        ? .lacks : .unknown
    }
    if known.allSatisfy({ containers.isLocal($0) && !isWithin(asked, $0) }) { return .unknown }
    let others = known.filter { !containers.isLocal($0) }
    let isOpen =
      asked.isOwn && asked.registration != nil && others.count > 1 || forwards && !containers.isComplete(known)
    return isOpen ? .unknown : .has
  }

  /// Whether only assemblies that nothing creates register what a site does.
  func isOnlyInUncreatedAssemblies(_ site: Int) -> Bool {
    guard sites[site].place.isInUncreatedAssembly else { return false }
    var isElsewhere = false
    let isReadable = forEachSite(like: site) { if !sites[$0].place.isInUncreatedAssembly { isElsewhere = true } }
    return isReadable && !isElsewhere
  }

  /// Whether a service is registered with this many arguments, all with inferred types.
  func hasInferredTypes(_ service: Service, argumentCount: Int?) -> Bool {
    guard argumentCount ?? 0 > 0 else { return false }
    var found = false
    let isReadable = forEachSite(of: service) { index in
      if sites[index].argumentCount == argumentCount, !sites[index].areTypesWritten { found = true }
    }
    return found || !isReadable
  }

  /// Whether a call is in the scope of a container's name.
  private func isWithin(_ asked: Asked, _ number: Int) -> Bool {
    let known = containers.all[number]
    return known.file == asked.file && known.container.scope.start <= asked.offset
      && asked.offset < known.container.scope.end
  }
}
