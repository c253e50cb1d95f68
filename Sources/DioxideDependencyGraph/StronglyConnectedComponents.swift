/// The strongly connected components of a graph: maximal sets of nodes that are reachable from each other.
public struct StronglyConnectedComponents: Sendable {
  /// The component of each node. Every edge between two components leads from a higher number to a lower one.
  public let componentOfNode: [Int32]
  /// The number of components.
  public let count: Int
  /// All nodes, ordered by component: without cycles, each node comes after its successors.
  public let order: [Int32]

  /// The components with a cycle: more than one node, or a node with an edge to itself. Members are ascending, and the
  /// components are sorted by their lowest member.
  public let cycleGroups: [[Int]]
}

extension DirectedGraph {
  /// Finds the strongly connected components with Tarjan's algorithm ("Depth-first search and linear graph algorithms",
  /// 1972) and an explicit stack. Linear in nodes and edges.
  public func stronglyConnectedComponents() -> StronglyConnectedComponents {
    let unseen = Int32(-1)
    var number = [Int32](repeating: unseen, count: nodeCount)
    var lowest = [Int32](repeating: 0, count: nodeCount)
    var component = [Int32](repeating: unseen, count: nodeCount)
    var nextEdge = offsets
    var path: [Int32] = []
    var open: [Int32] = []
    var order: [Int32] = []
    order.reserveCapacity(nodeCount)
    var cycleGroups: [[Int]] = []
    var nextNumber: Int32 = 0
    var count: Int32 = 0
    for root in 0..<nodeCount where number[root] == unseen {
      path.append(Int32(root))
      while let current = path.last {
        let node = Int(current)
        if number[node] == unseen {
          number[node] = nextNumber
          lowest[node] = nextNumber
          nextNumber += 1
          open.append(current)
        }
        if nextEdge[node] < offsets[node + 1] {
          let target = targets[Int(nextEdge[node])]
          nextEdge[node] += 1
          if number[Int(target)] == unseen {
            path.append(target)
          } else if component[Int(target)] == unseen {
            lowest[node] = min(lowest[node], number[Int(target)])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { lowest[Int(parent)] = min(lowest[Int(parent)], lowest[node]) }
        guard lowest[node] == number[node] else { continue }
        let start = order.count
        while let member = open.popLast() {
          component[Int(member)] = count
          order.append(member)
          if member == current { break }
        }
        if order.count - start > 1 || targets[edges(of: node)].contains(current) {
          cycleGroups.append(order[start...].map { Int($0) }.sorted())
        }
        count += 1
      }
    }
    return StronglyConnectedComponents(
      componentOfNode: component, count: Int(count), order: order, cycleGroups: cycleGroups.sorted { $0[0] < $1[0] })
  }
}
