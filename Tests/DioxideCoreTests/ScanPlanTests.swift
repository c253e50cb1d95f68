import Testing

@testable import DioxideCore

/// Short notation for blueprints, with calls instead of a parser for `A -> B, C?`.
private struct Sketch {
  var blueprint = Blueprint(symbols: (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) })

  static func key(_ name: Character) -> Key {
    Key(.symbol(UInt32(name.asciiValue.map { $0 - 65 } ?? 0)))
  }

  @discardableResult
  mutating func bind(
    _ name: Character, as port: Character? = nil, _ scope: Scope = .singleton, profiles: ProfileSet = .all,
    multi: Bool = false, priority: Int = 0, manual: Bool = false, needs: String = ""
  ) -> Int {
    let dependencies = needs.split(separator: " ").map { word -> Blueprint.Dependency in
      let name = word.first { $0.isLetter } ?? "A"
      // `[A]` requests all; the key of the collection itself is Z.
      return Blueprint.Dependency(
        key: word.hasPrefix("[") ? Self.key("Z") : Self.key(name), element: word.hasPrefix("[") ? Self.key(name) : nil,
        isOptional: word.hasSuffix("?"), isDeferred: word.hasPrefix("~"))
    }
    return blueprint.append(
      Blueprint.Binding(
        key: Self.key(port ?? name), implementation: Self.key(name).type, scope: scope, profiles: profiles,
        isMulti: multi, priority: priority, isManual: manual),
      dependencies: dependencies)
  }

  func violations(_ profile: Profile = .production) -> [Violation] { ScanPlan(blueprint, profile: profile).violations }
}

