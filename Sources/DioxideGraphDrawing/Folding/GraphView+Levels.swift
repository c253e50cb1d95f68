import DioxideAnalysis

extension GraphView {
  /// An overview of more modules is shown in levels.
  static let levelLimit = 30

  /// What is left of the edges to draw: of a large overview those that lead up its levels, otherwise those that lead to no hub.
  public func foldingEdges() -> GraphView {
    summaries.isEmpty || graph.nodes.count <= Self.levelLimit ? foldingHubs() : leveled()
  }

  /// Puts nodes on levels, foundations on level 0 and everything else above all that it requires, and keeps only the edges that
  /// lead up or that a finding or a change is about; the others are named in the node that they leave.
  ///
  /// Nodes that require each other are put into an order of which few dependencies lead back. Linear, but for that: quadratic in
  /// the size of a cycle group.
  public func leveled() -> GraphView {
    let indices = Dictionary(zip(graph.nodes.map(\.id), graph.nodes.indices), uniquingKeysWith: { first, _ in first })
    var edges: [(number: Int, from: Int, to: Int)] = []
    for (number, edge) in graph.edges.enumerated() {
      guard let from = indices[edge.from], let to = indices[edge.to], from != to else { continue }
      edges.append((number, from, to))
    }
    let order = FeedbackOrder(
      count: graph.nodes.count,
      edges: edges.map { edge in
        let ends = Ends(from: graph.edges[edge.number].from, to: graph.edges[edge.number].to)
        return .init(from: edge.from, to: edge.to, weight: multiplicities[ends] ?? 1)
      })
    var levels = [Int](repeating: 0, count: graph.nodes.count)
    var leaving = [[Int]](repeating: [], count: graph.nodes.count)
    for edge in edges where order.position[edge.from] < order.position[edge.to] { leaving[edge.from].append(edge.to) }
    for node in order.nodes.reversed() { levels[node] = leaving[node].reduce(0) { max($0, levels[$1] + 1) } }

    let kept = edgesOfFindings()
    var view = self
    view.levels = Dictionary(zip(graph.nodes.map(\.id), levels), uniquingKeysWith: { first, _ in first })
    view.graph.edges = []
    for edge in edges {
      let dependency = graph.edges[edge.number], ends = Ends(from: dependency.from, to: dependency.to)
      let leadsUp = levels[edge.from] <= levels[edge.to]
      if leadsUp || kept.contains(ends) || changes.marks[.edge(ends, dependency.kind)] != nil {
        view.graph.edges.append(dependency)
      } else {
        view.references[dependency.from, default: []].append(dependency.to)
      }
    }
    // The most used first, as only some are shown.
    for (id, others) in view.references {
      let counts = others.map { multiplicities[Ends(from: id, to: $0)] ?? 1 }
      view.references[id] = zip(counts, others).sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
    }
    return view.noting("each level requires those below it; arrows lead the other way")
  }
}
