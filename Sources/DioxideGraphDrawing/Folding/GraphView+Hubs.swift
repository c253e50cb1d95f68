import DioxideAnalysis

extension GraphView {
  /// A component with so many dependents that its edges would obscure everything else.
  public struct Hub: Sendable, Equatable {
    /// The id of its node.
    public var id: String
    /// The name of its node.
    public var name: String
    /// The number of components outside its module that list it by name instead of having an edge.
    public var count: Int
  }

  /// Lists dependencies on hubs in the dependent's node instead of drawing edges.
  ///
  /// A dependency remains an edge inside the module of the hub, if a finding or a change affects it, or if either end
  /// is focused. Linear, except for sorting the hubs.
  public func foldingHubs() -> GraphView {
    let groups = Self.groups(of: graph.nodes)
    let kept = edgesOfFindings()
    let missing = Set(graph.nodes.lazy.filter { $0.kind == .missing }.map(\.id))
    func isFoldable(_ edge: ComponentGraph.Edge) -> Bool {
      edge.kind == .requires && !missing.contains(edge.to) && edge.from != edge.to
        && groups[edge.from] != groups[edge.to]
        && !focus.contains(edge.from) && !focus.contains(edge.to)
        && !kept.contains(Ends(from: edge.from, to: edge.to))
        && changes.marks[.edge(Ends(from: edge.from, to: edge.to), edge.kind)] == nil
    }
    let foldable = graph.edges.map(isFoldable)
    var dependents: [String: Int] = [:]
    for (edge, isFoldable) in zip(graph.edges, foldable) where isFoldable { dependents[edge.to, default: 0] += 1 }
    let least = Self.leastDependents(nodes: graph.nodes.count)
    let hubs = graph.nodes.compactMap { node in
      dependents[node.id].flatMap { $0 >= least ? Hub(id: node.id, name: node.name, count: $0) : nil }
    }
    guard !hubs.isEmpty else { return self }
    let isHub = Set(hubs.map(\.id))
    var view = self
    view.graph.edges = []
    for (edge, isFoldable) in zip(graph.edges, foldable) {
      guard isFoldable, isHub.contains(edge.to) else {
        view.graph.edges.append(edge)
        continue
      }
      view.references[edge.from, default: []].append(edge.to)
    }
    view.hubs = hubs.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    return view
  }

  /// The minimum number of dependents of a hub, proportional to the square root of the graph's size.
  static func leastDependents(nodes: Int) -> Int { max(5, Int((Double(nodes).squareRoot() * 0.55).rounded())) }

  /// The module of each node, or its folder if there are fewer than two modules.
  private static func groups(of nodes: [ComponentGraph.Node]) -> [String: String] {
    let hasModules = Set(nodes.lazy.compactMap(\.module)).count > 1
    var groups: [String: String] = [:]
    for node in nodes {
      if hasModules, let module = node.module {
        groups[node.id] = module
      } else if !hasModules, let file = node.file, let slash = file.lastIndex(of: "/") {
        groups[node.id] = String(file[..<slash])
      } else {
        // A node without a group forms its own group.
        groups[node.id] = "node " + node.id
      }
    }
    return groups
  }

  /// The edges of findings, which are never hidden.
  func edgesOfFindings() -> Set<Ends> {
    var kept: Set<Ends> = []
    for path in highlights.cycles + highlights.captives + marks.compactMap(\.way) {
      for (from, to) in zip(path, path.dropFirst()) { kept.insert(Ends(from: from, to: to)) }
    }
    for mark in marks { for edge in mark.edges { kept.insert(Ends(from: edge.from, to: edge.to)) } }
    return kept
  }
}
