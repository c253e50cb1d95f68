import DioxideDependencyGraph

/// The metrics of a ``ComponentGraph``: fan-in, fan-out, construction depth, and the dependencies between modules.
///
/// Ports are transparent: a component that requires a port depends on its adapters. A deferred dependency counts in
/// ``Component/fanOut`` and ``Component/fanIn``, but not for depth, chains and cycle groups, because construction does
/// not wait for it.
public struct GraphStatistics: Sendable, Equatable {
  /// A service or adapter.
  public struct Component: Sendable, Equatable {
    /// The node.
    public var node: ComponentGraph.Node
    /// The number of distinct components that depend on it, directly or through a port.
    public var fanIn: Int
    /// The number of distinct ports and components that it depends on.
    public var fanOut: Int
    /// The number of components below it on the longest chain: 0 if it depends on nothing that must be built first.
    /// Members of a cycle group have the depth of the group.
    public var depth: Int
  }

  /// A module and its coupling with others.
  ///
  /// The metrics of Robert C. Martin, "Agile Software Development" (2002), chapter 20, with components and ports as
  /// classes: an adapter depends on its port, as its source does.
  public struct Module: Sendable, Equatable {
    /// The name; empty for code in an unknown module.
    public var name: String
    /// The number of components.
    public var components: Int
    /// The number of ports.
    public var ports: Int
    /// The number of components of other modules that depend on it (Ca).
    public var afferent: Int
    /// The number of ports and components of other modules that it depends on (Ce).
    public var efferent: Int

    /// Ce ÷ (Ca + Ce) in hundredths, rounded: 0 has only dependents, 100 has only dependencies. Nil if it has neither.
    public var instability: Int? {
      let both = afferent + efferent
      return both == 0 ? nil : (200 * efferent + both) / (2 * both)
    }
  }

  /// The components, sorted by id.
  public var components: [Component] = []
  /// The modules, sorted by name.
  public var modules: [Module] = []
  /// The number of ports.
  public var portCount = 0
  /// The number of dependencies: pairs of a component and a required key.
  public var dependencyCount = 0
  /// The number of named modules; files without a module are in none.
  public var moduleCount: Int { modules.count { !$0.name.isEmpty } }
  /// The components of the longest dependency chain, from the top down; a cycle group is represented by its first
  /// component. Of several equally long chains, the first by id.
  public var longestChain: [ComponentGraph.Node] = []
  /// The cycle groups, largest first; each is sorted by id.
  public var cycleGroups: [[ComponentGraph.Node]] = []

  /// The depth of the deepest component.
  public var depth: Int { components.map(\.depth).max() ?? 0 }

  /// Measures a graph. The construction order differs between profiles, so depth, chain and cycle groups are measured
  /// on the graph of each of the `profiles`, and the deepest is used. Linear in nodes and edges, except for adapters of
  /// several ports, whose dependents are merged.
  public init(_ graph: ComponentGraph, profiles: [ComponentGraph]) {
    var measuring = Measuring(graph)
    measuring.measureComponents()
    measuring.measureModules()
    for profile in profiles { measuring.measureConstruction(of: profile) }
    self = measuring.finish()
  }

  fileprivate init() {}
}

/// A measurement in progress.
private struct Measuring {
  var statistics = GraphStatistics()
  private let nodes: [ComponentGraph.Node]
  /// For each node, its dependencies, and for a port its adapters, without duplicates.
  private var required: [[Int]]
  private var providers: [[Int]]
  /// The index in ``GraphStatistics/components`` of each id.
  private var numbers: [String: Int] = [:]
  /// The ids of the cycle groups found so far: most occur in several profiles.
  private var knownCycleGroups: Set<[String]> = []

