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
  func initialize() async throws {}
  func dispose() async throws {
    journal.write(name)
    if fails { throw Failure(name: name) }
  }
  deinit { journal.write("-" + name) }
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
      // Also where the container is asked within the scope.
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
      try container.register(Traced.self, name: name, scope: .request) { _ in Traced(name, journal) }
    }
    try container.withScope { scope in
      for name in ["b", "a", "c"] { _ = try scope.resolve(Traced.self, name: name) }
    }
    #expect(journal.all == ["-c", "-a", "-b"])
  }

  @Test func disposedInReverseAndAllFailuresAreTold() async throws {
    let container = Container()
    let journal = Journal()
    for name in ["a", "b", "c"] {
      try container.register(Traced.self, name: name, scope: .request) { _ in
        Traced(name, journal, fails: name != "a")
      }
    }
    let error = await #expect(throws: ContainerError.self) {
      try await container.withScope { scope in
        for name in ["b", "a", "c"] { _ = try scope.resolve(Traced.self, name: name) }
        await Task.yield()
      }
    }
    #expect(journal.all == ["c", "-c", "a", "-a", "b", "-b"])
    guard case .disposalFailed(let failures) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failures.map { $0.key.name } == ["c", "b"])
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
