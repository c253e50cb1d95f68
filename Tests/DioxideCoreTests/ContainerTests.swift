import Testing

@testable import DioxideCore

protocol Greeter: Sendable { func greet() -> String }
struct English: Greeter { func greet() -> String { "hello" } }
struct Dutch: Greeter { func greet() -> String { "hallo" } }
final class Counter: Sendable {}
final class Holder: Sendable {
  let counter: Counter
  init(_ counter: Counter) { self.counter = counter }
}
struct Wide: Sendable, Equatable { var a = 1, b = 2.5, c = "three" }

@Suite struct ContainerTests {
  @Test func instances() throws {
    let container = Container()
    let counter = Counter()
    try container.register(Counter.self, instance: counter)
    try container.register((any Greeter).self, instance: English())
    try container.register(Wide.self, instance: Wide())
    try container.register(Int.self, instance: 7)
    #expect(try container.resolve(Counter.self) === counter)
    #expect(try container.resolve((any Greeter).self).greet() == "hello")
    #expect(try container.resolve(Wide.self) == Wide())
    let number: Int = try container.resolve()
    #expect(number == 7)
  }

  @Test func scopesOfFactories() throws {
    let container = Container()
    try container.register(Counter.self) { _ in Counter() }
    try container.register(Holder.self, scope: .factory) { c in Holder(try c.resolve()) }
    let first = try container.resolve(Holder.self)
    let second = try container.resolve(Holder.self)
    #expect(first !== second)
    #expect(first.counter === second.counter)
  }

  @Test func valuesAreKeptInBoxesToo() throws {
    let container = Container()
    try container.register((any Greeter).self) { _ in Dutch() }
    try container.register(Wide.self, scope: .singleton) { _ in Wide(a: 9) }
    for _ in 0..<3 {
      #expect(try container.resolve((any Greeter).self).greet() == "hallo")
      #expect(try container.resolve(Wide.self).a == 9)
    }
  }

  @Test func names() throws {
    let container = Container()
    try container.register(Int.self, instance: 1)
    try container.register(Int.self, name: "two", instance: 2)
    try container.register(Int.self, name: "three") { _ in 3 }
    #expect(try container.resolve(Int.self) == 1)
    #expect(try container.resolve(Int.self, name: "two") == 2)
    #expect(try container.resolve(Int.self, name: "three") == 3)
    #expect(container.contains(Int.self, name: "two"))
    #expect(!container.contains(Int.self, name: "four"))
    #expect(throws: ContainerError.self) { try container.resolve(Int.self, name: "four") }
    #expect(container.registeredKeys.map(\.name) == [nil, "two", "three"])
  }

  @Test func aSecondOneByHandIsAnError() throws {
    let container = Container()
    try container.register(Int.self, instance: 1)
    #expect(throws: ContainerError.self) { try container.register(Int.self, instance: 2) }
    #expect(throws: ContainerError.self) { try container.register(Int.self) { _ in 2 } }
    #expect(try container.resolve(Int.self) == 1)
    #expect(container.count == 1)
  }

  @Test func notBound() throws {
    let container = Container()
    try container.register(Holder.self) { c in Holder(try c.resolve()) }
    let error = #expect(throws: ContainerError.self) { try container.resolve(Holder.self) }
    guard case .notBound(let key, let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(key.description == "Counter")
    #expect(path.map(\.description) == ["Holder", "Counter"])
  }

  @Test func growing() throws {
    let container = Container()
    for index in 0..<1000 { try container.register(Int.self, name: "\(index)", instance: index) }
    for index in 0..<1000 { #expect(try container.resolve(Int.self, name: "\(index)") == index) }
    #expect(container.count == 1000)
    #expect(!container.isEmpty)
  }

  @Test func resetDropsInstancesAndKeepsBindings() throws {
    let container = Container()
    let given = Holder(Counter())
    try container.register(Counter.self) { _ in Counter() }
    try container.register(Holder.self, instance: given)
    let before = try container.resolve(Counter.self)
    container.reset()
    #expect(container.count == 2)
    #expect(try container.resolve(Counter.self) !== before)
    #expect(try container.resolve(Holder.self) === given)
  }

  @Test func everythingGoesWithTheContainer() throws {
    weak var counter: Counter?
    weak var holder: Holder?
    do {
      let container = Container()
      try container.register(Counter.self) { _ in Counter() }
      try container.register(Holder.self) { c in Holder(try c.resolve()) }
      holder = try container.resolve(Holder.self)
      counter = try container.resolve(Counter.self)
      container.reset()
      _ = try container.resolve(Holder.self)
    }
    #expect(counter == nil)
    #expect(holder == nil)
  }

  @Test func severalAtATime() throws {
    let container = Container()
    try container.register(Int.self, instance: 1)
    try container.register(String.self, instance: "two")
    try container.register(Double.self, instance: 3)
    let (number, text, real) = try container.resolve(Int.self, String.self, Double.self)
    #expect(number == 1)
    #expect(text == "two")
    #expect(real == 3)
  }

  @Test func deferredAndOptional() throws {
    let container = Container()
    try container.register(Counter.self) { _ in Counter() }
    let counter = try container.resolve(Counter.self)
    #expect(try container.resolve(Counter?.self) === counter)
    #expect(try container.resolve(Holder?.self) == nil)
    #expect(try container.resolve(Lazy<Counter>.self).value === counter)
    #expect(try container.resolve(Provider<Counter>.self).get() === counter)
    #expect(try container.resolve(Lazy<Counter>?.self)?.value === counter)
    #expect(try container.resolve(Lazy<Holder>?.self) == nil)
  }

  @Test func initializersTellWhatTheyNeed() throws {
    let container = Container()
    try container.register(Holder.self, using: Holder.init)
    #expect(throws: ContainerError.self) { try container.validate() }
    try container.register(Counter.self) { _ in Counter() }
    try container.validate()
    #expect(try container.resolve(Holder.self).counter === container.resolve(Counter.self))
  }

  @Test func anErrorOfAnInitializerIsKept() throws {
    struct Broken: Error {}
    let container = Container()
    try container.register(Counter.self) { _ in throw Broken() }
    try container.register(Holder.self, scope: .factory) { c in Holder(try c.resolve()) }
    let error = #expect(throws: ContainerError.self) { try container.resolve(Holder.self) }
    guard case .constructionFailed(_, let path, let underlying) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(underlying is Broken)
    #expect(path.map(\.description) == ["Holder", "Counter"])
  }
}

@Suite struct CycleTests {
  @Test(arguments: Scope.allCases)
  func itself(_ scope: Scope) throws {
    let container = Container()
    try container.register(Counter.self, scope: scope) { c in try c.resolve(Holder.self).counter }
    try container.register(Holder.self, scope: scope) { c in Holder(try c.resolve()) }
    let error = #expect(throws: ContainerError.self) {
      try container.withScope { scope in try scope.resolve(Holder.self) }
    }
    guard case .circularDependency(let path) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // A cycle of factories may be detected at either of them.
    #expect(path.count == 3)
    #expect(path.first == path.last)
    #expect(Set(path.map(\.description)) == ["Holder", "Counter"])
  }
}

@Suite struct ScanTests {
  static let components = [
    Component((any Greeter).self, implementation: English.self, profile: [.production]) { _ in English() },
    Component((any Greeter).self, implementation: Dutch.self, profile: [.test]) { _ in Dutch() },
    Component(
      Holder.self, implementation: Holder.self, dependencies: [Blueprint.Dependency(on: Counter.self)]
    ) { c in Holder(try c.resolve()) },
    Component(Counter.self, implementation: Counter.self) { _ in Counter() },
  ]

