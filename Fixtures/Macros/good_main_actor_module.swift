// swiftc -default-isolation MainActor
import Dioxide

// A module that is isolated to the main actor where nothing else is written, as new app projects are.

protocol ClockPort: Sendable {
  func now() -> Int
}

nonisolated protocol StorePort: Sendable {}

@Adapter(for: ClockPort.self) @MainActor final class SystemClock: ClockPort {
  func now() -> Int { 1 }
}

@Adapter(for: StorePort.self) struct DiskStore: StorePort {}

@Adapter(for: StorePort.self, name: "spare") nonisolated struct MemoryStore: StorePort {}

@Service @MainActor final class ViewModel {
  let clock: any ClockPort
  var count = 0
  init(clock: any ClockPort) { self.clock = clock }
}

@Service @Lifecycle @MainActor final class Feed {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service @Lifecycle final class Cache: Sendable {
  let store: any StorePort
  init(store: any StorePort) { self.store = store }
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service actor Counter {
  init(store: any StorePort) {}
}

@Service @MainActor final class Repository<Element: Sendable> {
  init(store: any StorePort) {}
}

enum Screens {
  @Service struct Settings: Sendable {
    let store: any StorePort
  }
}
