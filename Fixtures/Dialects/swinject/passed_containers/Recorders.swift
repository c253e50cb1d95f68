import Swinject

protocol Recorder { func register() }
protocol StoreRecorder: Recorder { var container: Container { get } }
struct Holder { var container: Container }

struct MainRecorder: Recorder {
  private let container: Container
  private let network: Container

  init(_ container: Container, _ network: Container) {
    self.container = container
    self.network = network
  }

  func register() {
    container.register(Log.self) { _ in Console() }
    network.register(Clock.self) { _ in SystemClock() }
    // The clock is in the other container.
    container.register(Mail.self) { r in SMTP(clock: r.resolve(Clock.self)!) }
    container.register(Mail.self, name: "network") { _ in SMTP(clock: network.resolve(Clock.self)!) }
  }
}

struct FileRecorder: StoreRecorder {
  let container = Container()
  private let parent: Container
  init(_ parent: Container) { self.parent = parent }

  func register() {
    container.register(Disk.self) { _ in RealDisk() }
    container.register(Store.self) { r in
      FileStore(disk: r.resolve(Disk.self)!, log: parent.resolve(Log.self)!)
    }
    container.register(Queue.self) { _ in FileQueue() }
  }
}
struct FileQueue: Queue {}

struct MemoryRecorder: StoreRecorder {
  let container = Container()
  func register() { container.register(Store.self) { _ in MemoryStore() } }
}

/// Either of the two containers above, which are interchangeable: both have the store, and only one the queue.
struct BridgeRecorder: Recorder {
  private let main: Container
  private let store: Container
  init(to main: Container, from store: Container) {
    self.main = main
    self.store = store
  }

  func register() {
    main.register(Store.self) { _ in store.resolve(Store.self)! }
    main.register(Queue.self) { _ in store.resolve(Queue.self)! }
  }
}
