import DependencyGraph

/// What scanning a blueprint in one profile comes to: which bindings are live, what each dependency resolves to, in
/// which order things can be built, and every violation.
///
/// `Container.scan` registers from it; the analyser reads it.
public struct ScanPlan: Sendable {
  /// The profile that was planned for.
  public let profile: Profile
  /// The indices of the bindings that are live, ascending: those of the profile, less those that a manual one replaces
  /// and those that lost to an earlier duplicate.
  public let live: [Int]
  /// Every violation: missing bindings by binding and dependency, then knots, captives, duplicates and mixed bindings,
  /// each by their lowest binding.
  public let violations: [Violation]

  /// Plans a scan. Linear in bindings and dependencies.
  public init(_ blueprint: Blueprint, profile: Profile) {
    self.profile = profile
    self.live = []
    self.violations = []
  }

  /// The live bindings that a dependency resolves to (one, or for a collection any number in injection order); empty
  /// where there is none. Constant time.
  public func providers(of dependency: Int) -> ArraySlice<Int> { [] }

  /// The live binding that a single key resolves to.
  public func binding(for key: Key) -> Int? { nil }

  /// The live bindings of a multi-bound key, in injection order.
  public func bindings(for key: Key) -> [Int] { [] }

  /// The live bindings, each after what it needs (deferred needs aside); nil where there is a cycle. Kept, not
  /// recomputed.
  public var buildOrder: [Int]? { nil }

  /// The shortest path from a binding that nothing live needs (a root) to `binding`, both included; just `binding` when it
  /// is a root itself. One breadth-first search over all roots, made on first use.
  public func pathFromRoot(to binding: Int) -> [Int] { [binding] }
}
