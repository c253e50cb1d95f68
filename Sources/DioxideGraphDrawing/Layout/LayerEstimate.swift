/// How much work it is to lay a graph out in layers, estimated from its nodes and edges alone: the same graph always has the
/// same estimate, however busy the machine is.
public struct LayerEstimate: Sendable, Equatable {
  /// How many nodes and edges there are, and how many layers all edges together pass through without ending there. Graphviz
  /// makes a node for each of these, and what it then does takes more time than anything else.
  public let work: Int

  /// Estimates a drawing. Linear in nodes and edges.
  public init(_ drawing: Drawing) {
    self.init(nodeCount: drawing.nodes.count, edges: drawing.edges.map { ($0.from, $0.to) })
  }

  init(nodeCount: Int, edges: [(from: Int, to: Int)]) {
    let layers = Self.layers(nodeCount: nodeCount, edges: edges)
    work = edges.reduce(nodeCount + edges.count) { $0 + max(0, abs(layers[$1.from] - layers[$1.to]) - 1) }
  }

  /// A layer for each node: behind all that lead to it, edges that close a cycle aside; and what begins somewhere as near as
  /// possible to what it leads to.
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

  /// The nodes so that every edge leads onwards, but for those that close a cycle as seen from `starts`, in their order. Every
  /// node has to be among them. Linear in nodes and edges.
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
