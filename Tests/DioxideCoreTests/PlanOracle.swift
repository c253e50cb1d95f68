@testable import DioxideCore

/// The result of a scan, computed naively from the definitions: the oracle for ``ScanPlan``.
struct PlanOracle {
  let blueprint: Blueprint
  let profile: Profile
  let live: [Int]

  init(_ blueprint: Blueprint, profile: Profile) {
    self.blueprint = blueprint
    self.profile = profile
    let candidates = blueprint.bindings.indices.filter { blueprint.bindings[$0].profiles.contains(profile) }
      .filter { index in
        let binding = blueprint.bindings[index]
        let rivals = blueprint.bindings.filter { $0.key == binding.key && $0.profiles.contains(profile) }
        return binding.isManual || !rivals.contains(where: \.isManual)
      }
    live = candidates.filter { index in
      let binding = blueprint.bindings[index]
      return binding.isMulti || !candidates.contains { $0 < index && Self.isRival(blueprint, $0, binding) }
    }
    duplicates = candidates.compactMap { second in
      let binding = blueprint.bindings[second]
      guard !binding.isMulti, let first = candidates.first(where: { Self.isRival(blueprint, $0, binding) }),
        first < second
      else { return nil }
      return .init(first: first, second: second)
    }
  }

  let duplicates: [Violation.DuplicateBinding]

  private static func isRival(_ blueprint: Blueprint, _ index: Int, _ binding: Blueprint.Binding) -> Bool {
    blueprint.bindings[index].key == binding.key && !blueprint.bindings[index].isMulti
  }

  func providers(of dependency: Int) -> [Int] {
    let asked = blueprint.dependencies[dependency]
    if let element = asked.element, isCollected(element) {
      return live.filter { blueprint.bindings[$0].key == element && blueprint.bindings[$0].isMulti }.sorted {
        (blueprint.bindings[$0].priority, blueprint.name(of: blueprint.bindings[$0].implementation), $0)
          < (blueprint.bindings[$1].priority, blueprint.name(of: blueprint.bindings[$1].implementation), $1)
      }
    }
    return live.filter { blueprint.bindings[$0].key == asked.key && !blueprint.bindings[$0].isMulti }
  }

  private func isCollected(_ element: Key) -> Bool {
    blueprint.bindings.contains { $0.key == element && $0.isMulti }
  }

  var missing: [Violation.MissingBinding] {
    live.filter { keeper(of: $0) == $0 }.flatMap { binding in
      blueprint.bindings[binding].dependencies.compactMap { dependency in
        let asked = blueprint.dependencies[dependency]
        if let element = asked.element, isCollected(element) { return nil }
        guard !asked.isOptional, providers(of: dependency).isEmpty else { return nil }
        return .init(binding: binding, dependency: dependency)
      }
    }
  }

  var mixed: Set<Violation.MixedBinding> {
    Set(
      live.compactMap { index in
        let key = blueprint.bindings[index].key
        let same = live.filter { blueprint.bindings[$0].key == key }
        guard let single = same.first(where: { !blueprint.bindings[$0].isMulti }),
          let multi = same.first(where: { blueprint.bindings[$0].isMulti })
        else { return nil }
        return .init(single: single, multi: multi)
      })
  }

  /// The binding that keeps the instance of a live binding.
  func keeper(of binding: Int) -> Int {
    func isSame(_ other: Int) -> Bool {
      let (one, other) = (blueprint.bindings[binding], blueprint.bindings[other])
      return one.isShared && other.isShared && one.scope != .factory && one.scope == other.scope
        && one.implementation == other.implementation
    }
    let same = live.filter(isSame)
    return same.first { blueprint.bindings[$0].isManual } ?? same.first ?? binding
  }

  /// The dependencies of a binding with certain timings, and the bindings that keep the resolved instances.
  func needs(
    _ binding: Int, _ timings: Set<Blueprint.Timing> = [.immediate]
  ) -> [(dependency: Int, provider: Int)] {
    guard keeper(of: binding) == binding else { return [] }
    return blueprint.bindings[binding].dependencies.filter { timings.contains(blueprint.dependencies[$0].timing) }
      .flatMap { dependency in providers(of: dependency).map { (dependency, keeper(of: $0)) } }
  }

  /// Whether building a binding in a request, or again, must be awaited.
  func hasToBeAwaited(_ binding: Int, _ above: Set<Int> = []) -> Bool {
    let built = blueprint.bindings[binding]
    guard built.scope != .singleton, !above.contains(binding) else { return false }
    return built.isSuspending || (built.scope == .request && built.isLifecycle)
      || needs(binding).contains { hasToBeAwaited($0.provider, above.union([binding])) }
  }

  /// The dependencies that lead synchronously to a binding that must be awaited.
  var mismatches: Set<[Int]> {
    var found: Set<[Int]> = []
    for binding in live {
      for (dependency, provider) in needs(binding, [.synchronous]) where hasToBeAwaited(provider) {
        found.insert([binding, dependency])
      }
      guard !blueprint.bindings[binding].isSuspending else { continue }
      for (dependency, provider) in needs(binding)
      where blueprint.bindings[provider].isSuspending && blueprint.bindings[provider].scope == .factory {
        found.insert([binding, dependency])
      }
    }
    return found
  }

  /// The number of hops on the shortest path with at least one hop between live bindings, through those that satisfy
  /// `passes`.
  func distances(
    from start: Int, _ timings: Set<Blueprint.Timing> = [.immediate], passes: (Int) -> Bool = { _ in true }
  ) -> [Int: Int] {
    var distances: [Int: Int] = [:]
    var level = Set(needs(start, timings).map(\.provider))
    var hops = 1
    while !level.isEmpty {
      for node in level { distances[node] = hops }
      level = Set(level.filter(passes).flatMap { needs($0, timings).map(\.provider) }).filter { distances[$0] == nil }
      hops += 1
    }
    return distances
  }

  /// The cycle groups: ascending members, and the length of the shortest cycle.
  var cycleGroups: [[Int]: Int] {
    var cycleGroups: [[Int]: Int] = [:]
    let table = Dictionary(uniqueKeysWithValues: live.map { ($0, distances(from: $0)) })
    for binding in live {
      guard let around = table[binding]?[binding] else { continue }
      let members = live.filter { table[binding]?[$0] != nil && table[$0]?[binding] != nil }
      cycleGroups[members] = min(cycleGroups[members] ?? .max, around)
    }
    return cycleGroups
  }

  /// For each singleton and dependency that leads through factories to a request-scoped binding, the minimum number of
  /// hops.
  var captives: [[Int]: Int] {
    var captives: [[Int]: Int] = [:]
    for singleton in live where blueprint.bindings[singleton].scope == .singleton {
      for (dependency, provider) in needs(singleton, [.immediate, .lazy]) {
        var lengths: [Int] = blueprint.bindings[provider].scope == .request ? [1] : []
        if blueprint.bindings[provider].scope == .factory {
          lengths += distances(from: provider, [.immediate, .lazy]) { blueprint.bindings[$0].scope == .factory }
            .filter { blueprint.bindings[$0.key].scope == .request }.map { $0.value + 1 }
        }
        if let least = lengths.min() {
          captives[[singleton, dependency]] = min(captives[[singleton, dependency]] ?? .max, least)
        }
      }
    }
    return captives
  }
}
