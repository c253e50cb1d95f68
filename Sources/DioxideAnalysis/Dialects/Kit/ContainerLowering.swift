import DioxideCore

/// Adds bindings for containers that are classes, and for their properties.
struct ContainerLowering {
  private let id: DialectID
  private let keys: ContainerKeys
  private let lifetimes: LifetimeTable
  private var tree: ContainerTree { keys.tree }

  /// Searches for all requirements of containers.
  init(
    _ id: DialectID, _ tree: ContainerTree, _ syntax: MemberHolders.Syntax, _ lifetimes: LifetimeTable,
    _ builder: inout ProgramBuilder
  ) {
    self.id = id
    self.lifetimes = lifetimes
    keys = ContainerKeys(tree, syntax, &builder)
  }

  /// Adds all bindings, in source order.
  func run(_ builder: inout ProgramBuilder) {
    for container in tree.containers.indices where !tree.containers[container].isAbstract {
      addContainer(container, &builder)
      for (part, number) in tree.containers[container].parts.flatMap({ part in
        (tree.holders[part.file]?.holders[part.holder].members.indices ?? 0..<0).map { (part, $0) }
      }) {
        addMember(ContainerClass.Member(part: part, number: number), of: container, &builder)
      }
    }
  }

  // MARK: Containers

  private func addContainer(_ number: Int, _ builder: inout ProgramBuilder) {
    let container = tree.containers[number]
    let name = tree.place(number)
    if let reason = container.unknownRequirements { builder.enter(name, tree.name(number), reason, id) }
    var dependencies: [Blueprint.Dependency] = []
    var seen: Set<Place> = []
    for (index, requirement) in container.requirements.enumerated() where seen.insert(requirement.place).inserted {
      guard tree.isReached[number] else {
        builder.enter(unreached: requirement.place, requirement.type, id)
        continue
      }
      let key: Key
      switch keys.answer(index, of: number) {
      case .provided(let known): key = known
      case .unjudged(let reason):
        builder.enter(requirement.place, requirement.type, reason, id)
        continue
      case .missing:
        let context = TypeResolver.Context(file: requirement.place.file, enclosing: requirement.enclosing)
        let type = builder.resolver.resolve(requirement.type, in: context)
        key = Key(builder.ownIdentity(of: type), name: requirement.name)
      }
      // The requirement is read when the container builds something, not when the container itself is built.
      dependencies.append(Blueprint.Dependency(key: key, isDeferred: true))
      builder.dependencyOrigins.append(requirement.place)
    }
    for (child, place) in tree.children[number] {
      let type = builder.identity(of: .declared(tree.containers[child].entity, []))
      dependencies.append(Blueprint.Dependency(key: Key(type), isDeferred: true))
      builder.dependencyOrigins.append(compiled: place)
    }
    builder.ledger.registrationsRead += 1
    let type = builder.identity(of: .declared(container.entity, []))
    let binding = builder.append(
      Blueprint.Binding(key: Key(type), implementation: type, scope: .factory, isAlternative: true), dependencies,
      Program.BindingOrigin(role: .service, place: name, dialect: id, declaration: container.declaration, fact: -1))
    if tree.isReached[number] { builder.entries.insert(binding) }
  }

  // MARK: Members

  private func addMember(_ reference: ContainerClass.Member, of number: Int, _ builder: inout ProgramBuilder) {
    guard let member = tree.member(reference), let registration = member.registration,
      let key = keys.key(of: member.name, in: number)
    else { return }
    var implementation = key.type
    var declaration: TypeIndex.Reference?
    if let built = member.body?.builtType {
      let type = builder.resolver.resolve(built, in: tree.context(of: reference.part))
      declaration = builder.resolver.declaration(of: type)
      if declaration != nil, type != keys.type(of: reference) { implementation = builder.identity(of: type) }
    }
    var dependencies: [Blueprint.Dependency] = []
    var indices: [Key: Int] = [:]
    for request in keys.requests(of: reference, in: number, &builder) {
      // A property that builds a container under another key requests that container, which has its own binding.
      if implementation != key.type, request.key == Key(implementation) { continue }
      if let known = indices[request.key] {
        if request.isImmediate { dependencies[known].timing = .immediate }
        continue
      }
      indices[request.key] = dependencies.count
      dependencies.append(Blueprint.Dependency(key: request.key, isDeferred: !request.isImmediate))
      builder.dependencyOrigins.append(compiled: request.place)
    }
    builder.ledger.registrationsRead += 1
    let binding = builder.append(
      Blueprint.Binding(
        key: key, implementation: implementation,
        scope: lifetimes.scope(member.isKept ? keys.syntax.keptScope : nil), isAlternative: true),
      dependencies,
      Program.BindingOrigin(
        role: .registration, place: Place(file: reference.file, range: member.range), dialect: id,
        declaration: declaration, fact: registration))
    if tree.isReached[number] { builder.entries.insert(binding) }
  }
}
