/// A dense, index-based directed graph in compressed sparse row form.
public struct DirectedGraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int

  /// Makes a graph of nodes `0..<nodeCount`.
  public init(nodeCount: Int) { self.nodeCount = nodeCount }
}
