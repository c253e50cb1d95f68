import Synchronization
import Testing

@testable import DioxideCore

/// The events in order.
private final class Log: Sendable {
  private let entries = Mutex<[String]>([])
  var all: [String] { entries.withLock { $0 } }
  func write(_ entry: String) { entries.withLock { $0.append(entry) } }
}

/// A component whose name determines its behaviour.
private class Part: Lifecycle, @unchecked Sendable {
  let log: Log
  let failing: Set<String>
  init(_ log: Log, _ failing: Set<String>) { (self.log, self.failing) = (log, failing) }
  var name: String { String(describing: Self.self) }
  struct Failure: Error { let of: String }
  func initialize() async throws {
    await Task.yield()
    if failing.contains("+" + name) { throw Failure(of: name) }
    log.write("+" + name)
  }
  func dispose() async throws {
    log.write("-" + name)
    if failing.contains("-" + name) { throw Failure(of: name) }
  }
}
private final class Pool: Part, @unchecked Sendable {}
private final class Cache: Part, @unchecked Sendable {}
private final class Service: Part, @unchecked Sendable {}
private final class Quiet: Sendable {}

@Suite struct LifecycleTests {
  private static func container(_ log: Log, failing: Set<String> = []) throws -> Container {
    let container = Container()
    func part<Kind: Part>(_ kind: Kind.Type, needs: [any Any.Type], _ make: @escaping @Sendable () -> Kind) -> Component
    {
      Component(
        kind, implementation: kind, isLifecycle: true, dependencies: needs.map { Blueprint.Dependency(on: $0) }
      ) { _ in make() }
    }
    try container.scan(
      [
        part(Service.self, needs: [Quiet.self]) { Service(log, failing) },
        Component(
          Quiet.self, implementation: Quiet.self, scope: .factory,
          dependencies: [Blueprint.Dependency(on: Cache.self), Blueprint.Dependency(on: Pool.self)]
        ) { _ in Quiet() },
        part(Cache.self, needs: [Pool.self]) { Cache(log, failing) },
        part(Pool.self, needs: []) { Pool(log, failing) },
      ], profile: .production)
    return container
  }

  @Test func inOrderAndBack() async throws {
    let log = Log()
    let container = try Self.container(log)
    try await container.start()
    try await container.start()
    #expect(log.all == ["+Pool", "+Cache", "+Service"])
    try await container.stop()
    try await container.stop()
    #expect(log.all == ["+Pool", "+Cache", "+Service", "-Service", "-Cache", "-Pool"])
    try await container.withLifecycle { _ in log.write("body") }
    #expect(Array(log.all.dropFirst(6)) == ["+Pool", "+Cache", "+Service", "body", "-Service", "-Cache", "-Pool"])
  }

  @Test func rollsBack() async throws {
    let log = Log()
    let container = try Self.container(log, failing: ["+Service", "-Cache"])
    let error = await #expect(throws: ContainerError.self) { try await container.start() }
    #expect(log.all == ["+Pool", "+Cache", "-Cache", "-Pool"])
    guard case .initializationFailed(let key, let underlying, let failures) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(key.description == "Service")
    #expect(underlying is Part.Failure)
    #expect(failures.map(\.key.description) == ["Cache"])
    // The state is as before.
    await #expect(throws: ContainerError.self) { try await container.start() }
  }

