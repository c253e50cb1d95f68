import DioxideDependencyGraph

/// The result of scanning a blueprint in one profile: the live bindings, the providers of each dependency, the build
/// order, and every violation.
///
/// `Container.scan` registers from it, and the analyser reads it. An immutable class, because copies of a struct would
/// retain each of its lists.
public final class ScanPlan: Sendable {
  /// The profile of the plan.
  public let profile: Profile
  /// The indices of the live bindings, ascending: the bindings of the profile, except those that a manual one replaces
  /// and those that lost to an earlier duplicate without being an alternative to it.
  public let live: [Int]
  /// Every violation: missing bindings by binding and dependency, then cycle groups, captive dependencies, duplicates,
  /// mixed bindings, isolation mismatches and factories with a lifecycle, each sorted by the lowest binding.
  public let violations: [Violation]
  /// The bindings, with an edge to every binding that is required to build them; edges are labelled with the
  /// dependency. Bindings that are not live, or whose instance another one keeps, have no edges; see ``keeper(of:)``.
  public let graph: DirectedGraph
  /// The live bindings, each after its dependencies (except deferred ones); nil if there is a cycle. Stored.
  public let buildOrder: [Int]?

  private let resolution: Resolution
  private let keepers: InstanceKeepers
  private let rootPaths = RootPaths()

  /// Plans a scan. Linear in bindings and dependencies.
  public convenience init(_ blueprint: Blueprint, profile: Profile) {
    self.init(blueprint, profile: profile, keys: KeyTable(blueprint))
  }

  /// Plans a scan for each of several profiles. Cheaper than separate calls.
  public static func plans(_ blueprint: Blueprint, profiles: [Profile]) -> [ScanPlan] {
    let keys = KeyTable(blueprint)
    return profiles.map { ScanPlan(blueprint, profile: $0, keys: keys) }
  }

  /// Plans scans of parts of a blueprint. A part lists which bindings it contains; nil means all. Returns the plans by
  /// profile, then by part. Indices refer to the whole blueprint. Linear in the blueprint for each part and profile.
  public static func plans(_ blueprint: Blueprint, profiles: [Profile], parts: [[Bool]?]) -> [[ScanPlan]] {
    let keys = KeyTable(blueprint)
    return profiles.map { profile in
      parts.map { ScanPlan(blueprint, profile: profile, among: $0, keys: keys) }
    }
  }

  private init(_ blueprint: Blueprint, profile: Profile, among selected: [Bool]? = nil, keys: KeyTable) {
    let selection = LiveSelection(blueprint, profile: profile, among: selected, keys: keys)
    let resolution = Resolution(blueprint, keys: keys, selection: selection)
    let graph = resolution.graph(blueprint) { $0 == .immediate }
    let components = graph.stronglyConnectedComponents()
    let order = components.order.map { Int($0) }.filter { selection.isLive[$0] }
    self.profile = profile
    self.live = selection.live
    self.resolution = resolution
    self.keepers = selection.keepers
    self.graph = graph
    self.buildOrder = components.cycleGroups.isEmpty ? order : nil
    self.violations =
      resolution.missing.map(Violation.missingBinding)
      + Self.circular(graph, components)
      + CaptiveSearch.captives(
        blueprint, live: selection.live,
        // A lazy dependency is held after its first use.
        graph: blueprint.dependencies.hasLazy
          ? resolution.graph(blueprint) { $0 == .immediate || $0 == .lazy } : graph)
      + selection.duplicates.map(Violation.duplicateBinding)
      + selection.mixed.map(Violation.mixedBinding)
      + SuspensionSearch.mismatches(blueprint, selection, resolution, graph)
      + selection.live.filter { blueprint.bindings[$0].isLifecycle && blueprint.bindings[$0].scope == .factory }
      .map { .factoryLifecycle(Violation.FactoryLifecycle(binding: $0)) }
  }

  /// The live bindings that a dependency resolves to, empty if there are none: one, or any number in injection order
  /// for a collection. Constant time.
  public func providers(of dependency: Int) -> ArraySlice<Int> { resolution.providers(of: dependency) }

  /// The live binding that a single key resolves to. Constant time.
  public func binding(for key: Key) -> Int? { resolution.single(key) }

  /// The live binding that keeps the instance of a live binding: usually itself, unless its type is bound several times
  /// in one scope. Constant time.
  public func keeper(of binding: Int) -> Int { keepers.keeper(of: binding) }

  /// The live binding that keeps the shared instance of a type in a scope. Constant time.
  func keeper(of implementation: TypeIdentity, in scope: Scope) -> Int? {
    keepers.keeper(of: implementation, in: scope)
  }

  /// The live multi-bindings of a key, in injection order. Constant time.
  public func bindings(for key: Key) -> [Int] { resolution.several(key) }

  /// The shortest path to `binding` from a root, a binding that no live binding requires. Includes both ends; just
  /// `binding` if it is a root itself or only cycles lead to it. Searches from all roots on first use; then linear in
  /// the path.
  public func pathFromRoot(to binding: Int) -> [Int] {
    guard let steps = rootPaths.tree(of: graph, live: live).path(to: binding) else { return [binding] }
    return steps.map(\.node) + [binding]
  }

  private static func circular(
    _ graph: DirectedGraph, _ components: StronglyConnectedComponents
  ) -> [Violation] {
    zip(components.cycleGroups, graph.shortestLoops(of: components)).map { members, loop in
      .circularDependency(
        Violation.CircularDependency(
          members: members, loop: loop.map { Violation.Hop(binding: $0.node, dependency: $0.label) }))
    }
  }
}

/// The shortest paths from the roots of a plan, computed on first use.
private final class RootPaths: Sendable {
  private let found = Guarded<BreadthFirstTree?>(nil)

  func tree(of graph: DirectedGraph, live: [Int]) -> BreadthFirstTree {
    found.withLock { found in
      if let found { return found }
      var isNeeded = [Bool](repeating: false, count: graph.nodeCount)
      for node in live { for target in graph.successors(of: node) { isNeeded[Int(target)] = true } }
      var tree = BreadthFirstTree(graph)
      tree.grow(from: live.filter { !isNeeded[$0] }, until: nil)
      found = tree
      return tree
    }
  }
}
