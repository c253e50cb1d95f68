import Testing

@testable import DioxideCore

/// Random blueprints, planned by ``ScanPlan`` and computed from the definitions.
@Suite struct PlanOracleTests {
  @Test("A plan agrees with the definitions", arguments: 0..<600)
  func plan(seed: Int) throws {
    let blueprint = Self.blueprint(seed: seed)
    for profile in ["production", "test"] as [Profile] {
      let plan = ScanPlan(blueprint, profile: profile)
      let oracle = PlanOracle(blueprint, profile: profile)
      #expect(plan.live == oracle.live)
      for binding in oracle.live {
        for dependency in blueprint.bindings[binding].dependencies {
          #expect(Array(plan.providers(of: dependency)) == oracle.providers(of: dependency))
        }
      }
      var missing: [Violation.MissingBinding] = []
      var duplicates: [Violation.DuplicateBinding] = []
      var mixed: [Violation.MixedBinding] = []
      var cycleGroups: [[Int]: Int] = [:]
      var captives: [[Int]: Int] = [:]
      var mismatches: Set<[Int]> = []
      for violation in plan.violations {
        switch violation {
        case .missingBinding(let fault): missing.append(fault)
        case .duplicateBinding(let fault): duplicates.append(fault)
        case .mixedBinding(let fault): mixed.append(fault)
        case .circularDependency(let fault):
          #expect(cycleGroups.updateValue(fault.loop.count, forKey: fault.members) == nil)
          Self.expectWay(fault.loop, endsAt: fault.loop[0].binding, in: oracle)
          #expect(fault.loop[0].binding == fault.loop.map(\.binding).min())
        case .captiveDependency(let fault):
          let first = fault.path[0]
          #expect(captives.updateValue(fault.path.count, forKey: [first.binding, first.dependency]) == nil)
          Self.expectWay(fault.path, endsAt: fault.captive, in: oracle, [.immediate, .lazy])
          #expect(fault.path.dropFirst().allSatisfy { blueprint.bindings[$0.binding].scope == .factory })
          #expect(blueprint.bindings[fault.captive].scope == .request)
        case .isolationMismatch(let fault):
          #expect(mismatches.insert([fault.path[0].binding, fault.path[0].dependency]).inserted)
          Self.expectWay(fault.path, endsAt: fault.suspending, in: oracle, [.immediate, .synchronous])
          #expect(oracle.hasToBeAwaited(fault.suspending))
        case .factoryLifecycle(let fault):
          #expect(blueprint.bindings[fault.binding].isLifecycle && blueprint.bindings[fault.binding].scope == .factory)
        }
      }
      #expect(missing == oracle.missing)
      #expect(duplicates == oracle.duplicates)
      #expect(mixed.count == Set(mixed).count)
      #expect(Set(mixed) == oracle.mixed)
      #expect(cycleGroups == oracle.cycleGroups)
      #expect(captives == oracle.captives)
      #expect(mismatches == oracle.mismatches)
      for binding in oracle.live { #expect(plan.keeper(of: binding) == oracle.keeper(of: binding)) }
      Self.expectOrder(plan, oracle)
      Self.expectRoots(plan, oracle)
    }
  }

  private static func expectWay(
    _ way: [Violation.Hop], endsAt end: Int, in oracle: PlanOracle, _ timings: Set<Blueprint.Timing> = [.immediate]
  ) {
    let nodes = way.map(\.binding) + [end]
    for (hop, next) in zip(way, nodes.dropFirst()) {
      #expect(oracle.needs(hop.binding, timings).contains { $0 == (hop.dependency, next) })
    }
  }

  private static func expectOrder(_ plan: ScanPlan, _ oracle: PlanOracle) {
    guard let order = plan.buildOrder else {
      #expect(!oracle.cycleGroups.isEmpty)
      return
    }
    #expect(order.sorted() == oracle.live)
    var built: Set<Int> = []
    for binding in order {
      #expect(oracle.needs(binding).allSatisfy { built.contains($0.provider) })
      built.insert(binding)
    }
  }

  private static func expectRoots(_ plan: ScanPlan, _ oracle: PlanOracle) {
    let needed = Set(oracle.live.flatMap { oracle.needs($0).map(\.provider) })
    let roots = oracle.live.filter { !needed.contains($0) }
    for binding in oracle.live {
      let path = plan.pathFromRoot(to: binding)
      let least = roots.contains(binding) ? 0 : roots.compactMap { oracle.distances(from: $0)[binding] }.min() ?? 0
      #expect(path.count == least + 1)
      #expect(path.last == binding)
      if least > 0, let root = path.first { #expect(roots.contains(root)) }
      for (dependent, next) in zip(path, path.dropFirst()) {
        #expect(oracle.needs(dependent).contains { $0.provider == next })
      }
    }
  }

  /// Some bindings for few keys, so that they conflict.
  private static func blueprint(seed: Int) -> Blueprint {
    var generator = SeededGenerator(seed: UInt64(seed))
    var blueprint = Blueprint(symbols: (0..<40).map { "Type\($0 * 7 % 40)" })
    let count = Int.random(in: 1...14, using: &generator)
    let keys = UInt32(Int.random(in: 1...12, using: &generator))
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    func key() -> Key {
      // Occasionally the type of an implementation, which is usually only bound under other keys.
      let symbols = chance(8) ? 20..<20 + UInt32(count) : 0..<keys
      return Key(.symbol(UInt32.random(in: symbols, using: &generator)), name: chance(10) ? "named" : nil)
    }
    for index in 0..<count {
      let needs = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        let wanted = key()
        let isCollection = chance(20)
        return Blueprint.Dependency(
          key: isCollection ? Key(.symbol(20)) : wanted, element: isCollection ? wanted : nil,
          isOptional: chance(20),
          timing: chance(70) ? .immediate : [.lazy, .later, .synchronous].randomElement(using: &generator) ?? .later)
      }
      blueprint.append(
        Blueprint.Binding(
          key: chance(3) ? Key(.symbol(20)) : key(),
          implementation: .symbol(UInt32(20 + (chance(25) ? index / 2 : index))),
          scope: [.singleton, .singleton, .factory, .factory, .request].randomElement(using: &generator) ?? .singleton,
          profiles: [.all, [.production], [.test], ["Test", "production"]].randomElement(using: &generator) ?? .all,
          isMulti: chance(20), priority: Int.random(in: -1...1, using: &generator), isManual: chance(10),
          isShared: chance(70), isSuspending: chance(15), isLifecycle: chance(10)),
        dependencies: needs)
    }
    return blueprint
  }
}

/// A generator with the same numbers in every run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
