/// Some nodes of a drawing and the edges between them, numbered from 0.
struct PartGraph {
  /// An edge between two nodes of the part.
  struct Edge {
    var from: Int
    var to: Int
    /// Its index in the drawing.
    var number: Int
  }

  /// The indices of the nodes in the drawing.
  let nodes: [Int]
  let edges: [Edge]
  let sizes: [Drawing.Size]

  /// Creates a part. Linear in the nodes and their outgoing edges.
  init(_ nodes: [Int], in drawing: Drawing, leaving: [[Int]]) {
    self.nodes = nodes
    sizes = nodes.map { drawing.nodes[$0].size }
    let numbers = Dictionary(zip(nodes, nodes.indices), uniquingKeysWith: { first, _ in first })
    var edges: [Edge] = []
    for (from, node) in nodes.enumerated() {
      for edge in leaving[node] {
        if let to = numbers[drawing.edges[edge].to] { edges.append(Edge(from: from, to: to, number: edge)) }
      }
    }
    self.edges = edges
  }

  /// The connected components of some nodes, ordered by their first nodes. Linear.
  static func components(of nodes: [Int], in drawing: Drawing, leaving: [[Int]]) -> [[Int]] {
    var isMember = [Bool](repeating: false, count: drawing.nodes.count)
    for node in nodes { isMember[node] = true }
    var near: [Int: [Int]] = [:]
    for node in nodes {
      for edge in leaving[node] where isMember[drawing.edges[edge].to] {
        near[node, default: []].append(drawing.edges[edge].to)
        near[drawing.edges[edge].to, default: []].append(node)
      }
    }
    var result: [[Int]] = []
    for start in nodes where isMember[start] {
      isMember[start] = false
      var members = [start], next = 0
      while next < members.count {
        for node in near[members[next]] ?? [] where isMember[node] {
          isMember[node] = false
          members.append(node)
        }
        next += 1
      }
      result.append(members.sorted())
    }
    return result
  }

  /// A layer for each node, left of all its successors, ignoring edges that close a cycle. Linear; not recursive.
  func layers() -> [Int] { Self.layers(count: nodes.count, edges: edges) }

  /// A layer for each of `count` nodes.
  static func layers(count: Int, edges: [Edge]) -> [Int] {
    let nodes = 0..<count
    var next = [[Int]](repeating: [], count: count)
    var entering = [Int](repeating: 0, count: count)
    for edge in edges where edge.from != edge.to {
      next[edge.from].append(edge.to)
      entering[edge.to] += 1
    }
    // Starts at nodes without predecessors, so that the edges that close a cycle are those that lead back.
    let starts = nodes.filter { entering[$0] == 0 } + nodes.filter { entering[$0] > 0 }
    let order = LayerEstimate.topologicalOrder(next, from: starts)
    var position = [Int](repeating: 0, count: count)
    for (index, node) in order.enumerated() { position[node] = index }
    var layers = [Int](repeating: 0, count: count)
    for node in order {
      for other in next[node] where position[other] > position[node] {
        layers[other] = max(layers[other], layers[node] + 1)
      }
    }
    // Nodes without predecessors are as close as possible to their successors.
    for node in order.reversed() where entering[node] == 0 {
      let ahead = next[node].filter { position[$0] > position[node] }.map { layers[$0] }
      if let nearest = ahead.min() { layers[node] = max(layers[node], nearest - 1) }
    }
    return layers
  }
}
