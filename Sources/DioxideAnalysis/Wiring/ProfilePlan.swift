import DioxideCore

/// The combined plans of all compositions of a program in one profile.
public struct ProfilePlan: Sendable {
  /// The profile.
  public let profile: Profile
  /// The plan of each composition, in the order of ``Program/compositions``.
  let plans: [ScanPlan]
  /// The bindings that are live in some composition, ascending.
  public let live: IndexList<BindingIndex>
  /// The violations, without duplicates. A dependency is missing if it is missing in every composition in which its
  /// dependent is live: a program without the binding may never request it.
  public let violations: [Violation]

  init(_ plans: [ScanPlan], profile: Profile) {
    self.profile = profile
    self.plans = plans
    guard plans.count != 1 else {
      live = IndexList(plans[0].live[...])
      violations = plans[0].violations
      return
    }
    live = IndexList(Set(plans.flatMap(\.live)).sorted()[...])
    violations = Self.merged(plans)
  }

  private static func merged(_ plans: [ScanPlan]) -> [Violation] {
    var counts: [Violation: Int] = [:]
    var order: [Violation] = []
    for violation in plans.flatMap(\.violations) {
      if counts[violation] == nil { order.append(violation) }
      counts[violation, default: 0] += 1
    }
    let isLive = plans.map { Set($0.live) }
    return order.filter { violation in
      guard case .missingBinding(let fault) = violation else { return true }
      return counts[violation] == isLive.count { $0.contains(fault.binding) }
    }
  }

  /// The live bindings that a dependency resolves to, in any composition; empty if there is none.
  public func providers(of dependency: DependencyIndex) -> IndexList<BindingIndex> {
    guard plans.count != 1 else { return IndexList(plans[0].providers(of: dependency.position)) }
    var found: [Int] = []
    for plan in plans {
      for provider in plan.providers(of: dependency.position) where !found.contains(provider) { found.append(provider) }
    }
    return IndexList(found[...])
  }

  /// The live binding that a single key resolves to, in the first composition that has one.
  public func binding(for key: Key) -> BindingIndex? {
    plans.lazy.compactMap { $0.binding(for: key) }.first.map { BindingIndex($0) }
  }

  /// The live bindings of a multi-bound key, in injection order, in the first composition that has some.
  public func bindings(for key: Key) -> IndexList<BindingIndex> {
    IndexList((plans.lazy.map { $0.bindings(for: key) }.first { !$0.isEmpty } ?? [])[...])
  }

  /// Whether everything can be built in some order.
  public var hasBuildOrder: Bool { plans.allSatisfy { $0.buildOrder != nil } }

  /// The shortest path from a root to `binding`, including both; see ``ScanPlan/pathFromRoot(to:)``.
  public func pathFromRoot(to binding: BindingIndex) -> IndexList<BindingIndex> {
    let number = binding.position
    let plan = plans.count == 1 ? plans.first : plans.first { contains(number, in: $0.live) }
    return IndexList((plan?.pathFromRoot(to: number) ?? [number])[...])
  }

  private func contains(_ number: Int, in live: [Int]) -> Bool {
    var low = 0
    var high = live.count
    while low < high {
      let middle = (low + high) / 2
      if live[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < live.count && live[low] == number
  }
}
