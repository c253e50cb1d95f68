/// Searches the ancestors of a container for a provider.
///
/// Paths are never enumerated, because there may be very many. Each ancestor is visited once.
struct AncestorSearch: Sendable {
  /// Whether an ancestor provides something.
  enum Answer: Sendable {
    case provides
    case isAbsent
    /// The ancestor does not provide it, but may be below a container outside the checked source.
    case isAbsentInView
    /// The ancestor may provide it.
    case mayProvide
  }

  /// The parents of each node, in order.
  var parents: [[Int]]
  /// Whether a node is a root of the program.
  var isRoot: [Bool]

  /// The result for one node.
  struct Result: Sendable {
    /// The nearest providing ancestors, nearest first.
    var providers: [Int] = []
    /// The shortest path from a root to the node without a provider, including both ends; nil if there is none.
    var gap: [Int]?
    /// The ancestors for which the result is uncertain.
    var uncertain: [Int] = []
  }

  /// Searches upwards from a node; `answer` is called at most once for each ancestor, with the node below it. Linear in
  /// the ancestors and their edges, each of which is a step. Nil if there are too many.
  func search(
    from start: Int, _ budget: inout SearchBudget, _ answer: (_ ancestor: Int, _ below: Int) -> Answer
  ) -> Result? {
    var result = Result()
    var below: [Int: Int] = [start: start]
    var pending = [start]
    var next = 0
    while next < pending.count {
      let node = pending[next]
      next += 1
      guard budget.spend(1 + parents[node].count) else { return nil }
      for parent in parents[node] where below[parent] == nil {
        below[parent] = node
        switch answer(parent, node) {
        case .provides: result.providers.append(parent)
        case .mayProvide: result.uncertain.append(parent)
        case .isAbsentInView:
          result.uncertain.append(parent)
          pending.append(parent)
        case .isAbsent:
          if isRoot[parent], result.gap == nil { result.gap = path(from: parent, below) }
          pending.append(parent)
        }
      }
    }
    return result
  }

  private func path(from top: Int, _ below: [Int: Int]) -> [Int] {
    var path = [top]
    while let node = path.last, let next = below[node], next != node { path.append(next) }
    return path
  }

  /// The nodes that are reachable from `starts`, including those. Linear.
  func reached(from starts: [Int]) -> [Bool] {
    var children: [[Int]] = Array(repeating: [], count: parents.count)
    for (node, parents) in parents.enumerated() { for parent in parents { children[parent].append(node) } }
    var reached = [Bool](repeating: false, count: parents.count)
    var pending = starts
    while let node = pending.popLast() {
      guard !reached[node] else { continue }
      reached[node] = true
      pending += children[node]
    }
    return reached
  }
}
