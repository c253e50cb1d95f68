import DioxideDependencyGraph
import Testing

/// A generator with the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A graph as a table of reachable nodes, computed naively.
struct NaiveGraph {
  let count: Int
  let edges: Set<[Int]>

  init(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    count = Int.random(in: 1...12, using: &generator)
    let size = Int.random(in: 0...(count * 2), using: &generator)
    var edges: Set<[Int]> = []
    for _ in 0..<size {
      edges.insert([Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)])
    }
    self.edges = edges
  }

  var graph: DirectedGraph {
    DirectedGraph(
      nodeCount: count,
      edges: edges.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        .map { DirectedGraph.Edge(from: $0[0], to: $0[1], label: $0[0] * 100 + $0[1]) })
  }

  /// The number of edges on the shortest path with at least one edge; nil if there is none (Floyd–Warshall).
  var distances: [[Int?]] {
    var table = [[Int?]](repeating: [Int?](repeating: nil, count: count), count: count)
    for edge in edges { table[edge[0]][edge[1]] = 1 }
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count {
          guard let left = table[from][middle], let right = table[middle][to] else { continue }
          table[from][to] = min(table[from][to] ?? .max, left + right)
        }
      }
    }
    return table
  }
}

@Suite struct DirectedGraphTests {
  @Test("Components, cycle groups and order agree with the naive algorithm", arguments: 0..<400)
  func components(seed: Int) {
    let naive = NaiveGraph(seed: seed)
    let distances = naive.distances
    let components = naive.graph.stronglyConnectedComponents()
    for left in 0..<naive.count {
      for right in 0..<naive.count where left != right {
        let isTogether = distances[left][right] != nil && distances[right][left] != nil
        #expect((components.componentOfNode[left] == components.componentOfNode[right]) == isTogether)
      }
    }
    let inCycleGroups = (0..<naive.count).filter { distances[$0][$0] != nil }
    #expect(components.cycleGroups.flatMap(\.self).sorted() == inCycleGroups)
    #expect(components.cycleGroups.map { $0[0] } == components.cycleGroups.map { $0[0] }.sorted())
    #expect(components.order.map { Int($0) }.sorted() == Array(0..<naive.count))
    for edge in naive.edges {
      let (from, to) = (components.componentOfNode[edge[0]], components.componentOfNode[edge[1]])
      #expect(from >= to)
    }
  }

  @Test("The shortest cycle is a cycle of existing edges, and shortest", arguments: 0..<400)
  func loops(seed: Int) throws {
    let naive = NaiveGraph(seed: seed)
    let graph = naive.graph
    let distances = naive.distances
    let components = graph.stronglyConnectedComponents()
    for (cycleGroup, loop) in zip(components.cycleGroups, graph.shortestLoops(of: components)) {
      #expect(loop.count == cycleGroup.compactMap { distances[$0][$0] }.min())
      #expect(loop.first?.node == loop.map(\.node).min())
      #expect(Set(loop.map(\.node)).count == loop.count)
      for (index, step) in loop.enumerated() {
        let next = loop[(index + 1) % loop.count].node
        #expect(naive.edges.contains([step.node, next]))
        #expect(step.label == step.node * 100 + next)
      }
    }
  }

  @Test("Shortest paths and reachability", arguments: 0..<200)
  func paths(seed: Int) {
    let naive = NaiveGraph(seed: seed)
    let distances = naive.distances
    for from in 0..<naive.count {
      let reachable = naive.graph.reachable(from: [from])
      for to in 0..<naive.count {
        let length = from == to ? 0 : distances[from][to]
        #expect(naive.graph.shortestPath(from: [from], to: to)?.count == length)
        #expect(reachable[to] == (length != nil))
      }
    }
  }

  @Test("The reduction has the same reachability, and is minimal between cycle groups", arguments: 0..<400)
  func reduction(seed: Int) {
    let naive = NaiveGraph(seed: seed)
    let graph = naive.graph
    let reduced = graph.transitiveReduction()
    let components = graph.stronglyConnectedComponents().componentOfNode
    let before = Self.edges(of: graph)
    let after = Self.edges(of: reduced)
    #expect(Set(after).isSubset(of: before))
    for node in 0..<naive.count {
      #expect(reduced.reachable(from: [node]) == graph.reachable(from: [node]))
    }
    for edge in before where components[Int(edge.from)] == components[Int(edge.to)] {
      #expect(after.contains(edge))
    }
    for (index, edge) in after.enumerated() where components[Int(edge.from)] != components[Int(edge.to)] {
      var fewer = after
      fewer.remove(at: index)
      let without = DirectedGraph(nodeCount: naive.count, edges: fewer)
      #expect(!without.reachable(from: [Int(edge.from)])[Int(edge.to)])
    }
  }

  @Test func reductionOfMoreNodesThanGoAtATime() {
    // A chain, and an edge from each node to the next but one, which the chain makes redundant.
    let length = 1_000
    let chain = (1..<length).map { DirectedGraph.Edge(from: $0 - 1, to: $0, label: $0) }
    let skips = (2..<length).map { DirectedGraph.Edge(from: $0 - 2, to: $0) }
    let graph = DirectedGraph(nodeCount: length, edges: skips + chain)
    #expect(Self.edges(of: graph.transitiveReduction()) == chain)
  }

  @Test func manyCycleGroupsShareTheSearch() {
    let size = 400_000
    let pairs = DirectedGraph(nodeCount: size, edges: (0..<size).map { DirectedGraph.Edge(from: $0, to: $0 ^ 1) })
    let loops = pairs.shortestLoops(of: pairs.stronglyConnectedComponents())
    #expect(loops.count == size / 2)
    #expect(loops.last?.map(\.node) == [size - 2, size - 1])
  }

  static func edges(of graph: DirectedGraph) -> [DirectedGraph.Edge] {
    (0..<graph.nodeCount).flatMap { node in
      zip(graph.successors(of: node), graph.labels(of: node))
        .map { DirectedGraph.Edge(from: node, to: Int($0), label: Int($1)) }
    }
  }

  @Test func depthCostsNoStack() {
    let length = 1_000_000
    let chain = DirectedGraph(
      nodeCount: length, edges: (1..<length).map { DirectedGraph.Edge(from: $0 - 1, to: $0, label: $0) })
    let components = chain.stronglyConnectedComponents()
    #expect(components.count == length)
    #expect(components.order.first == Int32(length - 1))
    #expect(chain.shortestPath(from: [0], to: length - 1)?.count == length - 1)
    let size = 100_000
    let ring = DirectedGraph(
      nodeCount: size, edges: (0..<size).map { DirectedGraph.Edge(from: $0, to: ($0 + 1) % size) })
    let cycleGroups = ring.stronglyConnectedComponents()
    #expect(cycleGroups.cycleGroups.map(\.count) == [size])
    #expect(ring.shortestLoops(of: cycleGroups).map(\.count) == [size])
  }

  @Test func edgesWithoutNodesAreLeftOut() {
    let graph = DirectedGraph(
      nodeCount: 2, edges: [.init(from: 0, to: 2), .init(from: -1, to: 0), .init(from: 0, to: 1, label: 7)])
    #expect(graph.edgeCount == 1)
    #expect(Array(graph.successors(of: 0)) == [1])
    #expect(Array(graph.labels(of: 0)) == [7])
    #expect(graph.successors(of: 9).isEmpty)
    #expect(graph.reversed().successors(of: 1).map { Int($0) } == [0])
  }
}
