import DioxideCore

/// Containers that build each other: their parent relationships, and the providers that each finds among its ancestors.
struct ContainerTree {
  let files: FileTable
  let holders: Table<FileIndex, MemberHolders?>
  let resolver: TypeResolver
  private(set) var containers: [ContainerClass]
  /// The index of the container of each type.
  let numbers: [EntityIndex: Int]
  private(set) var ancestors: AncestorSearch
  /// Whether a container is reachable from a root, or possibly from code outside the checked source.
  private(set) var isReached: [Bool] = []
  /// The containers that a container builds with a parent other than `self`.
  private(set) var strays: [Stray] = []
  /// The children of each container, and the first location where each is built.
  private(set) var children: [[(child: Int, place: Place)]]
  private var edges: Set<Edge> = []
  /// The edges whose code contains the name of the child.
  private var named: Set<Edge> = []
  private var rootModules: Set<String?> = []

  private struct Edge: Hashable {
    var parent: Int
    var child: Int
  }

  /// A container that is built in an unusual way.
  struct Stray: Sendable {
    var container: Int
    var place: Place
    /// The argument for its parent.
    var argument: String
    /// The container that builds it; nil for other code.
    var builder: Int?
    /// Whether its type is implicit: `.init(parent: self)`.
    var isImplicit: Bool
  }

  /// Reads all relationships. Linear, except for the searches.
  init(_ containers: [ContainerClass], _ reader: ContainerClassReader) {
    (files, holders, resolver, self.containers) = (reader.files, reader.holders, reader.resolver, containers)
    numbers = Dictionary(
      containers.indices.map { (containers[$0].entity, $0) }, uniquingKeysWith: { first, _ in first })
    let isRoot = containers.map { $0.isRoot && !$0.isAbstract }
    rootModules = Set(containers.filter(\.isRoot).map { reader.files[$0.declaration.file].module })
    ancestors = AncestorSearch(parents: containers.map { _ in [] }, isRoot: isRoot)
    children = containers.map { _ in [] }
    for parent in containers.indices { addChildren(of: parent) }
    addOutside()
    if !isRoot.contains(true) {
      // Containers that nothing builds have their parents outside the checked source.
      for container in containers.indices where ancestors.parents[container].isEmpty {
        self.containers[container].unknownParents = UnjudgedReason(.noContainer)
      }
    }
    isReached = ancestors.reached(from: containers.indices.filter(isTop))
    for container in containers.indices { ancestors.parents[container].removeAll { !isReached[$0] } }
  }

  /// Whether a container is a root, or may be below one outside the checked source.
  func isTop(_ container: Int) -> Bool {
    ancestors.isRoot[container] || containers[container].unknownParents != nil
  }

  // MARK: Children

  private mutating func addChildren(of parent: Int) {
    for part in containers[parent].parts {
      guard let holder = holders[part.file]?.holders[part.holder] else { continue }
      let context = context(of: part)
      for member in holder.members { add(member.body, declared: member.type, context, builder: parent) }
      for body in holder.initializers { add(body, declared: "", context, builder: parent) }
    }
    if let companion = containers[parent].companion {
      add(child: companion, to: parent, at: place(parent), isNamed: true)
    }
  }

  /// Adds the containers that are built outside of containers.
  private mutating func addOutside() {
    let inside = Set(containers.flatMap(\.parts))
    for file in files.indices where !files[file].isTest {
      guard let facts = holders[file] else { continue }
      let context = TypeResolver.Context(file: file, enclosing: "")
      for (number, holder) in facts.holders.enumerated()
      where !inside.contains(ContainerClass.Part(file: file, holder: number)) {
        for body in holder.bodies { add(body, declared: "", context, builder: nil) }
      }
      for body in facts.outside { add(body, declared: "", context, builder: nil) }
    }
  }

