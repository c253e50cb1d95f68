import DioxideAnalysis
import DioxideDependencyGraph

extension GraphView {
  /// Omits redundant edges: plain dependencies on components that other dependencies lead to anyway.
  ///
  /// Keeps edges of findings, and optional, deferred and multi edges. The time is proportional to nodes × edges / 256,
  /// the memory to nodes.
  public func reduced() -> GraphView {
    let indices = Dictionary(zip(graph.nodes.map(\.id), graph.nodes.indices), uniquingKeysWith: { first, _ in first })
    var edges: [DirectedGraph.Edge] = []
    for (label, edge) in graph.edges.enumerated() {
      // Optional and deferred edges do not count.
      guard !edge.isDeferred, !edge.isOptional, let from = indices[edge.from], let to = indices[edge.to] else {
        continue
      }
      edges.append(.init(from: from, to: to, label: label))
    }
    var isImplied = [Bool](repeating: false, count: graph.edges.count)
    for edge in edges { isImplied[Int(edge.label)] = true }
    let rest = DirectedGraph(nodeCount: graph.nodes.count, edges: edges).transitiveReduction()
    for node in 0..<rest.nodeCount { for label in rest.labels(of: node) { isImplied[Int(label)] = false } }

    let marked = Set(
      (highlights.cycles + highlights.captives).flatMap { path in
        zip(path, path.dropFirst()).map { Ends(from: $0, to: $1) }
      })
    var view = self
    view.graph.edges = zip(graph.edges, isImplied).filter { edge, isImplied in
      let isPlain = edge.kind == .requires && !edge.isMulti
      return !isImplied || !isPlain || marked.contains(Ends(from: edge.from, to: edge.to))
    }.map(\.0)
    let count = graph.edges.count - view.graph.edges.count
    return view.noting("\(count) implied \(count == 1 ? "dependency" : "dependencies") left out")
  }
}
