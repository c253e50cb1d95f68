import DioxideCore

/// The keys of the properties of containers. The nearest ancestors with a property of the same name and type provide a
/// requirement.
struct ContainerKeys {
  let tree: ContainerTree
  let syntax: MemberHolders.Syntax
  /// The search result for each requirement of each container; nil if the search reached its limit.
  private let found: [[AncestorSearch.Result?]]
  private var keys: [Slot: Key] = [:]

  /// A property of a container.
  private struct Slot: Hashable {
    var container: Int
    var name: String
  }

  /// The result for a requirement.
  enum Answer {
    case provided(Key)
    case missing
    case unjudged(UnjudgedReason)
  }

  /// Searches for all requirements of containers, and assigns a key to each property.
  init(_ tree: ContainerTree, _ syntax: MemberHolders.Syntax, _ builder: inout ProgramBuilder) {
    (self.tree, self.syntax) = (tree, syntax)
    var budget = SearchBudget(steps: 20_000_000)
    var found: [[AncestorSearch.Result?]] = []
    for container in tree.containers.indices {
      var results: [AncestorSearch.Result?] = []
      for requirement in tree.containers[container].requirements {
        results.append(tree.search(requirement, of: container, &budget))
      }
      found.append(results)
    }
    self.found = found
    makeKeys(joinedSlots(), &builder)
  }

  private func slot(_ requirement: ContainerClass.Requirement, in provider: Int) -> Slot {
    let companion = tree.provider(of: requirement, in: provider) == nil ? tree.containers[provider].companion : nil
    return Slot(container: companion ?? provider, name: requirement.name)
  }

  /// Properties that can satisfy the same requirement are linked: each one to the next.
  private func joinedSlots() -> [Slot: Slot] {
    var joined: [Slot: Slot] = [:]
    for (container, results) in found.enumerated() {
      for (number, result) in results.enumerated() {
        let requirement = tree.containers[container].requirements[number]
        let slots = (result?.providers ?? []).map { Self.first(slot(requirement, in: $0), joined) }
        for slot in slots.dropFirst() where Self.first(slot, joined) != Self.first(slots[0], joined) {
          joined[Self.first(slot, joined)] = Self.first(slots[0], joined)
        }
      }
    }
    return joined
  }

  private static func first(_ slot: Slot, _ joined: [Slot: Slot]) -> Slot {
    var slot = slot
    while let next = joined[slot] { slot = next }
    return slot
  }

  private mutating func makeKeys(_ joined: [Slot: Slot], _ builder: inout ProgramBuilder) {
    var used: Set<Key> = []
    for container in tree.containers.indices {
      for (name, members) in tree.containers[container].members.sorted(by: { $0.key < $1.key }) {
        guard let member = members.first(where: { tree.member($0)?.isFunction == false }) else { continue }
        let slot = Slot(container: container, name: name)
        let first = Self.first(slot, joined)
        if keys[first] == nil {
          let type = type(of: member)
          var key = Key(builder.identity(of: type), name: name)
          if !used.insert(key).inserted { key.type = builder.ownIdentity(of: type) }
          keys[first] = key
        }
        keys[slot] = keys[first]
      }
    }
  }

  /// The type of a property: declared, or inferred from its value.
  func type(of member: ContainerClass.Member) -> ResolvedType {
    guard let fact = tree.member(member) else { return .unknownArgument }
    let written = fact.type.isEmpty ? fact.body?.builtType ?? "" : fact.type
    return written.isEmpty ? .unknownArgument : tree.resolver.resolve(written, in: tree.context(of: member.part))
  }

  /// The key of a property of a container.
  func key(of name: String, in container: Int) -> Key? { keys[Slot(container: container, name: name)] }

  /// The result for a requirement of a container, by its index.
  func answer(_ number: Int, of container: Int) -> Answer {
    guard let result = found[container][number] else { return .unjudged(UnjudgedReason(.searchLimit)) }
    if result.gap != nil { return .missing }
    let containers = tree.containers
    let doubt =
      containers[container].unknownParents
      ?? result.uncertain.lazy.compactMap { containers[$0].unknownMembers ?? containers[$0].unknownParents }.first
    if let doubt { return .unjudged(doubt) }
    guard let provider = result.providers.first,
      let key = keys[slot(containers[container].requirements[number], in: provider)]
    else { return .unjudged(UnjudgedReason(.noContainer)) }
    return .provided(key)
  }

  // MARK: Code

  /// A request in the code of a property.
  struct Request {
    var key: Key
    var place: Place
    var isImmediate: Bool
  }

  /// The requests in the code of a property: other properties, requirements, and containers that it builds. Includes
  /// the code of called functions.
  func requests(of member: ContainerClass.Member, in container: Int, _ builder: inout ProgramBuilder) -> [Request] {
    var requests: [Request] = []
    var called: Set<String> = []
    var pending = [(member: member, isImmediate: true)]
    while let current = pending.popLast() {
      let context = tree.context(of: current.member.part)
      let fact = tree.member(current.member)
      for mention in fact?.body?.mentions ?? [] {
        let isImmediate = mention.isImmediate && current.isImmediate
        let key: Key
        if let child = tree.container(calledBy: mention, declared: fact?.type ?? "", context) {
          key = Key(builder.identity(of: .declared(tree.containers[child].entity, [])))
        } else if let function = function(mention, of: container) {
          if called.insert(mention.name).inserted { pending.append((function, isImmediate)) }
          continue
        } else if let known = self.key(of: mention, in: container, context) {
          key = known
        } else {
          continue
        }
        requests.append(
          Request(
            key: key, place: Place(file: current.member.file, range: mention.range), isImmediate: isImmediate))
      }
    }
    return requests
  }

  /// The container's function that the code calls.
  private func function(_ mention: MemberBody.Mention, of container: Int) -> ContainerClass.Member? {
    guard mention.isCalled, mention.base.isEmpty || mention.base == "self",
      let functions = tree.containers[container].members[mention.name], functions.count == 1,
      tree.member(functions[0])?.isFunction == true
    else { return nil }
    return functions[0]
  }

  /// The key of the property that the code refers to.
  private func key(of mention: MemberBody.Mention, in container: Int, _ context: TypeResolver.Context) -> Key? {
    switch mention.base {
    case "", "self": return key(of: mention.name, in: container) ?? key(ofRequirement: mention.name, of: container)
    case syntax.requirements: return key(ofRequirement: mention.name, of: container)
    case syntax.companion: return tree.containers[container].companion.flatMap { key(of: mention.name, in: $0) }
    default:
      // `child.screen`
      let member = tree.containers[container].members[mention.base]?.first.flatMap(tree.member)
      guard let child = member.flatMap({ tree.container(ofType: $0.type, context) }) else { return nil }
      return key(of: mention.name, in: child)
    }
  }

  private func key(ofRequirement name: String, of container: Int) -> Key? {
    let number = tree.containers[container].requirements.firstIndex { $0.name == name }
    guard let number, case .provided(let key) = answer(number, of: container) else { return nil }
    return key
  }
}
