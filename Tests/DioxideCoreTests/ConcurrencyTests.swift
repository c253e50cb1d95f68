import Synchronization
import Testing

@testable import DioxideCore

/// A barrier at which this many threads or tasks meet before they continue.
private final class Barrier: Sendable {
  private let missing: Atomic<Int>
  init(_ count: Int) { missing = Atomic(count) }
  func meet() {
    missing.subtract(1, ordering: .acquiringAndReleasing)
    while missing.load(ordering: .acquiring) > 0 {}
  }
  /// Continues after this number of attempts even if no other thread arrives.
  func meet(patience: Int) {
    missing.subtract(1, ordering: .acquiringAndReleasing)
    var looks = 0
    while missing.load(ordering: .acquiring) > 0, looks < patience { looks += 1 }
  }
}

/// Data that one thread writes while it builds, and others read, observed by the thread sanitizer.
private final class Written: Sendable {
  let number: Int
  init(_ number: Int) { self.number = number }
}

private final class First: Sendable {}
private final class Second: Sendable {}

@Suite(.serialized) struct ConcurrencyTests {
  @Test func aSingletonIsBuiltOnceHoweverManyThreadsAsk() async throws {
    for _ in 0..<1000 {
      let container = Container()
      let count = Atomic(0)
      try container.register(Written.self) { _ in
        count.add(1, ordering: .relaxed)
        return Written(7)
      }
      let barrier = Barrier(2)
      async let one = Task.detached {
        barrier.meet(patience: 100_000)
        let written = try container.resolve(Written.self)
        return (written, written.number)
      }.value
      async let other = Task.detached {
        barrier.meet(patience: 100_000)
        let written = try container.resolve(Written.self)
        return (written, written.number)
      }.value
      let (left, right) = try await (one, other)
      #expect(left.0 === right.0)
      #expect(left.1 == 7 && right.1 == 7)
      #expect(count.load(ordering: .relaxed) == 1)
    }
  }

  @Test func threadsThatWaitForEachOtherFindTheCycle() async throws {
    for _ in 0..<1000 {
      let container = Container()
      let barrier = Barrier(2)
      try container.register(First.self) { c in
        barrier.meet(patience: 100_000)
        _ = try c.resolve(Second.self)
        return First()
      }
      try container.register(Second.self) { c in
        barrier.meet(patience: 100_000)
        _ = try c.resolve(First.self)
        return Second()
      }
      async let one: Void = Task.detached { _ = try container.resolve(First.self) }.value
      async let other: Void = Task.detached { _ = try container.resolve(Second.self) }.value
      var paths: [[String]] = []
      do { try await one } catch let error as ContainerError { paths.append(Self.path(error)) }
      do { try await other } catch let error as ContainerError { paths.append(Self.path(error)) }
      #expect(paths.count == 2)
      for path in paths {
        #expect(path == ["First", "Second", "First"] || path == ["Second", "First", "Second"])
      }
    }
  }

  static func path(_ error: ContainerError) -> [String] {
    guard case .circularDependency(let path) = error else { return ["\(error)"] }
    return path.map(\.description)
  }

  @Test func theNextOneTriesAgainWhereBuildingFails() async throws {
    struct Broken: Error {}
    for _ in 0..<200 {
      let container = Container()
      let count = Atomic(0)
      try container.register(Counter.self) { _ in
        if count.add(1, ordering: .relaxed).newValue == 1 { throw Broken() }
        return Counter()
      }
      let results = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 { group.addTask { (try? container.resolve(Counter.self)) != nil } }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(results.count { !$0 } == 1)
      #expect(count.load(ordering: .relaxed) == 2)
    }
  }

  @Test func registeringWhileOthersResolve() async throws {
    let container = Container()
    try container.register(Counter.self) { _ in Counter() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for index in 0..<5000 { try? container.register(Int.self, name: "\(index)", instance: index) }
      }
      group.addTask {
        for index in 0..<20_000 {
          #expect((try? container.resolve(Counter.self)) != nil)
          _ = container.contains(Int.self, name: "\(index % 5000)")
        }
      }
      group.addTask { for _ in 0..<200 { container.reset() } }
    }
    for index in 0..<5000 { #expect(try container.resolve(Int.self, name: "\(index)") == index) }
  }

  @Test func suspendingSingletonsAreBuiltOnce() async throws {
    for _ in 0..<200 {
      let container = Container()
      let count = Atomic(0)
      try container.registerAsynchronous(Counter.self) { _ in
        count.add(1, ordering: .relaxed)
        await Task.yield()
        return Counter()
      }
      #expect(throws: ContainerError.self) { try container.resolve(Counter.self) }
      let built = try await withThrowingTaskGroup(of: Counter.self) { group in
        for _ in 0..<8 { group.addTask { try await container.resolveAsynchronously(Counter.self) } }
        return try await group.reduce(into: [Counter]()) { $0.append($1) }
      }
      #expect(Set(built.map { ObjectIdentifier($0) }).count == 1)
      #expect(count.load(ordering: .relaxed) == 1)
      #expect(try container.resolve(Counter.self) === built[0])
    }
  }

  @Test func tasksThatWaitForEachOtherFindTheCycle() async throws {
    for _ in 0..<1000 {
      let container = Container()
      try container.registerAsynchronous(First.self) { c in
        await Task.yield()
        _ = try await c.resolveAsynchronously(Second.self)
        return First()
      }
      try container.registerAsynchronous(Second.self) { c in
        await Task.yield()
        _ = try await c.resolveAsynchronously(First.self)
        return Second()
      }
      async let one: Void = Task.detached { _ = try await container.resolveAsynchronously(First.self) }.value
      async let other: Void = Task.detached { _ = try await container.resolveAsynchronously(Second.self) }.value
      var paths: [[String]] = []
      do { try await one } catch let error as ContainerError { paths.append(Self.path(error)) }
      do { try await other } catch let error as ContainerError { paths.append(Self.path(error)) }
      #expect(paths.count == 2)
      for path in paths {
        #expect(path == ["First", "Second", "First"] || path == ["Second", "First", "Second"])
      }
    }
  }

  @Test func twoThatAreAskedForAtATimeAreNoCycle() async throws {
    for _ in 0..<200 {
      let container = Container()
      try container.registerAsynchronous(Counter.self) { _ in
        await Task.yield()
        return Counter()
      }
      try container.registerAsynchronous(First.self) { c in
        _ = try await c.resolveAsynchronously(Counter.self)
        return First()
      }
      try container.registerAsynchronous(Holder.self) { c in
        async let counter = c.resolveAsynchronously(Counter.self)
        async let first = c.resolveAsynchronously(First.self)
        _ = try await first
        return Holder(try await counter)
      }
      _ = try await container.resolveAsynchronously(Holder.self)
    }
  }
}
