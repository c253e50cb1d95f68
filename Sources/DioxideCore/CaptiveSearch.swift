import DioxideDependencyGraph

/// Finds singletons that hold request-scoped bindings, also through factories in between.
enum CaptiveSearch {
  /// One violation for each dependency of a singleton that leads to a request-scoped binding, with the shortest way.
  /// One search backwards from the request-scoped bindings through factories; linear.
  ///
  /// Ways share their ends, and told one by one could grow with the square of a blueprint. When those told come to a million
  /// hops and sixteen for each binding, the rest is left out.
  static func captives(_ blueprint: Blueprint, live: [Int], graph: DirectedGraph) -> [Violation] {
    let requests = live.filter { blueprint.bindings[$0].scope == .request }
    guard !requests.isEmpty else { return [] }
    // For each factory: the next hop on the shortest way to a request-scoped binding, and how long that way is.
    var distance = [Int32](repeating: -1, count: graph.nodeCount)
    var nextHop = [Int32](repeating: -1, count: graph.nodeCount)
    var nextDependency = [Int32](repeating: -1, count: graph.nodeCount)
    let needers = graph.reversed()
    var level = requests
    for request in requests { distance[request] = 0 }
    var position = 0
    while position < level.count {
      let node = level[position]
      position += 1
      for (needer, dependency) in zip(needers.successors(of: node), needers.labels(of: node)) {
        guard distance[Int(needer)] < 0, blueprint.bindings[Int(needer)].scope == .factory else { continue }
        distance[Int(needer)] = distance[node] + 1
        nextHop[Int(needer)] = Int32(node)
        nextDependency[Int(needer)] = dependency
        level.append(Int(needer))
      }
    }
    var hopsLeft = 1_000_000 + 16 * graph.nodeCount
    return live.filter { blueprint.bindings[$0].scope == .singleton }.flatMap { singleton in
      // Of several providers of one dependency the one with the shortest way is told.
      var best: [Int32: Int] = [:]
      var order: [Int32] = []
      for (target, dependency) in zip(graph.successors(of: singleton), graph.labels(of: singleton))
      where distance[Int(target)] >= 0 {
        if let known = best[dependency] {
          if distance[Int(target)] < distance[known] { best[dependency] = Int(target) }
        } else {
          best[dependency] = Int(target)
          order.append(dependency)
        }
      }
      return order.compactMap { dependency -> Violation? in
        guard hopsLeft > 0, var node = best[dependency] else { return nil }
        var path = [Violation.Hop(binding: singleton, dependency: Int(dependency))]
        while nextHop[node] >= 0 {
          path.append(Violation.Hop(binding: node, dependency: Int(nextDependency[node])))
          node = Int(nextHop[node])
        }
        hopsLeft -= path.count
        return .captiveDependency(Violation.CaptiveDependency(path: path, captive: node))
      }
    }
  }
}
