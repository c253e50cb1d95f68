import DioxideCore

/// The components of a program, which builds which, and what each finds above itself.
struct NeedleTree {
  let files: [FileFacts]
  let facts: FactsColumn<NeedleFacts>
  let resolver: TypeResolver
  private(set) var components: [NeedleComponent]
  /// The components by the numbers of their types.
  let numbers: [Int: Int]
  private(set) var ancestors: AncestorSearch
  private var edges: Set<Edge> = []
  /// Whether a root leads to a component.
  private(set) var isReached: [Bool] = []
  private var rootModules: Set<String?> = []
  /// Whether no root is in view at all.
  let hasRoot: Bool

  private struct Edge: Hashable {
    var parent: Int
    var child: Int
  }

  /// Finds everything; nil if the files hold no component. Linear but for the searches.
  init?(_ files: [FileFacts], _ resolver: TypeResolver) {
    let facts = FactsColumn<NeedleFacts>(files)
    guard !facts.isEmpty else { return nil }
    (self.files, self.facts, self.resolver) = (files, facts, resolver)
    components = NeedleClasses(files, facts, resolver).components()
    guard !components.isEmpty else { return nil }
    let components = components
    numbers = Dictionary(uniqueKeysWithValues: components.indices.map { (components[$0].entity, $0) })
    let isRoot = components.map { $0.kind == .bootstrap && !$0.isAbstract }
    hasRoot = isRoot.contains(true)
    rootModules = Set(components.filter { $0.kind == .bootstrap }.map { files[$0.declaration.file].module })
    ancestors = AncestorSearch(parents: components.map { _ in [] }, isRoot: isRoot)
    for parent in components.indices { addChildren(of: parent) }
    addOutside()
    if !hasRoot {
      // What stands above those that nothing builds is not in view.
      for component in components.indices where ancestors.parents[component].isEmpty {
        ancestors.isRoot[component] = true
        self.components[component].unknownParents = UnjudgedReason(.noContainer)
      }
    }
    isReached = ancestors.reached(
      from: components.indices.filter {
        ancestors.isRoot[$0] || self.components[$0].unknownParents != nil
      })
    for component in components.indices {
      ancestors.parents[component].removeAll { !isReached[$0] }
    }
  }

  // MARK: Children

  private mutating func addChildren(of parent: Int) {
    for part in components[parent].holders {
      guard let holder = facts[part.file]?.holders[part.holder] else { continue }
      let context = TypeResolver.Context(file: part.file, enclosing: holder.path)
      for member in holder.members {
        for mention in member.body?.mentions ?? [] { addChild(mention, declared: member.type, context, to: parent) }
      }
      for body in holder.initializers {
        for mention in body.mentions { addChild(mention, declared: "", context, to: parent) }
      }
    }
    if let nonCore = components[parent].nonCore { add(child: nonCore, to: parent) }
  }

  /// What code outside of components makes has a parent that is not known.
  private mutating func addOutside() {
    let inside = Set(components.flatMap(\.holders))
    for file in files.indices where !files[file].isTest {
      guard let facts = facts[file] else { continue }
      let context = TypeResolver.Context(file: file, enclosing: "")
      for (number, holder) in facts.holders.enumerated()
      where !inside.contains(NeedleComponent.Part(file: file, holder: number)) {
        for member in holder.members { addOutside(member.body?.mentions ?? [], context) }
      }
      for body in facts.outside { addOutside(body.mentions, context) }
    }
  }

  private mutating func addOutside(_ mentions: [MemberBody.Mention], _ context: TypeResolver.Context) {
    for mention in mentions {
      guard let argument = mention.argument, let child = component(calledBy: mention, declared: "", context) else {
        continue
      }
      components[child].unknownParents = UnjudgedReason(.unknownParent, argument)
    }
  }

  private mutating func addChild(
    _ mention: MemberBody.Mention, declared: String, _ context: TypeResolver.Context, to parent: Int
  ) {
    guard let child = component(calledBy: mention, declared: declared, context) else { return }
    if mention.argument == "self" {
      add(child: child, to: parent)
    } else if let argument = mention.argument {
      components[child].unknownParents = UnjudgedReason(.unknownParent, argument)
    }
  }

  private mutating func add(child: Int, to parent: Int) {
    if edges.insert(Edge(parent: parent, child: child)).inserted { ancestors.parents[child].append(parent) }
  }

  /// The component that a call makes. `.init(parent: self)` makes what its member is declared to be.
  func component(
    calledBy mention: MemberBody.Mention, declared: String, _ context: TypeResolver.Context
  ) -> Int? {
    let name = mention.name.isEmpty ? declared : mention.name
    guard mention.isCalled, mention.base.isEmpty, name.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false else {
      return nil
    }
    return component(name, context)
  }

  /// The component of a type as written.
  func component(_ written: String, _ context: TypeResolver.Context) -> Int? {
    guard !written.isEmpty, case .declared(let entity, _) = resolver.resolve(written, in: context) else { return nil }
    return numbers[entity]
  }

  // MARK: What is provided

  func member(_ member: NeedleComponent.Member) -> NeedleFacts.Member? {
    facts[member.file]?.holders[member.holder].members[member.number]
  }

  /// The property of a component that answers a requirement.
  func provider(of requirement: NeedleComponent.Requirement, in component: Int) -> NeedleComponent.Member? {
    components[component].members[requirement.name]?.first { reference in
      guard let member = member(reference), !member.isFunction, !member.isStatic, member.type == requirement.type
      else { return false }
      return member.access == .visible || member.access == .internal && mayBeSeen(reference)
    }
  }

  /// Whether generated code, which stands with a root or above it, may see what is internal to the module of a member.
  private func mayBeSeen(_ member: NeedleComponent.Member) -> Bool {
    rootModules.isEmpty || rootModules.contains(files[member.file].module)
      || files[member.file].imports.contains { rootModules.contains($0) }
  }

  /// What the ancestors of a component have for one of its requirements; nil if they are too many.
  func search(
    _ requirement: NeedleComponent.Requirement, of component: Int, _ budget: inout SearchBudget
  ) -> AncestorSearch.Result? {
    ancestors.search(from: component, &budget) { ancestor, below in
      if provider(of: requirement, in: ancestor) != nil { return .provides }
      // A plugin extension gives what its non-core component has, but not to that component itself.
      if components[ancestor].nonCore.map({ $0 != component || $0 != below }) ?? false,
        components[ancestor].extensionRequirements.contains(where: {
          $0.name == requirement.name && $0.type == requirement.type
        })
      {
        return .provides
      }
      if components[ancestor].unknownMembers != nil { return .mayProvide }
      return components[ancestor].unknownParents == nil ? .lacks : .lacksInView
    }
  }
}
