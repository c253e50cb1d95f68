import DioxideCore

/// Finds the bindings and types that a contract selects, and the shortest paths that violate it.
struct ContractMembers {
  /// One step along a dependency.
  struct Hop {
    /// The dependent binding.
    var binding: BindingIndex
    /// The dependency that leads to the next binding.
    var dependency: DependencyIndex
  }

  private let program: Program
  private let blueprint: Blueprint
  /// The bindings with a type's own key.
  private var ownBindings: [TypeIdentity: [BindingIndex]] = [:]
  /// The bindings that build a type.
  private var builders: [TypeIdentity: [BindingIndex]] = [:]
  private var ports: Set<TypeIdentity> = []

  init(_ program: Program) {
    self.program = program
    self.blueprint = program.blueprint
    for (index, binding) in zip(blueprint.bindingIndices, blueprint.bindings) {
      builders[binding.implementation, default: []].append(index)
      if binding.key.type == binding.implementation {
        ownBindings[binding.implementation, default: []].append(index)
      } else {
        ports.insert(binding.key.type)
      }
    }
  }

  /// The module that declares a type; empty if not known.
  func module(ofType type: TypeIdentity) -> String {
    program.entity(of: type).flatMap { program.resolver.index.module(of: $0) } ?? ""
  }

  /// The pairs of a contract.
  func pairs(of terms: Contract.Terms) -> [ForbiddenDependency.Pair] {
    typealias Pair = ForbiddenDependency.Pair
    switch terms {
    case .layers(let layers):
      return layers.indices.dropFirst().map { Pair(from: layers[$0], to: Array(layers[..<$0].joined())) }
    case .independent(let groups) where groups.count == 1: return modulesApart(groups[0])
    case .independent(let groups):
      return groups.indices.map { index in
        Pair(from: groups[index], to: groups.indices.filter { $0 != index }.flatMap { groups[$0] })
      }
    case .forbidden(let from, let to): return [Pair(from: from, to: to)]
    case .allowed(let from, let to): return [Pair(from: from, to: from + to, isAllowList: true)]
    }
  }

  /// Each module that a pattern matches, paired with all others.
  private func modulesApart(_ patterns: [Contract.Selector]) -> [ForbiddenDependency.Pair] {
    program.resolver.index.modules.sorted().compactMap { module in
      let own = patterns.filter { NamePattern.matches($0.module ?? "*", module) }
      guard !own.isEmpty else { return nil }
      let from = own.map { pattern in
        var selector = pattern
        selector.module = module
        return selector
      }
      return ForbiddenDependency.Pair(from: from, to: patterns, exempt: module)
    }
  }

  /// For each binding that violates the pair, the shortest path, whose last hop requests a forbidden type. Linear in
  /// bindings and dependencies.
  func violations(_ pair: ForbiddenDependency.Pair) -> [[Hop]] {
    let isFrom = Table<BindingIndex, Bool>(blueprint.bindingIndices.map { selects(pair.from, binding: $0) })
    var verdicts: [TypeIdentity: Bool] = [:]
    func isForbidden(_ type: TypeIdentity) -> Bool {
      if let known = verdicts[type] { return known }
      let isListed = module(ofType: type) != pair.exempt && pair.to.contains { selects($0, type: type) }
      // An allow list does not apply to external types.
      let verdict = pair.isAllowList ? !isListed && program.entity(of: type) != nil : isListed
      verdicts[type] = verdict
      return verdict
    }
    // For each binding, the next hop towards a forbidden type: a backward breadth-first search.
    var next = Table<BindingIndex, DependencyIndex?>(repeating: nil, at: blueprint.bindingIndices)
    // The last binding of each path, which requests the forbidden type.
    var last = Table<BindingIndex, BindingIndex>(Array(blueprint.bindingIndices))
    var queue: [BindingIndex] = []
    var dependents: [BindingIndex: [(binding: BindingIndex, dependency: DependencyIndex)]] = [:]
    for binding in blueprint.bindingIndices {
      for index in blueprint[binding].dependencyIndices {
        let type = requested(index)
        if isForbidden(type) {
          guard next[binding] == nil else { continue }
          next[binding] = index
          queue.append(binding)
        } else if !pair.isAllowList {
          for own in ownBindings[type] ?? [] where !isFrom[own] && own != binding {
            dependents[own, default: []].append((binding, index))
          }
        }
      }
    }
    var position = 0
    while position < queue.count {
      let binding = queue[position]
      position += 1
      guard !isFrom[binding] else { continue }
      for dependent in dependents[binding] ?? [] where next[dependent.binding] == nil {
        next[dependent.binding] = dependent.dependency
        last[dependent.binding] = last[binding]
        queue.append(dependent.binding)
      }
    }
    return blueprint.bindingIndices.filter { isFrom[$0] && next[$0] != nil }.map {
      way(from: $0, next, last, isForbidden)
    }
  }

  /// The maximum number of hops in a reported path: the first ones and the last one. Many paths may share a long one.
  private static let maximumHops = 100

  private func way(
    from start: BindingIndex, _ next: Table<BindingIndex, DependencyIndex?>, _ last: Table<BindingIndex, BindingIndex>,
    _ isForbidden: (TypeIdentity) -> Bool
  ) -> [Hop] {
    var hops: [Hop] = []
    var current = start
    while let dependency = next[current] {
      hops.append(Hop(binding: current, dependency: dependency))
      let type = requested(dependency)
      if isForbidden(type) { break }
      guard let own = ownBindings[type]?.first(where: { next[$0] != nil }) else { break }
      current = hops.count == Self.maximumHops - 1 ? last[own] : own
      guard hops.count < Self.maximumHops else { break }
    }
    return hops
  }

  /// The type that a dependency requests; for a collection, its element.
  private func requested(_ dependency: DependencyIndex) -> TypeIdentity {
    let dependency = blueprint[dependency]
    return (dependency.element ?? dependency.key).type
  }

  private func selects(_ selectors: [Contract.Selector], binding: BindingIndex) -> Bool {
    selectors.contains { selects($0, binding: binding) }
  }

  func selects(_ selector: Contract.Selector, binding: BindingIndex) -> Bool {
    let binding = blueprint[binding]
    return selectsName(selector, binding.implementation)
      && (selector.kind.map { $0 == (binding.key.type == binding.implementation ? .service : .adapter) } ?? true)
      && (selector.scope.map { $0 == binding.scope.rawValue } ?? true)
  }

  func selects(_ selector: Contract.Selector, type: TypeIdentity) -> Bool {
    guard selectsName(selector, type) else { return false }
    if let kind = selector.kind {
      switch kind {
      case .port: guard ports.contains(type) else { return false }
      case .service: guard ownBindings[type] != nil else { return false }
      case .adapter: guard builders[type] != nil, ownBindings[type] == nil else { return false }
      }
    }
    guard let scope = selector.scope else { return true }
    return (builders[type] ?? []).contains { blueprint[$0].scope.rawValue == scope }
  }

  private func selectsName(_ selector: Contract.Selector, _ type: TypeIdentity) -> Bool {
    if let pattern = selector.module, !NamePattern.matches(pattern, module(ofType: type)) { return false }
    if let pattern = selector.name, !NamePattern.matches(pattern, program.name(of: type)) { return false }
    return true
  }
}
