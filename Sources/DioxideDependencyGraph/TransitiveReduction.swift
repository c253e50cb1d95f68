extension DirectedGraph {
  /// The graph without edges that a longer path makes redundant. Reachability is unchanged.
  ///
  /// Edges within a cycle group are kept, and of the edges between two cycle groups, the first one unless a longer path
  /// replaces it. The reduction of a graph without cycles is unique (Aho, Garey, Ullman: "The transitive reduction of a
  /// directed graph", 1972).
  ///
  /// Reachability is stored as bit sets, for some hundred nodes at a time: the time is proportional to nodes × edges /
  /// 256, the memory to nodes.
  public func transitiveReduction() -> DirectedGraph {
    let components = stronglyConnectedComponents()
    let condensed = condensation(components)
    let redundant = condensed.redundantEdges()
    // The remaining edges between components; each is represented by the first of its edges in this graph.
    var isKept = Set<UInt64>()
    for component in 0..<condensed.nodeCount {
      for edge in condensed.edges(of: component) where !redundant[edge] {
        isKept.insert(Self.pair(Int32(component), condensed.targets[edge]))
      }
    }
    var kept: [Edge] = []
    for node in 0..<nodeCount {
      for edge in edges(of: node) {
        let target = Int(targets[edge])
        let (from, to) = (components.componentOfNode[node], components.componentOfNode[target])
        guard from == to || isKept.remove(Self.pair(from, to)) != nil else { continue }
        kept.append(Edge(from: node, to: target, label: Int(labels[edge])))
      }
    }
    return DirectedGraph(nodeCount: nodeCount, edges: kept)
  }

  /// One node for each component, and one edge for all edges between two components. Linear.
  private func condensation(_ components: StronglyConnectedComponents) -> DirectedGraph {
    var edges: [Edge] = []
    var lastDependent = [Int32](repeating: -1, count: components.count)
    // In `order`, the nodes of one component are adjacent.
    for node in components.order {
      let from = components.componentOfNode[Int(node)]
      for target in successors(of: Int(node)) {
        let to = components.componentOfNode[Int(target)]
        guard to != from, lastDependent[Int(to)] != from else { continue }
        lastDependent[Int(to)] = from
        edges.append(Edge(from: Int(from), to: Int(to)))
      }
    }
    return DirectedGraph(nodeCount: components.count, edges: edges)
  }

  /// Which edges a longer path makes redundant, in a graph without parallel edges in which every edge leads to a lower
  /// node.
  private func redundantEdges() -> [Bool] {
    typealias Bits = SIMD4<UInt64>
    var redundant = [Bool](repeating: false, count: edgeCount)
    var reached = [Bits](repeating: .zero, count: nodeCount)
    for first in stride(from: 0, to: nodeCount, by: 256) {
      let columns = first..<min(first + 256, nodeCount)
      for node in first..<nodeCount {
        // The nodes reached by one successor, and by two: an edge to the latter is redundant, because the edge itself
        // and another one reach its end.
        var once = Bits.zero
        var twice = Bits.zero
        for edge in edges(of: node) where Int(targets[edge]) >= first {
          let reach = reached[Int(targets[edge])]
          twice |= once & reach
          once |= reach
        }
        if twice != .zero {
          for edge in edges(of: node) where columns.contains(Int(targets[edge])) {
            let column = Int(targets[edge]) - first
            redundant[edge] = twice[column / 64] >> UInt64(column % 64) & 1 == 1
          }
        }
        if columns.contains(node) { once[(node - first) / 64] |= 1 << UInt64((node - first) % 64) }
        reached[node] = once
      }
    }
    return redundant
  }

  private static func pair(_ from: Int32, _ to: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: from)) << 32 | UInt64(UInt32(bitPattern: to))
  }
}
