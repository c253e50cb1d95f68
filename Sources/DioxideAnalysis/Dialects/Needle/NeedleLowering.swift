import DioxideCore

/// Lays down component classes and what they provide as bindings.
///
/// A requirement is answered by what the nearest ancestors provide, and by nothing else of that name and type: keys that answer
/// some requirements only have a symbol of their own.
struct NeedleLowering {
  private let id: DialectID
  private let tree: NeedleTree
  /// What was found for each requirement of each component.
  private var found: [[AncestorSearch.Result?]] = []
  /// The key of each property.
  private var keys: [Slot: Key] = [:]

  /// A property of a component.
  private struct Slot: Hashable {
    var component: Int
    var name: String
  }

  /// Searches for all that components require; nil if there are none.
  init?(_ id: DialectID, _ builder: borrowing ProgramBuilder) {
    guard let tree = NeedleTree(builder.files, builder.resolver) else { return nil }
    (self.id, self.tree) = (id, tree)
    var budget = SearchBudget(steps: 20_000_000)
    for component in tree.components.indices {
      var results: [AncestorSearch.Result?] = []
      for requirement in tree.components[component].requirements {
        results.append(tree.search(requirement, of: component, &budget))
      }
      found.append(results)
    }
  }

  /// Lays everything down.
  mutating func run(_ builder: inout ProgramBuilder) {
    makeKeys(&builder)
    for component in tree.components.indices where !tree.components[component].isAbstract {
      addComponent(component, &builder)
      addMembers(of: component, &builder)
    }
    var counts = SiteCounts()
    for file in builder.files.indices {
      guard let facts = tree.facts[file] else { continue }
      counts.add(builder.files[file].isTest ? facts.sites.asExcluded : facts.sites)
    }
    builder.enter(sites: counts, of: id)
  }

  // MARK: Keys

  /// The component that declares what another one has, as superclasses give it to several.
  private func slot(_ requirement: NeedleComponent.Requirement, in provider: Int) -> Slot {
    let source = tree.provider(of: requirement, in: provider) == nil ? tree.components[provider].nonCore : nil
    return Slot(component: source ?? provider, name: requirement.name)
  }

  /// Gives each property a key. Those of which one requirement may find either share theirs.
  private mutating func makeKeys(_ builder: inout ProgramBuilder) {
    var shared: [Slot: Slot] = [:]
    func representative(_ slot: Slot) -> Slot {
      var slot = slot
      while let next = shared[slot], next != slot { slot = next }
      return slot
    }
    for (component, results) in found.enumerated() {
      for (number, result) in results.enumerated() {
        let requirement = tree.components[component].requirements[number]
        let slots = (result?.providers ?? []).map { representative(slot(requirement, in: $0)) }
        for slot in slots.dropFirst() where representative(slot) != representative(slots[0]) {
          shared[representative(slot)] = representative(slots[0])
        }
      }
    }
    var used: Set<Key> = []
    for (component, facts) in tree.components.enumerated() {
      for (name, members) in facts.members.sorted(by: { $0.key < $1.key }) {
        guard let member = members.first(where: { tree.member($0)?.isFunction == false }) else { continue }
        let slot = Slot(component: component, name: name)
        let first = representative(slot)
        if let key = keys[first] {
          keys[slot] = key
          continue
        }
        let type = type(of: member, builder)
        var key = Key(builder.identity(of: type), name: name)
        if !used.insert(key).inserted { key.type = builder.ownIdentity(of: type) }
        keys[first] = key
        keys[slot] = key
      }
    }
  }

  private func type(of member: NeedleComponent.Member, _ builder: borrowing ProgramBuilder) -> ResolvedType {
    guard let fact = tree.member(member), let holder = tree.facts[member.file]?.holders[member.holder] else {
      return .unknownArgument
    }
    let written = fact.type.isEmpty ? fact.body?.builtType ?? "" : fact.type
    let context = TypeResolver.Context(file: member.file, enclosing: holder.path)
    return written.isEmpty ? .unknownArgument : builder.resolver.resolve(written, in: context)
  }

