import DioxideDependencyGraph

/// Finds singletons that hold request-scoped bindings, directly or through factories.
enum CaptiveSearch {
  /// One violation for each dependency of a singleton that leads to a request-scoped binding, with the shortest path.
  /// Searches once, backwards from the request-scoped bindings through factories; linear.
  ///
  /// Paths share their ends. Reported in full, they could grow with the square of the blueprint: see
  /// ``ShortestPathsToTargets/maximumHops``.
  static func captives(_ blueprint: Blueprint, live: [Int], graph: DirectedGraph) -> [Violation] {
    let requests = live.filter { blueprint.bindings[$0].scope == .request }
    guard !requests.isEmpty else { return [] }
    let paths = ShortestPathsToTargets(graph, to: requests) { blueprint.bindings[$0].scope == .factory }
    return live.filter { blueprint.bindings[$0].scope == .singleton }.flatMap { singleton in
      // If a dependency has several providers, report the one with the shortest path.
      var best: [Int32: Int] = [:]
      var order: [Int32] = []
      for (target, dependency) in zip(graph.successors(of: singleton), graph.labels(of: singleton)) {
        guard let length = paths.length(from: Int(target)) else { continue }
        if let known = best[dependency] {
          if let other = paths.length(from: known), length < other { best[dependency] = Int(target) }
        } else {
          best[dependency] = Int(target)
          order.append(dependency)
        }
      }
      return order.compactMap { dependency -> Violation? in
        guard let next = best[dependency] else { return nil }
        let shortest = paths.path(from: next)
        let path = [Violation.Hop(binding: singleton, dependency: Int(dependency))] + shortest.hops
        return .captiveDependency(
          Violation.CaptiveDependency(path: path, captive: shortest.target, omittedHops: shortest.omittedHops))
      }
    }
  }
}

/// The shortest paths from bindings to the nearest target, through bindings that a predicate allows.
struct ShortestPathsToTargets {
  /// The number of hops of the path from each binding, or -1 if there is no path.
  private var lengths: [Int32]
  private var nextHop: [Int32]
  private var nextDependency: [Int32]
  /// The last binding before the target, for each binding.
  private var lastHop: [Int32]

  /// The maximum number of hops in a reported path: the first ones and the last one. Nobody reads longer paths, and
  /// bindings that share a long path would all repeat it.
  static let maximumHops = 100

  /// Searches backwards from the targets. Linear in the graph.
  init(_ graph: DirectedGraph, to targets: [Int], passing passes: (Int) -> Bool) {
    lengths = [Int32](repeating: -1, count: graph.nodeCount)
    nextHop = lengths
    nextDependency = lengths
    lastHop = lengths
    let dependents = graph.reversed()
    var level = targets
    for target in targets { lengths[target] = 0 }
    var position = 0
    while position < level.count {
      let node = level[position]
      position += 1
      for (dependent, dependency) in zip(dependents.successors(of: node), dependents.labels(of: node)) {
        guard lengths[Int(dependent)] < 0, passes(Int(dependent)) else { continue }
        lengths[Int(dependent)] = lengths[node] + 1
        nextHop[Int(dependent)] = Int32(node)
        nextDependency[Int(dependent)] = dependency
        lastHop[Int(dependent)] = lengths[node] == 0 ? dependent : lastHop[node]
        level.append(Int(dependent))
      }
    }
  }

  /// The number of hops from a binding: 0 for a target, nil if there is no path.
  func length(from binding: Int) -> Int? { lengths[binding] < 0 ? nil : Int(lengths[binding]) }

  /// The path from a binding to its target. A very long path omits the hops before the last one.
  struct Path {
    var hops: [Violation.Hop]
    var target: Int
    var omittedHops: Int
  }

  /// The path from a binding that reaches a target. Its length is bounded by ``maximumHops``.
  func path(from binding: Int) -> Path {
    var hops: [Violation.Hop] = []
    var node = binding
    while nextHop[node] >= 0 {
      if hops.count == Self.maximumHops - 1 { node = Int(lastHop[node]) }
      hops.append(Violation.Hop(binding: node, dependency: Int(nextDependency[node])))
      node = Int(nextHop[node])
    }
    return Path(hops: hops, target: node, omittedHops: Int(lengths[binding]) - hops.count)
  }
}
