/// One step along an edge.
public struct GraphStep: Hashable, Sendable {
  /// The source node.
  public var node: Int
  /// The label of the edge.
  public var label: Int
}

extension DirectedGraph {
  /// The shortest path from one of several nodes to another, as steps; empty for a start itself, nil if there is no
  /// path. Breadth-first; among equals, the path with the lowest nodes. Linear.
  public func shortestPath(from starts: [Int], to end: Int) -> [GraphStep]? {
    guard end >= 0, end < nodeCount else { return nil }
    var search = BreadthFirstTree(self)
    search.grow(from: starts, until: end)
    return search.path(to: end)
  }

  /// Whether each node is reachable from one of several. Linear.
  public func reachable(from starts: [Int]) -> [Bool] {
    var search = BreadthFirstTree(self)
    search.grow(from: starts, until: nil)
    return search.isReached
  }

  /// The source node of an edge. Logarithmic.
  func source(ofEdge edge: Int) -> Int {
    var low = 0
    var high = nodeCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= edge { low = middle } else { high = middle }
    }
    return low
  }
}

/// The shortest paths from some nodes to all others.
public struct BreadthFirstTree: Sendable {
  private let graph: DirectedGraph
  /// For each node: -1 if not reached, -2 for a start, otherwise the edge that reached it.
  private var reachedBy: [Int32]

  /// Creates an empty tree.
  public init(_ graph: DirectedGraph) {
    self.graph = graph
    self.reachedBy = [Int32](repeating: -1, count: graph.nodeCount)
  }

  /// Whether each node was reached.
  public var isReached: [Bool] { reachedBy.map { $0 != -1 } }

  /// Searches from some nodes to all reachable ones, or until `end` is reached. Linear.
  public mutating func grow(from starts: [Int], until end: Int?) {
    var level: [Int32] = []
    for start in starts where start >= 0 && start < graph.nodeCount && reachedBy[start] == -1 {
      reachedBy[start] = -2
      level.append(Int32(start))
    }
    if let end, end >= 0, end < graph.nodeCount, reachedBy[end] != -1 { return }
    var position = 0
    while position < level.count {
      let node = Int(level[position])
      position += 1
      for edge in graph.edges(of: node) {
        let target = Int(graph.targets[edge])
        guard reachedBy[target] == -1 else { continue }
        reachedBy[target] = Int32(edge)
        if target == end { return }
        level.append(Int32(target))
      }
    }
  }

  /// The steps to a node; nil if it was not reached. Linear in their number, times the logarithm of the number of
  /// nodes.
  public func path(to end: Int) -> [GraphStep]? {
    guard end >= 0, end < graph.nodeCount, reachedBy[end] != -1 else { return nil }
    var steps: [GraphStep] = []
    var node = end
    while reachedBy[node] >= 0 {
      let edge = Int(reachedBy[node])
      node = graph.source(ofEdge: edge)
      steps.append(GraphStep(node: node, label: Int(graph.labels[edge])))
    }
    return steps.reversed()
  }
}
