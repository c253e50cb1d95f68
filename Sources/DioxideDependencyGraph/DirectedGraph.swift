/// A directed graph with dense indices in compressed sparse row form: the edges of a node are adjacent.
///
/// Nodes are `0..<nodeCount`. Each edge has a label defined by the caller, such as the index of a dependency.
/// Immutable. All algorithms are iterative, so that depth uses heap instead of stack.
public struct DirectedGraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// The index of the first edge of each node, followed by the number of edges.
  let offsets: [Int32]
  /// The target of each edge.
  let targets: [Int32]
  /// The label of each edge.
  let labels: [Int32]

  /// One edge.
  public struct Edge: Sendable, Hashable {
    /// The source node.
    public var from: Int32
    /// The target node.
    public var to: Int32
    /// The label of each edge.
    public var label: Int32

    /// Creates an edge.
    public init(from: Int, to: Int, label: Int = 0) {
      self.from = Int32(truncatingIfNeeded: from)
      self.to = Int32(truncatingIfNeeded: to)
      self.label = Int32(truncatingIfNeeded: label)
    }
  }

  /// Creates a graph. Edges of one node keep their order; edges with an invalid end are ignored. Linear in nodes and
  /// edges.
  public init(nodeCount: Int, edges: [Edge]) {
    let nodes = max(0, min(nodeCount, Int(Int32.max) - 1))
    self.nodeCount = nodes
    func isEdge(_ edge: Edge) -> Bool { edge.from >= 0 && edge.from < nodes && edge.to >= 0 && edge.to < nodes }
    var offsets = [Int32](repeating: 0, count: nodes + 1)
    for edge in edges where isEdge(edge) { offsets[Int(edge.from) + 1] += 1 }
    for node in 0..<nodes { offsets[node + 1] += offsets[node] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: Int(offsets[nodes]))
    var labels = targets
    for edge in edges where isEdge(edge) {
      let slot = Int(next[Int(edge.from)])
      next[Int(edge.from)] += 1
      targets[slot] = edge.to
      labels[slot] = edge.label
    }
    self.offsets = offsets
    self.targets = targets
    self.labels = labels
  }

  /// The number of edges.
  public var edgeCount: Int { targets.count }

  /// The targets of a node's edges, in order. Constant time.
  public func successors(of node: Int) -> ArraySlice<Int32> { targets[edges(of: node)] }

  /// The labels of a node's edges, in the order of ``successors(of:)``. Constant time.
  public func labels(of node: Int) -> ArraySlice<Int32> { labels[edges(of: node)] }

  /// The graph with all edges reversed. Linear.
  public func reversed() -> DirectedGraph {
    var edges: [Edge] = []
    edges.reserveCapacity(targets.count)
    for node in 0..<nodeCount {
      for edge in self.edges(of: node) {
        edges.append(Edge(from: Int(targets[edge]), to: node, label: Int(labels[edge])))
      }
    }
    return DirectedGraph(nodeCount: nodeCount, edges: edges)
  }

  /// The indices of a node's edges; empty if the node does not exist.
  func edges(of node: Int) -> Range<Int> {
    guard node >= 0, node < nodeCount else { return 0..<0 }
    return Int(offsets[node])..<Int(offsets[node + 1])
  }
}
