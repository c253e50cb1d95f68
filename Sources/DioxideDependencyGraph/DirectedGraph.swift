/// A dense, index-based directed graph in compressed sparse row form: all edges of a node lie side by side.
///
/// Nodes are `0..<nodeCount`. Each edge carries a number of the caller's (which dependency it stands for). Made once and
/// not changed; all algorithms on it are iterative, so that depth costs heap and not stack.
public struct DirectedGraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// Where the edges of each node begin; one more than there are nodes.
  let offsets: [Int32]
  /// The nodes that edges lead to.
  let targets: [Int32]
  /// The meaning of edges.
  let labels: [Int32]

  /// One edge.
  public struct Edge: Sendable, Hashable {
    /// The node that it leaves.
    public var from: Int32
    /// The node that it leads to.
    public var to: Int32
    /// Its meaning.
    public var label: Int32

    /// Makes an edge.
    public init(from: Int, to: Int, label: Int = 0) {
      self.from = Int32(truncatingIfNeeded: from)
      self.to = Int32(truncatingIfNeeded: to)
      self.label = Int32(truncatingIfNeeded: label)
    }
  }

  /// Makes a graph. Edges of one node keep the order in which they are given; edges with an end that is not a node are left
  /// out. Linear in nodes and edges.
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

  /// The nodes that a node has edges to, in order. Constant time.
  public func successors(of node: Int) -> ArraySlice<Int32> { targets[edges(of: node)] }

  /// The meaning of the edges of a node, in the order of ``successors(of:)``. Constant time.
  public func labels(of node: Int) -> ArraySlice<Int32> { labels[edges(of: node)] }

  /// The same graph with every edge turned round. Linear.
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

  /// The indices of the edges of a node; none for what is not a node.
  func edges(of node: Int) -> Range<Int> {
    guard node >= 0, node < nodeCount else { return 0..<0 }
    return Int(offsets[node])..<Int(offsets[node + 1])
  }
}
