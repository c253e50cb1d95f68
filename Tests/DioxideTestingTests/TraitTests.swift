import Dioxide
import DioxideTesting
import Synchronization
import Testing

protocol Clock: Sendable { var hour: Int { get } }

@Adapter(for: Clock.self, profile: .production) struct WallClock: Clock { var hour: Int { 9 } }
@Adapter(for: Clock.self, profile: .test) struct StoppedClock: Clock { var hour = 12 }

@Service
final class Counter: Sendable {
  let clock: any Clock
  private let count = Mutex(0)
  init(clock: any Clock) { self.clock = clock }
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

@Service @Lifecycle
final class Connection: Sendable {
  private let state = Mutex("closed")
  var isOpen: Bool { state.withLock { $0 == "open" } }
  func initialize() async throws { state.withLock { $0 = "open" } }
  func dispose() async throws { state.withLock { $0 = "closed" } }
}

/// A container that tests share, like that of an application.
private let application: Container = {
  let container = Container()
  _ = try? container.scan(profile: .production, modules: ["DioxideTestingTests"])
  return container
}()

@Suite(.container(modules: ["DioxideTestingTests"])) struct TraitTests {
  // Each has its own; with a shared one, a case would continue to count.
  @Test("Each case of each test has its own", arguments: 0..<50)
  func fresh(_: Int) throws {
    #expect(try Container.current.resolve(Counter.self).next() == 1)
    #expect(try Container.current.resolve(Counter.self).next() == 2)
    #expect(try Container.current.resolve(Counter.self).clock.hour == 12)
  }

  @Test(.overriding { try $0.register((any Clock).self, instance: StoppedClock(hour: 23)) })
  func overridingTheSuites() async throws {
    #expect(try Container.current.resolve(Counter.self).clock.hour == 23)
    await Task.yield()
    #expect(try Container.current.resolve(Counter.self).clock.hour == 23)
  }

  @Test(.container(profile: .production, modules: ["DioxideTestingTests"], isStarted: true))
  func started() throws {
    #expect(try Container.current.resolve(Connection.self).isOpen)
    #expect(try Container.current.resolve((any Clock).self).hour == 9)
  }

  @Test("For a container that tests share", arguments: 0..<50)
  func notStarted(_: Int) throws {
    #expect(try Container.current.resolve(Connection.self).isOpen == false)
  }
}

@Suite struct SharedContainerTests {
  @Test(.overriding(application) { try $0.register((any Clock).self, instance: StoppedClock(hour: 1)) })
  func one() async throws {
    for _ in 0..<100 {
      #expect(try application.resolve((any Clock).self).hour == 1)
      await Task.yield()
    }
    #expect(try Container.current.resolve((any Clock).self).hour == 1)
  }

  @Test(
    .overriding(application) { try $0.register((any Clock).self, instance: StoppedClock(hour: 2)) },
    arguments: 0..<20)
  func two(_: Int) async throws {
    for _ in 0..<100 {
      #expect(try application.resolve((any Clock).self).hour == 2)
      await Task.yield()
    }
  }

  @Test(arguments: 0..<20)
  func withoutATrait(_: Int) async throws {
    for _ in 0..<100 {
      #expect(try application.resolve((any Clock).self).hour == 9)
      await Task.yield()
    }
    #expect(throws: NoTestContainer.self) { try Container.current }
  }
}
