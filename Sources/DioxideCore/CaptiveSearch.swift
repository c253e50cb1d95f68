import DioxideDependencyGraph

/// Finds singletons that hold request-scoped bindings, also through factories in between.
enum CaptiveSearch {
  /// One violation for each dependency of a singleton that leads to a request-scoped binding, with the shortest way.
  /// One search backwards from the request-scoped bindings through factories; linear.
  ///
  /// Ways share their ends, and reported one by one could grow with the square of a blueprint. When those reported come to a
  /// million hops and sixteen for each binding, the rest is left out.
  static func captives(_ blueprint: Blueprint, live: [Int], graph: DirectedGraph) -> [Violation] {
    let requests = live.filter { blueprint.bindings[$0].scope == .request }
    guard !requests.isEmpty else { return [] }
    let ways = ShortestWays(graph, to: requests) { blueprint.bindings[$0].scope == .factory }
    var hopsLeft = 1_000_000 + 16 * graph.nodeCount
    return live.filter { blueprint.bindings[$0].scope == .singleton }.flatMap { singleton in
      // Of several providers of one dependency the one with the shortest way is reported.
      var best: [Int32: Int] = [:]
      var order: [Int32] = []
      for (target, dependency) in zip(graph.successors(of: singleton), graph.labels(of: singleton)) {
        guard let length = ways.length(from: Int(target)) else { continue }
        if let known = best[dependency] {
          if let other = ways.length(from: known), length < other { best[dependency] = Int(target) }
        } else {
          best[dependency] = Int(target)
          order.append(dependency)
        }
      }
      return order.compactMap { dependency -> Violation? in
        guard hopsLeft > 0, let next = best[dependency] else { return nil }
        let (hops, captive) = ways.way(from: next)
        let path = [Violation.Hop(binding: singleton, dependency: Int(dependency))] + hops
        hopsLeft -= path.count
        return .captiveDependency(Violation.CaptiveDependency(path: path, captive: captive))
      }
    }
  }
}

/// The shortest ways from bindings to one of some targets, through bindings that a function lets pass.
struct ShortestWays {
  /// For each binding how many hops the way has, or -1 if there is none.
  private var lengths: [Int32]
  private var nextHop: [Int32]
  private var nextDependency: [Int32]

  /// Searches backwards from the targets. Linear in the graph.
  init(_ graph: DirectedGraph, to targets: [Int], passing passes: (Int) -> Bool) {
    lengths = [Int32](repeating: -1, count: graph.nodeCount)
    nextHop = lengths
    nextDependency = lengths
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
        level.append(Int(dependent))
      }
    }
  }

  /// How many hops the way from a binding has: 0 for a target, nil if there is none.
  func length(from binding: Int) -> Int? { lengths[binding] < 0 ? nil : Int(lengths[binding]) }

  /// The hops of the way from a binding that has one, and the target that it ends at.
  func way(from binding: Int) -> (hops: [Violation.Hop], target: Int) {
    var hops: [Violation.Hop] = []
    var node = binding
    while nextHop[node] >= 0 {
      hops.append(Violation.Hop(binding: node, dependency: Int(nextDependency[node])))
      node = Int(nextHop[node])
    }
    return (hops, node)
  }
}