  // MARK: Components

  private mutating func addComponent(_ number: Int, _ builder: inout ProgramBuilder) {
    let component = tree.components[number]
    let name = Place(
      file: component.declaration.file,
      range: builder.files[component.declaration.file].types[component.declaration.index].nameRange)
    let path = builder.resolver.index.path(of: component.entity)
    if let reason = component.unknownRequirements { builder.enter(name, path, reason, id) }
    var dependencies: [Blueprint.Dependency] = []
    var seen: Set<Place> = []
    for (index, requirement) in component.requirements.enumerated() {
      guard seen.insert(requirement.place).inserted else { continue }
      guard tree.isReached[number] else {
        builder.enter(unreached: requirement.place, requirement.type, id)
        continue
      }
      guard let key = key(answering: requirement, index, of: number, &builder) else { continue }
      dependencies.append(Blueprint.Dependency(key: key, isDeferred: true))
      builder.dependencyOrigins.append(requirement.place)
    }
    let type = ResolvedType.declared(component.entity, [])
    builder.ledger.registrationsRead += 1
    builder.append(
      Blueprint.Binding(
        key: Key(builder.identity(of: type)), implementation: builder.identity(of: type), scope: .factory,
        isAlternative: true),
      dependencies,
      Program.BindingOrigin(role: .service, place: name, dialect: id, declaration: component.declaration, fact: -1))
  }

  /// The key that answers a requirement: one that nothing is bound to if it is missing; nil if it is not judged.
  private func key(
    answering requirement: NeedleComponent.Requirement, _ index: Int, of component: Int,
    _ builder: inout ProgramBuilder
  ) -> Key? {
    guard let result = found[component][index] else {
      builder.enter(requirement.place, requirement.type, UnjudgedReason(.searchLimit), id)
      return nil
    }
    if result.gap != nil {
      let context = TypeResolver.Context(file: requirement.place.file, enclosing: requirement.enclosing)
      let type = builder.resolver.resolve(requirement.type, in: context)
      return Key(builder.ownIdentity(of: type), name: requirement.name)
    }
    let components = tree.components
    let doubt =
      components[component].unknownParents
      ?? result.doubts.lazy.compactMap { components[$0].unknownMembers ?? components[$0].unknownParents }.first
    guard doubt == nil, let provider = result.providers.first else {
      let reason = doubt ?? UnjudgedReason(.noContainer)
      builder.enter(requirement.place, requirement.type, reason, id)
      return nil
    }
    return keys[slot(requirement, in: provider)]
  }

  // MARK: Members

  /// Lays down the properties that a component's own class and extensions have.
  private mutating func addMembers(of number: Int, _ builder: inout ProgramBuilder) {
    for (name, members) in tree.components[number].members.sorted(by: { $0.key < $1.key }) {
      guard let key = keys[Slot(component: number, name: name)] else { continue }
      for reference in members {
        guard let member = tree.member(reference), let registration = member.registration else { continue }
        addMember(member, reference, registration, key, of: number, &builder)
      }
    }
  }

