import DioxideCore

/// The keys of the live bindings of some profiles, which determine the dependencies in the graph.
struct GraphKeys {
  private let bound: Set<Key>
  private let multi: Set<Key>
  private let built: Set<TypeIdentity>
  /// The types with a node without a name.
  private let unnamed: Set<TypeIdentity>

  /// Collects the keys; `shown` lists the indices of the live bindings. Linear.
  init(_ program: Program, shown: [BindingIndex]) {
    bound = Set(shown.map { program.blueprint[$0].key })
    built = Set(shown.map { program.blueprint[$0].implementation })
    unnamed = Set(
      shown.map { program.blueprint[$0] }.filter { !$0.isBoundAsItself || $0.key.name == nil }.map(
        \.implementation))
    multi = Set(program.blueprint.bindings.lazy.filter(\.isMulti).map(\.key))
  }

  /// Whether a binding builds the type.
  func builds(_ type: TypeIdentity) -> Bool { built.contains(type) }

  /// Whether the graph has a node for the key: it is bound, or a binding builds its type.
  func contains(_ key: Key) -> Bool {
    bound.contains(key) || key.name == nil && key.arguments == .none && unnamed.contains(key.type)
  }

  /// The key that an edge of a dependency leads to; for a collection of multi-bindings, the element.
  func target(of dependency: Blueprint.Dependency) -> (key: Key, isCollection: Bool) {
    guard let element = dependency.element, multi.contains(element) else { return (dependency.key, false) }
    return (element, true)
  }

  /// Whether a dependency is part of the graph: an optional one without a binding is not.
  func isPart(_ dependency: Blueprint.Dependency) -> Bool {
    let (key, isCollection) = target(of: dependency)
    return !dependency.isOptional || isCollection || contains(key)
  }
}

extension Program {
  /// The number of components and dependencies in some profiles, defined like in ``GraphStatistics``: nodes that a
  /// container builds, and pairs of a component and a required key. Linear.
  public func counts(in plans: [ProfilePlan]) -> (components: Int, dependencies: Int) {
    struct Node: Hashable {
      var type: TypeIdentity
      var name: String?
    }
    struct Edge: Hashable {
      var node: Node
      var key: Key
    }
    let shown = shown(in: plans)
    let keys = GraphKeys(self, shown: shown)
    var components: Set<Node> = []
    var dependencies: Set<Edge> = []
    for index in shown {
      let binding = blueprint[index]
      let isOwnKey = binding.isBoundAsItself
      let node = Node(type: binding.implementation, name: isOwnKey ? binding.key.name : nil)
      if bindingOrigins[index].role != .external, !isOwnKey || !isProtocol(binding.key.type) { components.insert(node) }
      for dependency in binding.dependencyIndices where keys.isPart(blueprint[dependency]) {
        dependencies.insert(Edge(node: node, key: keys.target(of: blueprint[dependency]).key))
      }
    }
    return (components.count, dependencies.count)
  }
}
