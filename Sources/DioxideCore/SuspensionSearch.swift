import DioxideDependencyGraph

/// Finds synchronous paths to bindings whose building suspends.
///
/// A singleton whose building suspends is built by `start()`, or before its dependents by `resolveAsynchronously`, so every
/// dependent finds it. The same holds in a request for what its dependents resolve while they are built. Two things cannot
/// be had: a new instance, whose building suspends, for an initializer that does not suspend; and something that is new or
/// lives in a request, and whose building suspends, as the result of a function that does not suspend.
enum SuspensionSearch {
  /// One violation for each such dependency. Linear in bindings and dependencies.
  static func mismatches(
    _ blueprint: Blueprint, _ selection: LiveSelection, _ resolution: Resolution, _ graph: DirectedGraph
  ) -> [Violation] {
    let suspending = selection.live.filter { blueprint.bindings[$0].suspendsEachTime }
    guard !suspending.isEmpty else { return [] }
    let ways = ShortestWays(graph, to: suspending) { blueprint.bindings[$0].scope != .singleton }
    var violations: [Violation] = []
    for binding in selection.live where selection.keepers.keeper(of: binding) == binding {
      for dependency in blueprint.bindings[binding].dependencies {
        let timing = blueprint.dependencies.timing(dependency)
        let canWait = blueprint.bindings[binding].isSuspending
        guard timing == .synchronous || (timing == .immediate && !canWait) else { continue }
        let found = resolution.providers(of: dependency).lazy.map { selection.keepers.keeper(of: $0) }.first {
          timing == .synchronous
            ? ways.length(from: $0) != nil
            : blueprint.bindings[$0].isSuspending && blueprint.bindings[$0].scope == .factory
        }
        guard let found else { continue }
        let way = ways.way(from: found)
        violations.append(
          .isolationMismatch(
            Violation.IsolationMismatch(
              path: [Violation.Hop(binding: binding, dependency: dependency)] + way.hops, suspending: way.target,
              omittedHops: way.omittedHops)))
      }
    }
    return violations
  }
}

extension Blueprint.Binding {
  /// Whether it has to be awaited in each request, or each time.
  fileprivate var suspendsEachTime: Bool {
    switch scope {
    case .singleton: false
    case .factory: isSuspending
    case .request: isSuspending || isLifecycle
    }
  }
}
