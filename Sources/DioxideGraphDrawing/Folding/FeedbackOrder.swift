import DioxideDependencyGraph

/// An order of nodes in which few edges lead back.
struct FeedbackOrder {
  struct Edge {
    var from: Int
    var to: Int
    var weight: Int
  }

  /// The nodes, those that others require last.
  private(set) var nodes: [Int] = []
  /// The place of each node in ``nodes``.
  private(set) var position: [Int]

  /// Larger cycle groups are taken in the order of a search.
  private static let largest = 2_000

  /// Groups of nodes that require each other are kept together. Linear, but for what ``order(_:_:)`` takes in each group.
  init(count: Int, edges: [Edge]) {
    position = Array(repeating: 0, count: count)
    let directed = DirectedGraph(nodeCount: count, edges: edges.map { .init(from: $0.from, to: $0.to) })
    let components = directed.stronglyConnectedComponents()
    var members = [[Int]](repeating: [], count: components.count)
    for node in 0..<count { members[Int(components.componentOfNode[node])].append(node) }
    var inner = [[Edge]](repeating: [], count: components.count)
    for edge in edges where components.componentOfNode[edge.from] == components.componentOfNode[edge.to] {
      inner[Int(components.componentOfNode[edge.from])].append(edge)
    }
    // What is required has the lower number.
    for group in members.indices.reversed() {
      nodes += members[group].count > 1 ? Self.order(members[group], inner[group]) : members[group]
    }
    for (index, node) in nodes.enumerated() { position[node] = index }
  }

  /// Takes what nothing requires from the front, what requires nothing from the back, and otherwise what requires more than it is
  /// required (Eades, Lin and Smyth, 1993). Quadratic.
  private static func order(_ members: [Int], _ edges: [Edge]) -> [Int] {
    guard members.count <= largest else { return members }
    let numbers = Dictionary(zip(members, members.indices), uniquingKeysWith: { first, _ in first })
    var out = [[(to: Int, weight: Int)]](repeating: [], count: members.count), into = out
    var (leaving, entering) = ([Int](repeating: 0, count: members.count), [Int](repeating: 0, count: members.count))
    for edge in edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to], from != to else { continue }
      out[from].append((to, edge.weight))
      into[to].append((from, edge.weight))
      leaving[from] += edge.weight
      entering[to] += edge.weight
    }
    var rest = Set(members.indices)
    var front: [Int] = [], back: [Int] = []
    func rank(_ node: Int) -> (Int, Int) { (leaving[node] - entering[node], -node) }
    while !rest.isEmpty {
      let sink = rest.filter { leaving[$0] == 0 }.min()
      guard let next = sink ?? rest.filter({ entering[$0] == 0 }).min() ?? rest.max(by: { rank($0) < rank($1) }) else {
        break
      }
      rest.remove(next)
      if sink == nil { front.append(next) } else { back.append(next) }
      for (to, weight) in out[next] { entering[to] -= weight }
      for (from, weight) in into[next] { leaving[from] -= weight }
    }
    return (front + back.reversed()).map { members[$0] }
  }
}