  init(_ graph: ComponentGraph) {
    nodes = graph.nodes
    required = Array(repeating: [], count: nodes.count)
    providers = required
    let numbers = Self.numbers(of: graph.nodes)
    for edge in graph.edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      switch edge.kind {
      // The edges are sorted, so those of one pair are adjacent.
      case .requires:
        guard required[from].last != to else { continue }
        required[from].append(to)
        statistics.dependencyCount += 1
      case .provides: if providers[from].last != to { providers[from].append(to) }
      }
    }
    statistics.portCount = nodes.count { $0.kind == .port }
  }

  private static func numbers(of nodes: [ComponentGraph.Node]) -> [String: Int] {
    Dictionary(nodes.indices.map { (nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isComponent(_ node: Int) -> Bool { nodes[node].isComponent }

  // MARK: Components

  mutating func measureComponents() {
    var dependents: [[Int]] = Array(repeating: [], count: nodes.count)
    for node in nodes.indices { for target in required[node] { dependents[target].append(node) } }
    var ports: [[Int]] = Array(repeating: [], count: nodes.count)
    for port in nodes.indices { for provider in providers[port] { ports[provider].append(port) } }
    for node in nodes.indices where isComponent(node) {
      let sources = ([node] + ports[node]).filter { !dependents[$0].isEmpty }
      let fanIn =
        sources.count < 2
        ? sources.first.map { dependents[$0].count } ?? 0
        : sources.reduce(into: Set<Int>()) { $0.formUnion(dependents[$1]) }.count
      numbers[nodes[node].id] = statistics.components.count
      statistics.components.append(
        GraphStatistics.Component(node: nodes[node], fanIn: fanIn, fanOut: required[node].count, depth: 0))
    }
  }

  // MARK: Modules

  mutating func measureModules() {
    var modules: [String: GraphStatistics.Module] = [:]
    var outside: [String: Set<Int>] = [:]
    var dependents: [String: Set<Int>] = [:]
    func name(_ node: Int) -> String { nodes[node].module ?? "" }
    func lean(_ from: Int, on to: Int) {
      guard name(from) != name(to) else { return }
      outside[name(from), default: []].insert(to)
      dependents[name(to), default: []].insert(from)
    }
    for node in nodes.indices {
      let isPort = nodes[node].kind == .port
      guard isPort || isComponent(node) else { continue }
      let empty = GraphStatistics.Module(name: name(node), components: 0, ports: 0, afferent: 0, efferent: 0)
      if isPort {
        modules[name(node), default: empty].ports += 1
      } else {
        modules[name(node), default: empty].components += 1
      }
      for target in required[node] where nodes[target].kind == .port || isComponent(target) { lean(node, on: target) }
      for provider in providers[node] { lean(provider, on: node) }
    }
    statistics.modules = modules.values.map { module in
      var module = module
      module.afferent = dependents[module.name]?.count ?? 0
      module.efferent = outside[module.name]?.count ?? 0
      return module
    }
    .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  // MARK: Construction

  /// Measures the construction order. Cycle groups are contracted; strongly connected components are found after their
  /// dependencies.
  mutating func measureConstruction(of profile: ComponentGraph) {
    let nodes = profile.nodes
    let numbers = Self.numbers(of: nodes)
    let edges = profile.edges.lazy.filter { !$0.isDeferred }.compactMap { edge in
      numbers[edge.from].flatMap { from in numbers[edge.to].map { DirectedGraph.Edge(from: from, to: $0) } }
    }
    let graph = DirectedGraph(nodeCount: nodes.count, edges: Array(edges))
    let strong = graph.stronglyConnectedComponents()
    // For each strongly connected component: its first component, the length of the longest chain from it, and the next
    // component of that chain.
    var first = [Int](repeating: -1, count: strong.count)
    var length = [Int](repeating: 0, count: strong.count)
    var next = [Int](repeating: -1, count: strong.count)
    for node in nodes.indices where nodes[node].isComponent {
      let own = Int(strong.componentOfNode[node])
      if first[own] < 0 { first[own] = node }
      length[own] = 1
    }
    for number in strong.order {
      let own = Int(strong.componentOfNode[Int(number)])
      let weight = first[own] < 0 ? 0 : 1
      for successor in graph.successors(of: Int(number)) {
        let other = Int(strong.componentOfNode[Int(successor)])
        guard other != own else { continue }
        let candidate = length[other] + weight
        let isFirst = next[own] < 0 || (candidate == length[own] && first[other] < first[next[own]])
        if candidate > length[own] || isFirst {
          length[own] = candidate
          next[own] = other
        }
      }
    }
    for node in nodes.indices where nodes[node].isComponent {
      guard let component = self.numbers[nodes[node].id] else { continue }
      let depth = length[Int(strong.componentOfNode[node])] - 1
      statistics.components[component].depth = max(statistics.components[component].depth, depth)
    }
    var chain: [ComponentGraph.Node] = []
    var position = (0..<strong.count).max { (length[$0], first[$1]) < (length[$1], first[$0]) } ?? -1
    while position >= 0 {
      if first[position] >= 0 { chain.append(nodes[first[position]]) }
      position = next[position]
    }
    if chain.count > statistics.longestChain.count { statistics.longestChain = chain }
    for cycleGroup in strong.cycleGroups {
      let members = cycleGroup.map { nodes[$0] }.filter(\.isComponent)
      if !members.isEmpty && knownCycleGroups.insert(members.map(\.id)).inserted {
        statistics.cycleGroups.append(members)
      }
    }
  }

  consuming func finish() -> GraphStatistics {
    statistics.cycleGroups.sort {
      $0.count == $1.count ? $0[0].id.utf8.lexicographicallyPrecedes($1[0].id.utf8) : $0.count > $1.count
    }
    return statistics
  }
}

extension ComponentGraph.Node {
  /// Whether the container builds it, unlike a port or an external type.
  fileprivate var isComponent: Bool { kind == .service || kind == .adapter }
}
