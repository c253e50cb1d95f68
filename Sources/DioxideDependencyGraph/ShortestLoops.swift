extension DirectedGraph {
  /// The shortest cycle in each cycle group, in the order of ``StronglyConnectedComponents/cycleGroups``, as steps that
  /// start at the lowest node.
  ///
  /// Searches breadth-first from every member of a cycle group. The cost is limited to a constant plus a constant
  /// multiple of the group's size, so that the total is linear: in a group of more than some hundred nodes, the cycle
  /// is short, but not necessarily the shortest. After the first member, only shorter cycles are searched for.
  public func shortestLoops(of components: StronglyConnectedComponents) -> [[GraphStep]] {
    var search = LoopSearch(graph: self, componentOfNode: components.componentOfNode)
    return components.cycleGroups.map { search.shortestLoop(in: $0) }
  }
}

/// Searches the cycle groups one after another. The arrays for nodes are allocated once, and only touched entries are
/// reset.
private struct LoopSearch {
  private let graph: DirectedGraph
  private let componentOfNode: [Int32]
  /// The edge that reached each node, or -1.
  private var parent: [Int32]
  private var touched: [Int] = []
  private var budget = 0

  init(graph: DirectedGraph, componentOfNode: [Int32]) {
    self.graph = graph
    self.componentOfNode = componentOfNode
    parent = [Int32](repeating: -1, count: graph.nodeCount)
  }

  mutating func shortestLoop(in members: [Int]) -> [GraphStep] {
    budget = 200_000 + 16 * members.reduce(0) { $0 + 1 + graph.edges(of: $1).count }
    var best: [GraphStep] = []
    for start in members where budget > 0 {
      if let loop = loop(from: start, limit: best.isEmpty ? Int.max : best.count - 1) { best = loop }
      for node in touched { parent[node] = -1 }
      touched.removeAll(keepingCapacity: true)
      if best.count == 1 { break }
    }
    guard let lowest = best.indices.min(by: { best[$0].node < best[$1].node }) else { return [] }
    return Array(best[lowest...] + best[..<lowest])
  }

  /// The shortest cycle through one node, if it has at most `limit` steps.
  private mutating func loop(from start: Int, limit: Int) -> [GraphStep]? {
    var level = [start]
    var depth = 0
    while !level.isEmpty, depth < limit {
      depth += 1
      var next: [Int] = []
      for node in level {
        for edge in graph.edges(of: node) {
          budget -= 1
          let target = Int(graph.targets[edge])
          if target == start { return steps(from: start, lastEdge: edge) }
          guard componentOfNode[target] == componentOfNode[start], parent[target] < 0 else { continue }
          parent[target] = Int32(edge)
          touched.append(target)
          next.append(target)
        }
      }
      level = next
    }
    return nil
  }

  private func steps(from start: Int, lastEdge: Int) -> [GraphStep] {
    var steps: [GraphStep] = []
    var edge = lastEdge
    while true {
      let node = graph.source(ofEdge: edge)
      steps.append(GraphStep(node: node, label: Int(graph.labels[edge])))
      if node == start { break }
      edge = Int(parent[node])
    }
    return steps.reversed()
  }
}