  private mutating func add(
    _ body: MemberBody?, declared: String, _ context: TypeResolver.Context, builder: Int?
  ) {
    for mention in body?.mentions ?? [] {
      guard let argument = mention.argument, let child = container(calledBy: mention, declared: declared, context)
      else { continue }
      let isUsual = argument == "self" && builder != nil
      let place = Place(file: context.file, range: mention.range)
      if isUsual, let builder { add(child: child, to: builder, at: place, isNamed: !mention.name.isEmpty) }
      if isUsual, !mention.name.isEmpty { continue }
      if !isUsual { containers[child].unknownParents = UnjudgedReason(.unknownParent, argument) }
      strays.append(
        Stray(
          container: child, place: place, argument: argument, builder: builder,
          isImplicit: mention.name.isEmpty))
    }
  }

  private mutating func add(child: Int, to parent: Int, at place: Place, isNamed: Bool) {
    if isNamed { named.insert(Edge(parent: parent, child: child)) }
    guard edges.insert(Edge(parent: parent, child: child)).inserted else { return }
    ancestors.parents[child].append(parent)
    children[parent].append((child, place))
  }

  /// The container that a call builds. `.init(…)` builds the declared type of its member.
  func container(
    calledBy mention: MemberBody.Mention, declared: String, _ context: TypeResolver.Context
  ) -> Int? {
    let name = mention.name.isEmpty ? declared : mention.name
    guard mention.isCalled, mention.base.isEmpty, (0x41...0x5A).contains(name.utf8.first ?? 0) else { return nil }
    return container(ofType: name, context)
  }

  /// The container of a type as written.
  func container(ofType written: String, _ context: TypeResolver.Context) -> Int? {
    guard !written.isEmpty, case .declared(let entity, _) = resolver.resolve(written, in: context) else { return nil }
    return numbers[entity]
  }

  /// The lookup context for names in the code of a part.
  func context(of part: ContainerClass.Part) -> TypeResolver.Context {
    TypeResolver.Context(file: part.file, enclosing: holders[part.file]?.holders[part.holder].path ?? "")
  }

  /// The display name of a container.
  func name(_ container: Int) -> String { resolver.index.path(of: containers[container].entity) }

  /// The location of a container's declaration.
  func place(_ container: Int) -> Place {
    let declaration = containers[container].declaration
    return Place(file: declaration.file, range: files[type: declaration].nameRange)
  }

  /// Whether a container builds another one only implicitly: `.init(parent: self)`.
  func isImplicit(_ child: Int, below parent: Int) -> Bool {
    edges.contains(Edge(parent: parent, child: child)) && !named.contains(Edge(parent: parent, child: child))
  }

  // MARK: What is provided

  func member(_ member: ContainerClass.Member) -> MemberHolders.Member? {
    holders[member.file]?.holders[member.part.holder].members[member.number]
  }

  /// The property of a container that satisfies a requirement: with the same name and the same type as written.
  func provider(of requirement: ContainerClass.Requirement, in container: Int) -> ContainerClass.Member? {
    containers[container].members[requirement.name]?.first { reference in
      guard let member = member(reference), !member.isFunction, !member.isStatic, member.type == requirement.type
      else { return false }
      return member.access == .visible || member.access == .internal && mayBeSeen(reference)
    }
  }

  /// Whether generated code, which is in the module of a root or above, may access a member that is internal to its
  /// module.
  private func mayBeSeen(_ member: ContainerClass.Member) -> Bool {
    rootModules.isEmpty || rootModules.contains(files[member.file].module)
      || files[member.file].imports.contains { rootModules.contains($0) }
  }

  /// The providers of a requirement among the ancestors of a container; nil if there are too many.
  func search(
    _ requirement: ContainerClass.Requirement, of container: Int, _ budget: inout SearchBudget
  ) -> AncestorSearch.Result? {
    ancestors.search(from: container, &budget) { ancestor, below in
      if provider(of: requirement, in: ancestor) != nil { return .provides }
      // A container does not provide its companion's own properties to the companion.
      if containers[ancestor].companion.map({ $0 != container || $0 != below }) ?? false,
        containers[ancestor].takenFromCompanion.contains(where: {
          $0.name == requirement.name && $0.type == requirement.type
        })
      {
        return .provides
      }
      if containers[ancestor].unknownMembers != nil { return .mayProvide }
      return containers[ancestor].unknownParents == nil ? .isAbsent : .isAbsentInView
    }
  }
}
