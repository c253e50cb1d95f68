import Analysis
import DependencyGraph

extension GraphView {
  /// Leaves out what follows from the rest: a plain dependency on something that another dependency leads to anyway.
  ///
  /// Edges within a knot, edges that findings mark, and edges that are optional, deferred or multi stay. After Aho, Garey
  /// and Ullman ("The transitive reduction of a directed graph", 1972), with reachability in sets of bits, 4,096 targets
  /// at a time: nodes times edges over 64 steps, and half a kilobyte for each node.
  public func reduced() -> GraphView {
    let indices = Dictionary(zip(graph.nodes.map(\.id), graph.nodes.indices), uniquingKeysWith: { first, _ in first })
    var edges: [DirectedGraph.Edge] = []
    for (label, edge) in graph.edges.enumerated() {
      guard let from = indices[edge.from], let to = indices[edge.to] else { continue }
      // What is only perhaps there, or later, leads nowhere.
      guard !edge.isDeferred, !edge.isOptional else { continue }
      edges.append(.init(from: from, to: to, label: label))
    }
    let isImplied = TransitiveReduction.impliedEdges(
      DirectedGraph(nodeCount: graph.nodes.count, edges: edges), labelCount: graph.edges.count)
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

enum TransitiveReduction {
  private static let wordsPerBlock = 64

  /// For each label, whether its edge is implied by a longer way between the same ends.
  static func impliedEdges(_ graph: DirectedGraph, labelCount: Int) -> [Bool] {
    let knots = graph.stronglyConnectedComponents()
    var isImplied = [Bool](repeating: false, count: labelCount)
    // Between components: lower numbers are reached first.
    var edges: [(from: Int, to: Int, label: Int)] = []
    for node in 0..<graph.nodeCount {
      let from = Int(knots.componentOfNode[node])
      for (target, label) in zip(graph.successors(of: node), graph.labels(of: node)) {
        let to = Int(knots.componentOfNode[Int(target)])
        if from != to { edges.append((from, to, Int(label))) }
      }
    }
    edges.sort { ($0.from, $0.to, $0.label) < ($1.from, $1.to, $1.label) }
    let bits = wordsPerBlock * 64
    for block in stride(from: 0, to: knots.count, by: bits) {
      mark(&isImplied, edges, count: knots.count, targets: block..<min(block + bits, knots.count))
    }
    return isImplied
  }

  private static func mark(
    _ isImplied: inout [Bool], _ edges: [(from: Int, to: Int, label: Int)], count: Int, targets: Range<Int>
  ) {
    let words = wordsPerBlock
    // For each component the targets of the block that it reaches.
    var reached = [UInt64](repeating: 0, count: count * words)
    var start = 0
    while start < edges.count {
      let from = edges[start].from
      var end = start
      while end < edges.count, edges[end].from == from {
        let to = edges[end].to
        if to >= targets.lowerBound {
          for word in 0..<words { reached[from * words + word] |= reached[to * words + word] }
        }
        end += 1
      }
      // So far only what is reached in two steps or more.
      for edge in edges[start..<end] where targets.contains(edge.to) {
        let bit = edge.to - targets.lowerBound
        if reached[from * words + bit / 64] & (1 << UInt64(bit % 64)) != 0 { isImplied[edge.label] = true }
      }
      for edge in edges[start..<end] where targets.contains(edge.to) {
        let bit = edge.to - targets.lowerBound
        reached[from * words + bit / 64] |= 1 << UInt64(bit % 64)
      }
      start = end
    }
  }
}