  @Test func disposalGoesOn() async throws {
    let log = Log()
    let container = try Self.container(log, failing: ["-Service", "-Pool"])
    try await container.start()
    let error = await #expect(throws: ContainerError.self) { try await container.stop() }
    guard case .disposalFailed(let failures) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failures.map(\.key.description) == ["Service", "Pool"])
    #expect(Array(log.all.suffix(3)) == ["-Service", "-Cache", "-Pool"])
  }

  @Test func stopsWhereTheFunctionThrows() async throws {
    struct Wrong: Error {}
    let log = Log()
    let container = try Self.container(log)
    await #expect(throws: Wrong.self) { try await container.withLifecycle { _ in throw Wrong() } }
    #expect(log.all.suffix(1) == ["-Pool"])
  }

  @Test(.timeLimit(.minutes(1))) func independentOnesStartTogether() async throws {
    /// Starts only after the other one has begun to start.
    final class Meeting: Sendable {
      private let begun = Atomic(0)
      func meet() async {
        begun.add(1, ordering: .acquiringAndReleasing)
        while begun.load(ordering: .acquiring) < 2 { await Task.yield() }
      }
    }
    struct Left: Lifecycle {
      let meeting: Meeting
      func initialize() async throws { await meeting.meet() }
      func dispose() async throws {}
    }
    struct Right: Lifecycle {
      let meeting: Meeting
      func initialize() async throws { await meeting.meet() }
      func dispose() async throws {}
    }
    let container = Container()
    try container.register(Meeting.self, instance: Meeting())
    try container.register(Left.self) { c in Left(meeting: try c.resolve()) }
    try container.register(Right.self) { c in Right(meeting: try c.resolve()) }
    try await container.start()
    try await container.stop()
  }

  @Test func nestedOnesStopNothing() async throws {
    let log = Log()
    let container = try Self.container(log)
    try await container.withLifecycle { container in
      try await container.withLifecycle { _ in log.write("inner") }
      log.write("outer")
    }
    #expect(log.all == ["+Pool", "+Cache", "+Service", "inner", "outer", "-Service", "-Cache", "-Pool"])
    try await container.start()
    try await container.withLifecycle { _ in }
    #expect(log.all.count == 11)
    try await container.stop()
    #expect(log.all.suffix(3) == ["-Service", "-Cache", "-Pool"])
  }

  @Test(.timeLimit(.minutes(1))) func theLastOfSeveralStops() async throws {
    let log = Log()
    let container = try Self.container(log)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<32 {
        group.addTask {
          try await container.withLifecycle { _ in
            await Task.yield()
            log.write("body")
          }
        }
      }
      try await group.waitForAll()
    }
    // Whenever a body ran, everything was started.
    var started = 0
    for entry in log.all {
      if entry == "body" { #expect(started == 3) }
      if entry.hasPrefix("+") { started += 1 }
      if entry.hasPrefix("-") { started -= 1 }
    }
    #expect(started == 0)
  }

  /// Waits for permission to dispose.
  private final class Slow: Lifecycle {
    let gate = Atomic(0)
    let log: Log
    let container: Container
    init(_ log: Log, _ container: Container) { (self.log, self.container) = (log, container) }
    func initialize() async throws {}
    func dispose() async throws {
      gate.store(1, ordering: .releasing)
      while gate.load(ordering: .acquiring) != 2 { await Task.yield() }
      // The task would wait for itself.
      await #expect(throws: ContainerError.self) { try await container.stop() }
      log.write("disposed")
    }
  }

  @Test(.timeLimit(.minutes(1))) func aSecondStopWaitsForTheFirst() async throws {
    let log = Log()
    let container = Container()
    let slow = Slow(log, container)
    try container.register(Slow.self, instance: slow)
    try await container.start()
    async let first: Void = container.stop()
    while slow.gate.load(ordering: .acquiring) != 1 { await Task.yield() }
    let second = Task {
      try await container.stop()
      log.write("second")
    }
    for _ in 0..<100 { await Task.yield() }
    #expect(log.all.isEmpty)
    slow.gate.store(2, ordering: .releasing)
    try await first
    try await second.value
    #expect(log.all == ["disposed", "second"])
  }

  @Test func whatSuspendsInBuildingIsBuiltByStart() async throws {
    let container = Container()
    try container.registerAsynchronous(Counter.self) { _ in
      await Task.yield()
      return Counter()
    }
    try container.scan(
      [
        Component(Holder.self, implementation: Holder.self, dependencies: [Blueprint.Dependency(on: Counter.self)]) {
          c in
          Holder(try c.resolve())
        }
      ], profile: .production)
    #expect(throws: ContainerError.self) { try container.resolve(Holder.self) }
    try await container.start()
    _ = try container.resolve(Holder.self)
  }

  @Test func whatSuspendsIsBuiltBeforeWhatNeedsIt() async throws {
    let container = Container()
    try container.scan(
      [
        Component(Holder.self, implementation: Holder.self, dependencies: [Blueprint.Dependency(on: Counter.self)]) {
          c in
          Holder(try c.resolve())
        },
        Component(asynchronous: Counter.self, implementation: Counter.self) { _ in
          await Task.yield()
          return Counter()
        },
      ], profile: .production)
    let holder = try await container.resolveAsynchronously(Holder.self)
    #expect(try container.resolve(Counter.self) === holder.counter)
  }
}