  @Test func profiles() throws {
    for (profile, word) in [(Profile.production, "hello"), (.test, "hallo")] {
      let container = Container()
      let statistics = try container.scan(Self.components, profile: profile)
      #expect(statistics.services == 2)
      #expect(statistics.adapters == 1)
      #expect(container.count == 3)
      #expect(try container.resolve((any Greeter).self).greet() == word)
    }
  }

  @Test func byHandWins() throws {
    let before = Container()
    try before.register((any Greeter).self, instance: Dutch())
    try before.scan(Self.components, profile: .production)
    #expect(try before.resolve((any Greeter).self).greet() == "hallo")
    let after = Container()
    try after.scan(Self.components, profile: .production)
    try after.register((any Greeter).self, instance: Dutch())
    #expect(try after.resolve((any Greeter).self).greet() == "hallo")
    #expect(after.count == 3)
    #expect(after.registeredKeys.last == Key(.metatype((any Greeter).self)))
    #expect(throws: ContainerError.self) { try after.register((any Greeter).self, instance: Dutch()) }
  }

  @Test func aListByHandWins() throws {
    let container = Container()
    try container.register([any Greeter].self, instance: [Dutch(), Dutch(), Dutch()])
    try container.scan(
      [Component((any Greeter).self, implementation: English.self, multi: true) { _ in English() }],
      profile: .production)
    #expect(try container.resolve([any Greeter].self).map { $0.greet() } == ["hallo", "hallo", "hallo"])
  }

  @Test func aSecondScanAddsOnlyWhatIsNew() throws {
    let container = Container()
    try container.scan(Self.components, profile: .production)
    let keys = container.registeredKeys
    try container.scan(Self.components + Self.components, profile: .production)
    #expect(container.registeredKeys == keys)
    try container.scan([Component(Int.self, implementation: Int.self) { _ in 1 }], profile: .production)
    #expect(container.registeredKeys == keys + [Key(.metatype(Int.self))])
  }

  @Test func allViolationsAtOnceAndNothingRegistered() throws {
    let container = Container()
    let broken = [
      Component(Int.self, implementation: Int.self, dependencies: [Blueprint.Dependency(on: String.self)]) { _ in 1 },
      Component(Int8.self, implementation: Int8.self, dependencies: [Blueprint.Dependency(on: Int16.self)]) { _ in 1 },
      Component(Int16.self, implementation: Int16.self, dependencies: [Blueprint.Dependency(on: Int8.self)]) { _ in 1 },
      Component(Double.self, implementation: Double.self) { _ in 1 },
      Component(Double.self, implementation: Float.self) { _ in 1 },
    ]
    let error = #expect(throws: ContainerError.self) { try container.scan(broken, profile: .production) }
    guard case .invalid(let violations, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(violations.count == 3)
    #expect(container.isEmpty)
    #expect(error?.context.contains("Int needs String, but nothing binds it") == true)
    #expect(error?.context.contains("Int8 → Int16 → Int8 need each other to be built") == true)
  }

  @Test func collections() throws {
    let components = [
      Component((any Greeter).self, implementation: English.self, multi: true, priority: 2) { _ in English() },
      Component((any Greeter).self, implementation: Dutch.self, multi: true, priority: 1) { _ in Dutch() },
      Component(Counter.self, implementation: Counter.self, profile: [.test], multi: true) { _ in Counter() },
    ]
    let container = Container()
    try container.scan(components, profile: .production)
    #expect(try container.resolve([any Greeter].self).map { $0.greet() } == ["hallo", "hello"])
    #expect(try container.resolve([Counter].self).isEmpty)
    #expect(container.count == 2)
    #expect(throws: ContainerError.self) { try container.resolve([Int].self) }
    #expect(throws: ContainerError.self) { try container.resolve((any Greeter).self) }
  }
}