  private mutating func addMember(
    _ member: NeedleFacts.Member, _ reference: NeedleComponent.Member, _ registration: Int, _ key: Key, of number: Int,
    _ builder: inout ProgramBuilder
  ) {
    var dependencies: [Blueprint.Dependency] = []
    var indices: [Key: Int] = [:]
    for request in requests(of: member, in: reference.file, of: number, &builder) {
      if let known = indices[request.key] {
        if request.isImmediate { dependencies[known].timing = .immediate }
        continue
      }
      indices[request.key] = dependencies.count
      dependencies.append(Blueprint.Dependency(key: request.key, isDeferred: !request.isImmediate))
      builder.dependencyOrigins.append(compiled: request.place)
    }
    var implementation = key.type
    var declaration: TypeIndex.Reference?
    if let built = member.body?.builtType {
      let context = TypeResolver.Context(
        file: reference.file, enclosing: builder.files[reference.file].registrations[registration].enclosing)
      let type = builder.resolver.resolve(built, in: context)
      declaration = builder.resolver.declaration(of: type)
      if declaration != nil, type != self.type(of: reference, builder) { implementation = builder.identity(of: type) }
    }
    builder.ledger.registrationsRead += 1
    builder.append(
      Blueprint.Binding(
        key: key, implementation: implementation,
        scope: NeedleDialect.lifetimes.scope(member.isKept ? "shared" : "new"),
        isAlternative: true),
      dependencies,
      Program.BindingOrigin(
        role: .registration, place: Place(file: reference.file, range: member.range), dialect: id,
        declaration: declaration, fact: registration))
  }

  // MARK: Code

  /// Something that the code of a property asks for.
  private struct Request {
    var key: Key
    var place: Place
    var isImmediate: Bool
  }

  /// What the code of a property asks for: other properties, what ancestors provide, and components that it makes. The code of
  /// functions that it calls is part of it.
  private func requests(
    of member: NeedleFacts.Member, in file: Int, of number: Int, _ builder: inout ProgramBuilder
  ) -> [Request] {
    var found: [Request] = []
    var called: Set<String> = []
    var pending = [(member: member, file: file, isImmediate: true)]
    while let current = pending.popLast() {
      let context = TypeResolver.Context(
        file: current.file, enclosing: builder.resolver.index.path(of: tree.components[number].entity))
      for mention in current.member.body?.mentions ?? [] {
        let isImmediate = mention.isImmediate && current.isImmediate
        let key: Key
        if let child = tree.component(calledBy: mention, declared: current.member.type, context) {
          key = Key(builder.identity(of: .declared(tree.components[child].entity, [])))
        } else if let function = function(mention, of: number) {
          if called.insert(mention.name).inserted { pending.append((function.0, function.1, isImmediate)) }
          continue
        } else if let known = self.key(of: mention, in: number, context) {
          key = known
        } else {
          continue
        }
        found.append(
          Request(key: key, place: Place(file: current.file, range: mention.range), isImmediate: isImmediate))
      }
    }
    return found
  }

  /// The function of the component that code calls.
  private func function(_ mention: MemberBody.Mention, of number: Int) -> (NeedleFacts.Member, Int)? {
    guard mention.isCalled, mention.base.isEmpty || mention.base == "self",
      let functions = tree.components[number].members[mention.name], functions.count == 1,
      let function = tree.member(functions[0]), function.isFunction
    else { return nil }
    return (function, functions[0].file)
  }

  /// The key of the property that code mentions.
  private func key(
    of mention: MemberBody.Mention, in number: Int, _ context: TypeResolver.Context
  ) -> Key? {
    let component = tree.components[number]
    switch mention.base {
    case "", "self":
      return keys[Slot(component: number, name: mention.name)] ?? key(ofRequirement: mention.name, of: number)
    case "dependency": return key(ofRequirement: mention.name, of: number)
    case "pluginExtension":
      return component.nonCore.flatMap { keys[Slot(component: $0, name: mention.name)] }
    default:
      // `child.screen`
      guard let member = component.members[mention.base]?.first.flatMap(tree.member),
        let child = tree.component(member.type, context)
      else { return nil }
      return keys[Slot(component: child, name: mention.name)]
    }
  }

  private func key(ofRequirement name: String, of number: Int) -> Key? {
    guard let index = tree.components[number].requirements.firstIndex(where: { $0.name == name }),
      let result = found[number][index], result.gap == nil, let provider = result.providers.first
    else { return nil }
    return keys[slot(tree.components[number].requirements[index], in: provider)]
  }
}
