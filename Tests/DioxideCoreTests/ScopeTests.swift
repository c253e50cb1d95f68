import Synchronization
import Testing

@testable import DioxideCore

private final class Session: Sendable {
  let counter: Counter
  init(_ counter: Counter) { self.counter = counter }
}

private final class Journal: Sendable {
  private let entries = Mutex<[String]>([])
  var all: [String] { entries.withLock { $0 } }
  func write(_ entry: String) { entries.withLock { $0.append(entry) } }
}

private final class Traced: Sendable, Lifecycle {
  let name: String
  let journal: Journal
  let fails: Bool
  init(_ name: String, _ journal: Journal, fails: Bool = false) {
    (self.name, self.journal, self.fails) = (name, journal, fails)
  }
  struct Failure: Error, Equatable { let name: String }
  func initialize() async throws {
    await Task.yield()
    journal.write("+" + name)
    if name == "broken" { throw Failure(name: name) }
  }
  func dispose() async throws {
    journal.write(name)
    if fails { throw Failure(name: name) }
  }
  deinit { journal.write("-" + name) }
}

private final class Kept: Sendable {
  let name: String
  let journal: Journal
  init(_ name: String, _ journal: Journal) { (self.name, self.journal) = (name, journal) }
  deinit { journal.write("-" + name) }
}

/// Depends on a component with a lifecycle.
private final class Handler: Sendable {
  let traced: Traced
  init(_ traced: Traced) { self.traced = traced }
}

@Suite struct ScopeTests {
  static func container() throws -> Container {
    let container = Container()
    try container.register(Counter.self, scope: .request) { _ in Counter() }
    try container.register(Session.self, scope: .factory) { c in Session(try c.resolve()) }
    try container.register(Holder.self, scope: .singleton) { c in Holder(try c.resolve()) }
    return container
  }

  @Test func oneForEachScope() throws {
    let container = try Self.container()
    let (first, second) = try container.withScope { scope in
      let first = try scope.resolve(Session.self)
      #expect(try scope.resolve(Session.self).counter === first.counter)
      // Also if the container is used within the scope.
      #expect(try container.resolve(Counter.self) === first.counter)
      let inner = try container.withScope { inner in try inner.resolve(Session.self) }
      #expect(try scope.resolve(Counter.self) === first.counter)
      return (first.counter, inner.counter)
    }
    #expect(first !== second)
  }

