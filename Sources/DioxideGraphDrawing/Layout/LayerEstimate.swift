/// The work of a layered layout, estimated only from nodes and edges: the estimate of a graph does not depend on the
/// load of the machine.
public struct LayerEstimate: Sendable, Equatable {
  /// The number of nodes and edges, plus the number of layers that edges pass through. Graphviz creates a node for each
  /// of the latter, and processing them takes most of the time.
  public let work: Int

  /// Estimates a drawing. Linear in nodes and edges.
  public init(_ drawing: Drawing) {
    self.init(nodeCount: drawing.nodes.count, edges: drawing.edges.map { ($0.from, $0.to) })
  }

  init(nodeCount: Int, edges: [(from: Int, to: Int)]) {
    let layers = Self.layers(nodeCount: nodeCount, edges: edges)
    work = edges.reduce(nodeCount + edges.count) { $0 + max(0, abs(layers[$1.from] - layers[$1.to]) - 1) }
  }

  /// A layer for each node: after all its predecessors, ignoring edges that close a cycle; nodes without predecessors
  /// are as close as possible to their successors.
  private static func layers(nodeCount: Int, edges: [(from: Int, to: Int)]) -> [Int] {
    var successors = [[Int]](repeating: [], count: nodeCount)
    for edge in edges where edge.from != edge.to { successors[edge.from].append(edge.to) }
    let order = topologicalOrder(successors, from: successors.indices)
    var position = [Int](repeating: 0, count: nodeCount)
    for (index, node) in order.enumerated() { position[node] = index }
    var layers = [Int](repeating: 0, count: nodeCount)
    var incoming = layers
    for node in order {
      for next in successors[node] where position[next] > position[node] {
        layers[next] = max(layers[next], layers[node] + 1)
        incoming[next] += 1
      }
    }
    for node in order.reversed() {
      let next = successors[node].filter { position[$0] > position[node] }
      guard next.count > incoming[node], let nearest = next.map({ layers[$0] }).min() else { continue }
      layers[node] = max(layers[node], nearest - 1)
    }
    return layers
  }

  /// A topological order of the nodes, ignoring edges that close a cycle in a search from `starts`, in their order.
  /// `starts` must include every node. Linear in nodes and edges.
  static func topologicalOrder(_ successors: [[Int]], from starts: some Sequence<Int>) -> [Int] {
    var isSeen = [Bool](repeating: false, count: successors.count)
    var order: [Int] = []
    order.reserveCapacity(successors.count)
    var path: [(node: Int, next: Int)] = []
    for start in starts where !isSeen[start] {
      isSeen[start] = true
      path.append((start, 0))
      while let (node, next) = path.last {
        guard next < successors[node].count else {
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let successor = successors[node][next]
        guard !isSeen[successor] else { continue }
        isSeen[successor] = true
        path.append((successor, 0))
      }
    }
    return order.reversed()
  }
}
