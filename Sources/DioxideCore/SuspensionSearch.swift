import DioxideDependencyGraph

/// Finds synchronous paths to bindings that suspend while they are built.
///
/// A singleton that suspends is built by `start()`, or by `resolveAsynchronously` before its dependents, so every
/// dependent finds it. In a request, the same holds for dependencies that are resolved while their dependents are
/// built. Two kinds of dependencies that suspend are unavailable: a `.factory` component for a synchronous initializer,
/// and a `.factory` or request-scoped component as the result of a synchronous function.
enum SuspensionSearch {
  /// One violation for each such dependency. Linear in bindings and dependencies.
  static func mismatches(
    _ blueprint: Blueprint, _ selection: LiveSelection, _ resolution: Resolution, _ graph: DirectedGraph
  ) -> [Violation] {
    let suspending = selection.live.filter { blueprint.bindings[$0].suspendsEachTime }
    guard !suspending.isEmpty else { return [] }
    let paths = ShortestPathsToTargets(graph, to: suspending) { blueprint.bindings[$0].scope != .singleton }
    var violations: [Violation] = []
    for binding in selection.live where selection.keepers.keeper(of: binding) == binding {
      for dependency in blueprint.bindings[binding].dependencies {
        let timing = blueprint.dependencies.timing(dependency)
        let canWait = blueprint.bindings[binding].isSuspending
        guard timing == .synchronous || (timing == .immediate && !canWait) else { continue }
        let found = resolution.providers(of: dependency).lazy.map { selection.keepers.keeper(of: $0) }.first {
          timing == .synchronous
            ? paths.length(from: $0) != nil
            : blueprint.bindings[$0].isSuspending && blueprint.bindings[$0].scope == .factory
        }
        guard let found else { continue }
        let shortest = paths.path(from: found)
        violations.append(
          .isolationMismatch(
            Violation.IsolationMismatch(
              path: [Violation.Hop(binding: binding, dependency: dependency)] + shortest.hops,
              suspending: shortest.target,
              omittedHops: shortest.omittedHops)))
      }
    }
    return violations
  }
}

extension Blueprint.Binding {
  /// Whether it must be awaited in each request or at each use.
  fileprivate var suspendsEachTime: Bool {
    switch scope {
    case .singleton: false
    case .factory: isSuspending
    case .request: isSuspending || isLifecycle
    }
  }
}