  @Test func outsideOfAScope() throws {
    let container = try Self.container()
    for ask in [{ _ = try container.resolve(Counter.self) }, { _ = try container.resolve(Session.self) }] {
      let error = #expect(throws: ContainerError.self) { try ask() }
      guard case .outsideScope(let key, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(key.description == "Counter")
    }
  }

  @Test func aSingletonCapturesNothingOfAScope() throws {
    let container = try Self.container()
    let error = #expect(throws: ContainerError.self) {
      try container.withScope { scope in try scope.resolve(Holder.self) }
    }
    guard case .outsideScope(_, let path) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.map(\.description) == ["Holder", "Counter"])
  }

  @Test func aSingletonThatAsksTheContainerCapturesNothing() throws {
    let container = try Self.container()
    try container.register(Holder.self, name: "asks", scope: .singleton) { [unowned container] _ in
      Holder(try container.resolve())
    }
    let error = #expect(throws: ContainerError.self) {
      try container.withScope { scope in try scope.resolve(Holder.self, name: "asks") }
    }
    guard case .outsideScope = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aSingletonMayAskLater() throws {
    let container = try Self.container()
    try container.register(Provider<Counter>.self) { c in Provider(c) }
    let provider = try container.resolve(Provider<Counter>.self)
    try container.withScope { scope in
      let counter = try scope.resolve(Counter.self)
      let later = try provider.resolve()
      #expect(later === counter)
    }
    #expect(throws: ContainerError.self) { try provider.resolve() }
  }

  @Test func anEndedScopeBuildsNothing() throws {
    let container = try Self.container()
    let escaped = container.withScope { $0 }
    #expect(escaped.hasEnded)
    let error = #expect(throws: ContainerError.self) { try escaped.resolve(Counter.self) }
    guard case .ended = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func letGoInReverse() throws {
    let container = Container()
    let journal = Journal()
    for name in ["a", "b", "c"] {
      try container.register(Kept.self, name: name, scope: .request) { _ in Kept(name, journal) }
    }
    try container.withScope { scope in
      for name in ["b", "a", "c"] { _ = try scope.resolve(Kept.self, name: name) }
    }
    #expect(journal.all == ["-c", "-a", "-b"])
  }

  @Test func disposedInReverseAndAllFailuresAreReported() async throws {
    let container = Container()
    let journal = Journal()
    for name in ["a", "b", "c"] {
      try container.register(Traced.self, name: name, scope: .request) { _ in
        Traced(name, journal, fails: name != "a")
      }
    }
    let error = await #expect(throws: ContainerError.self) {
      try await container.withScope { scope in
        for name in ["b", "a", "c"] { _ = try await scope.resolveAsynchronously(Traced.self, name: name) }
      }
    }
    #expect(journal.all == ["+b", "+a", "+c", "c", "-c", "a", "-a", "b", "-b"])
    guard case .disposalFailed(let failures) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failures.map { $0.key.name } == ["c", "b"])
  }

  /// Three components that depend on each other, the last through one without a lifecycle.
  private static func chain(_ journal: Journal, fails: Set<String> = []) throws -> Container {
    let container = Container()
    func traced(_ name: String, needs: [Blueprint.Dependency] = []) -> Component {
      Component(
        Traced.self, name: name, implementation: Traced.self, scope: .request, isLifecycle: true, dependencies: needs
      ) { c in
        if name == "second" { _ = try c.resolve(Traced.self, name: "first") }
        return Traced(name, journal, fails: fails.contains(name))
      }
    }
    let first = Blueprint.Dependency(key: Key(.metatype(Traced.self), name: "first"))
    let second = Blueprint.Dependency(key: Key(.metatype(Traced.self), name: "second"))
    try container.scan(
      [
        Component(Handler.self, implementation: Handler.self, scope: .factory, dependencies: [second]) { c in
          Handler(try c.resolve(Traced.self, name: "second"))
        },
        traced("second", needs: [first]), traced("first"),
      ], profile: .production)
    return container
  }

  @Test func whatHasALifecycleIsStartedBeforeAnybodyGetsIt() async throws {
    let journal = Journal()
    let container = try Self.chain(journal)
    try await container.withScope { scope in
      let error = #expect(throws: ContainerError.self) { try scope.resolve(Handler.self) }
      guard case .asynchronous(let key, .request) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(key.name == "second" || key.name == "first")
      #expect(journal.all.isEmpty)
      let handler = try await scope.resolveAsynchronously(Handler.self)
      #expect(journal.all == ["+first", "+second"])
      // Once it is built, it can be resolved synchronously.
      #expect(try container.resolve(Handler.self).traced === handler.traced)
      #expect(try await container.resolveAsynchronously(Handler.self).traced === handler.traced)
    }
    #expect(Array(journal.all.prefix(5)) == ["+first", "+second", "second", "-second", "first"])
    #expect(throws: ContainerError.self) { try container.withScope { try $0.resolve(Handler.self) } }
  }

  @Test func startedOnceHoweverManyTasksAsk() async throws {
    for _ in 0..<100 {
      let journal = Journal()
      let container = try Self.chain(journal)
      try await container.withScope { scope in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<8 { group.addTask { _ = try await scope.resolveAsynchronously(Handler.self) } }
          try await group.waitForAll()
        }
      }
      #expect(journal.all.filter { $0.hasPrefix("+") } == ["+first", "+second"])
    }
  }

  @Test func whatCannotBeStartedNobodyGets() async throws {
    let journal = Journal()
    let container = Container()
    try container.register(Traced.self, name: "fine", scope: .request) { _ in Traced("fine", journal) }
    try container.register(Traced.self, name: "broken", scope: .request) { _ in Traced("broken", journal) }
    try await container.withScope { scope in
      _ = try await scope.resolveAsynchronously(Traced.self, name: "fine")
      let error = await #expect(throws: ContainerError.self) {
        try await scope.resolveAsynchronously(Traced.self, name: "broken")
      }
      guard case .initializationFailed(let key, let underlying, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(key.name == "broken" && underlying is Traced.Failure)
    }
    #expect(journal.all == ["+fine", "+broken", "-broken", "fine", "-fine"])
  }

  @Test func alsoWhereThePortDoesNotTell() async throws {
    let journal = Journal()
    let container = Container()
    try container.register((any Sendable).self, scope: .request) { _ in Traced("hidden", journal) }
    try await container.withScope { scope in _ = try await scope.resolveAsynchronously((any Sendable).self) }
    #expect(journal.all == ["+hidden", "hidden", "-hidden"])
  }

  @Test func askedForLater() async throws {
    let journal = Journal()
    let container = try Self.chain(journal)
    let provider = try container.resolve(Provider<Handler>.self)
    // It would keep an object of a request.
    let outside = try container.resolve(Lazy<Handler>.self)
    try await container.withScope { scope in
      let lazy = try scope.resolve(Lazy<Handler>.self)
      await #expect(throws: ContainerError.self) { try await outside.resolveAsynchronously() }
      #expect(throws: ContainerError.self) { try provider.resolve() }
      let handler = try await provider.resolveAsynchronously()
      #expect(handler.traced.name == "second")
      #expect(try await lazy.resolveAsynchronously().traced === handler.traced)
      #expect(try await provider.throwingAsynchronousFunction().traced === handler.traced)
    }
  }

  @Test func whatKeepsOutlivesNoScope() throws {
    final class Holder: Sendable {
      let lazy: Lazy<Session>
      let provider: Provider<Session>
      init(_ lazy: Lazy<Session>, _ provider: Provider<Session>) { (self.lazy, self.provider) = (lazy, provider) }
    }
    let container = Container()
    try container.register(Session.self, scope: .request) { _ in Session(Counter()) }
    try container.register(Holder.self) { c in Holder(try c.resolve(), try c.resolve()) }
    try container.register(Holder.self, name: "new", scope: .factory) { c in Holder(try c.resolve(), try c.resolve()) }
    try container.withScope { scope throws in
      // Built and used within a scope: it would still keep the session of the first user.
      let holder = try scope.resolve(Holder.self)
      #expect(throws: ContainerError.self) { try holder.lazy.resolve() }
      #expect(try holder.provider.resolve() === scope.resolve(Session.self))
      let new = try scope.resolve(Holder.self, name: "new")
      #expect(try new.lazy.resolve() === scope.resolve(Session.self))
    }
    let dependency = Blueprint.Dependency(Lazy<Session>.self)
    let components = [
      Component(Session.self, implementation: Session.self, scope: .request) { _ in Session(Counter()) },
      Component(Holder.self, implementation: Holder.self, dependencies: [dependency]) { c in
        Holder(try c.resolve(), try c.resolve())
      },
    ]
    #expect(Container().scanPlan(components, profile: .production).plan.violations.count == 1)
    for kept in [Blueprint.Dependency(Lazy<[Session]>.self), Blueprint.Dependency(Lazy<Session?>.self), dependency] {
      #expect(kept.timing == .lazy)
    }
    for free in [
      Blueprint.Dependency(Provider<Session>.self), Blueprint.Dependency(Provider<Lazy<Session>>.self),
      Blueprint.Dependency(Lazy<Provider<Session>>.self), Blueprint.Dependency((@Sendable () async -> Session).self),
    ] {
      #expect(free.timing == .later)
    }
  }

  @Test func severalOfOnePort() async throws {
    let journal = Journal()
    let container = Container()
    try container.scan(
      (0..<3).map { number in
        Component(
          (any Lifecycle).self, implementation: Traced.self, scope: .request, multi: true, priority: number,
          isLifecycle: true
        ) { _ in Traced("\(number)", journal) }
      }, profile: .production)
    try await container.withScope { scope in
      let several = try await scope.resolveAsynchronously([any Lifecycle].self)
      #expect(several.count == 3)
    }
    #expect(journal.all.filter { $0.hasPrefix("+") }.count == 3)
    #expect(journal.all.filter { !$0.hasPrefix("+") && !$0.hasPrefix("-") } == ["2", "1", "0"])
  }

  @Test func whatTheFunctionThrowsGoesOut() async throws {
    struct Wrong: Error {}
    let container = try Self.container()
    #expect(throws: Wrong.self) { try container.withScope { _ in throw Wrong() } }
    await #expect(throws: Wrong.self) { try await container.withScope { _ async throws in throw Wrong() } }
  }

  @Test func suspendingInAScope() async throws {
    let container = Container()
    try container.registerAsynchronous(Counter.self, scope: .request) { _ in
      await Task.yield()
      return Counter()
    }
    try await container.withScope { scope in
      let counter = try await scope.resolveAsynchronously(Counter.self)
      #expect(try scope.resolve(Counter.self) === counter)
    }
    await #expect(throws: ContainerError.self) { try await container.resolveAsynchronously(Counter.self) }
  }
}