@Suite struct ScanPlanTests {
  @Test func missing() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B C? ~D [E]")
    #expect(
      sketch.violations() == [
        .missingBinding(.init(binding: 0, dependency: 0)), .missingBinding(.init(binding: 0, dependency: 2)),
        .missingBinding(.init(binding: 0, dependency: 3)),
      ])
  }

  @Test func implementationsAreNotKeys() {
    var sketch = Sketch()
    sketch.bind("B", as: "P", multi: true)
    sketch.bind("A", needs: "[B] B [P]")
    #expect(
      sketch.violations() == [
        .missingBinding(.init(binding: 1, dependency: 0)), .missingBinding(.init(binding: 1, dependency: 1)),
      ])
  }

  @Test func fallbacksGiveWay() {
    for isMulti in [false, true] {
      var sketch = Sketch()
      sketch.bind("A", multi: isMulti)
      var fallback = Blueprint.Binding(
        key: Sketch.key("A"), implementation: Sketch.key("A").type, scope: .singleton, profiles: .all)
      fallback.isFallback = true
      sketch.blueprint.append(fallback, dependencies: [])
      #expect(sketch.violations().isEmpty)
      #expect(ScanPlan(sketch.blueprint, profile: .production).live == [0])
    }
  }

  @Test func allIsEveryProfile() {
    #expect(ProfileSet(["all"]) == .all)
    #expect(ProfileSet(["test", "*"]) == .all)
    #expect(ProfileSet(["test"]) != .all)
  }

  @Test func profilesSelect() {
    var sketch = Sketch()
    sketch.bind("A", needs: "P")
    sketch.bind("B", as: "P", profiles: [.production])
    sketch.bind("C", as: "P", profiles: ["TEST"])
    #expect(sketch.violations(.production).isEmpty)
    #expect(Array(ScanPlan(sketch.blueprint, profile: .production).providers(of: 0)) == [1])
    #expect(Array(ScanPlan(sketch.blueprint, profile: "Test").providers(of: 0)) == [2])
    #expect(sketch.violations("staging") == [.missingBinding(.init(binding: 0, dependency: 0))])
  }

  @Test func argumentsArePartOfAKey() {
    var sketch = Sketch()
    var signatures = Signatures()
    let number = signatures.signature(of: [Sketch.key("I").type])
    let text = signatures.signature(of: [Sketch.key("S").type])
    #expect(number != text && signatures.signature(of: [Sketch.key("I").type]) == number)
    #expect(signatures[text] == [Sketch.key("S").type] && signatures[.none].isEmpty)
    func key(_ signature: Signature) -> Key { Key(Sketch.key("P").type, arguments: signature) }
    for signature in [.none, number] {
      sketch.blueprint.append(Blueprint.Binding(key: key(signature), implementation: Sketch.key("P").type))
    }
    sketch.blueprint.append(
      Blueprint.Binding(key: Sketch.key("A"), implementation: Sketch.key("A").type),
      dependencies: [number, text, .none].map { Blueprint.Dependency(key: key($0)) })
    let plan = ScanPlan(sketch.blueprint, profile: .production)
    #expect(plan.violations == [.missingBinding(.init(binding: 2, dependency: 1))])
    #expect(Array(plan.providers(of: 0)) == [1] && Array(plan.providers(of: 2)) == [0])
  }

  @Test func alternativesStayLive() {
    var sketch = Sketch()
    sketch.bind("A", as: "P")
    var other = Blueprint.Binding(key: Sketch.key("P"), implementation: Sketch.key("B").type)
    other.isAlternative = true
    sketch.blueprint.append(other, dependencies: [Blueprint.Dependency(key: Sketch.key("Q"))])
    let plan = ScanPlan(sketch.blueprint, profile: .production)
    #expect(plan.live == [0, 1] && plan.binding(for: Sketch.key("P")) == 0)
    #expect(
      plan.violations == [
        .missingBinding(.init(binding: 1, dependency: 0)), .duplicateBinding(.init(first: 0, second: 1)),
      ])
  }

  @Test func rootsAnswerNothing() {
    var sketch = Sketch()
    var root = Blueprint.Binding(key: Sketch.key("P"), implementation: Sketch.key("P").type)
    root.isRoot = true
    sketch.blueprint.append(root)
    sketch.bind("A", needs: "P")
    #expect(sketch.violations() == [.missingBinding(.init(binding: 1, dependency: 0))])
  }

  @Test func partsKnowNothingOfEachOther() {
    var sketch = Sketch()
    sketch.bind("A", needs: "P")
    sketch.bind("B", as: "P")
    let parts = [nil, [true, false], [false, true]]
    let plans = ScanPlan.plans(sketch.blueprint, profiles: [.production], parts: parts)[0]
    #expect(plans.map(\.live) == [[0, 1], [0], [1]])
    #expect(plans.map(\.violations.count) == [0, 1, 0])
  }

  @Test func collections() {
    var sketch = Sketch()
    sketch.bind("A", needs: "[P]")
    sketch.bind("D", as: "P", multi: true, priority: 2)
    sketch.bind("C", as: "P", multi: true, priority: 1)
    sketch.bind("B", as: "P", multi: true, priority: 2)
    sketch.bind("E", as: "P", profiles: [.test], multi: true, priority: 0)
    let plan = ScanPlan(sketch.blueprint, profile: .production)
    #expect(plan.violations.isEmpty)
    #expect(Array(plan.providers(of: 0)) == [2, 3, 1])
    #expect(plan.bindings(for: Sketch.key("P")) == [2, 3, 1])
    #expect(plan.binding(for: Sketch.key("P")) == nil)
  }

  @Test func aCollectionThatIsEmptyInOneProfileIsNotMissing() {
    var sketch = Sketch()
    sketch.bind("A", needs: "[P]")
    sketch.bind("B", as: "P", profiles: [.test], multi: true)
    #expect(sketch.violations(.production).isEmpty)
  }

  @Test func oneOfSeveralIsNotOne() {
    var sketch = Sketch()
    sketch.bind("A", needs: "P")
    sketch.bind("B", as: "P", multi: true)
    #expect(sketch.violations() == [.missingBinding(.init(binding: 0, dependency: 0))])
  }

  @Test func loopsAreFoundOnceAndShortest() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B")
    sketch.bind("B", needs: "C A")
    sketch.bind("C", needs: "A")
    sketch.bind("D", needs: "A")
    let violations = sketch.violations()
    #expect(
      violations == [
        .circularDependency(
          .init(members: [0, 1, 2], loop: [.init(binding: 0, dependency: 0), .init(binding: 1, dependency: 2)]))
      ])
    #expect(ScanPlan(sketch.blueprint, profile: .production).buildOrder == nil)
  }

  @Test func deferringAndOptionality() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B")
    sketch.bind("B", needs: "~A")
    #expect(sketch.violations().isEmpty)
    sketch = Sketch()
    sketch.bind("A", needs: "A?")
    #expect(
      sketch.violations() == [
        .circularDependency(.init(members: [0], loop: [.init(binding: 0, dependency: 0)]))
      ])
  }

  @Test func captives() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B ~D")
    sketch.bind("B", .factory, needs: "C")
    sketch.bind("C", .factory, needs: "D")
    sketch.bind("D", .request, needs: "E")
    sketch.bind("E")
    #expect(
      sketch.violations() == [
        .captiveDependency(
          .init(
            path: [
              .init(binding: 0, dependency: 0), .init(binding: 1, dependency: 2), .init(binding: 2, dependency: 3),
            ], captive: 3))
      ])
  }

  @Test("Of several paths to a captive dependency, the shortest is reported", arguments: [0, 2])
  func shortestCaptive(priority: Int) {
    // `S` collects each `P`: `A` leads to `R` over `B`, and `Q` is captive itself.
    var sketch = Sketch()
    sketch.bind("S", needs: "[P]")
    sketch.bind("A", as: "P", .factory, multi: true, priority: 1, needs: "B")
    sketch.bind("B", .factory, needs: "R")
    sketch.bind("R", .request)
    sketch.bind("Q", as: "P", .request, multi: true, priority: priority)
    #expect(
      sketch.violations() == [.captiveDependency(.init(path: [.init(binding: 0, dependency: 0)], captive: 4))])

    // A factory with two paths to a target: the short one counts, regardless of their order.
    for needs in ["B C", "C B"] {
      var sketch = Sketch()
      sketch.bind("S", needs: "A")
      sketch.bind("A", .factory, needs: needs)
      sketch.bind("B", .factory, needs: "C")
      sketch.bind("C", .factory, needs: "R")
      sketch.bind("R", .request)
      let paths = sketch.violations().map { violation -> [Int] in
        if case .captiveDependency(let fault) = violation { fault.path.map(\.binding) } else { [] }
      }
      #expect(paths == [[0, 1, 3]])
    }
  }

  @Test func aSingletonInBetweenIsTheOneThatHolds() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B")
    sketch.bind("B", needs: "C")
    sketch.bind("C", .request)
    #expect(
      sketch.violations() == [
        .captiveDependency(.init(path: [.init(binding: 1, dependency: 1)], captive: 2))
      ])
  }

  @Test func captivesThatShareALongWayFillNoMemory() {
    var blueprint = Blueprint()
    let length: UInt32 = 3_000
    for index in 0..<2 * length {
      // Every singleton depends on the first of a chain of factories that ends at a request-scoped binding.
      let next = index < length ? length : index + 1
      blueprint.append(
        Blueprint.Binding(
          key: Key(.symbol(index)), implementation: .symbol(index),
          scope: index < length ? .singleton : next < 2 * length ? .factory : .request),
        dependencies: next < 2 * length ? [Blueprint.Dependency(key: Key(.symbol(next)))] : [])
    }
    let lengths = ScanPlan(blueprint, profile: .production).violations.map { violation in
      if case .captiveDependency(let fault) = violation { fault.path.count } else { 0 }
    }
    // All are reported, but none with its whole path.
    #expect(lengths.count == Int(length))
    #expect(lengths.allSatisfy { $0 == 1 + ShortestPathsToTargets.maximumHops })
  }

  @Test func duplicatesAndMixtures() {
    var sketch = Sketch()
    sketch.bind("A", as: "P")
    sketch.bind("B", as: "P")
    sketch.bind("C", as: "P", multi: true)
    #expect(
      sketch.violations() == [
        .duplicateBinding(.init(first: 0, second: 1)), .mixedBinding(.init(single: 0, multi: 2)),
      ])
  }

  @Test func manualOnesWin() {
    var sketch = Sketch()
    sketch.bind("A", as: "P")
    sketch.bind("B", as: "P", manual: true)
    let plan = ScanPlan(sketch.blueprint, profile: .production)
    #expect(plan.violations.isEmpty)
    #expect(plan.live == [1])
    sketch.bind("C", as: "P", manual: true)
    #expect(sketch.violations() == [.duplicateBinding(.init(first: 1, second: 2))])
  }

  @Test func orderAndPaths() {
    var sketch = Sketch()
    sketch.bind("A", needs: "B C")
    sketch.bind("B", needs: "D")
    sketch.bind("C", needs: "D")
    sketch.bind("D")
    let plan = ScanPlan(sketch.blueprint, profile: .production)
    let order = plan.buildOrder ?? []
    #expect(order.sorted() == [0, 1, 2, 3])
    for (dependent, needed) in [(0, 1), (0, 2), (1, 3), (2, 3)] {
      #expect((order.firstIndex(of: needed) ?? 9) < (order.firstIndex(of: dependent) ?? -1))
    }
    #expect(plan.pathFromRoot(to: 3) == [0, 1, 3])
    #expect(plan.pathFromRoot(to: 0) == [0])
  }

  @Test func planningTogetherIsPlanningOneByOne() {
    var sketch = Sketch()
    sketch.bind("A", needs: "P")
    sketch.bind("B", as: "P", profiles: [.test], needs: "A")
    let together = ScanPlan.plans(sketch.blueprint, profiles: [.production, .test])
    #expect(together.map(\.violations) == [sketch.violations(.production), sketch.violations(.test)])
  }

  @Test func depthCostsNoStack() {
    var blueprint = Blueprint()
    let length: UInt32 = 300_000
    for index in 0..<length {
      let needs = index + 1 < length ? [Blueprint.Dependency(key: Key(.symbol(index + 1)))] : []
      blueprint.append(
        Blueprint.Binding(
          key: Key(.symbol(index)), implementation: .symbol(index),
          scope: index == 0 ? .singleton : index + 1 == length ? .request : .factory), dependencies: needs)
    }
    let plan = ScanPlan(blueprint, profile: .production)
    #expect(plan.buildOrder?.first == Int(length) - 1)
    guard case .captiveDependency(let fault)? = plan.violations.first else {
      Issue.record("the captive was not found")
      return
    }
    #expect(fault.path.count + fault.omittedHops == Int(length) - 1)
  }
}
