import Swinject

protocol Store {}
protocol Disk {}
protocol Log {}
protocol Clock {}
protocol Mail {}
protocol Queue {}
struct FileStore: Store { init(disk: Disk, log: Log) {} }
struct MemoryStore: Store {}
struct RealDisk: Disk {}
struct Console: Log {}
struct SystemClock: Clock {}
struct SMTP: Mail { init(clock: Clock) {} }

/// The containers of an application are created in one place, and passed on.
final class Composition {
  private let main: Container
  private let network = Container()

  init(isOffline: Bool) {
    main = Container()
    let store = storeRecorder(log: main, isOffline: isOffline)
    let recorders: [Recorder] = [
      MainRecorder(main, network), store, bridge(main, store.container),
    ]
    for recorder in recorders { recorder.register() }
  }

  private func storeRecorder(log container: Container, isOffline: Bool) -> StoreRecorder {
    switch isOffline {
    case true: return MemoryRecorder()
    case false: return FileRecorder(container)
    }
  }

  private func bridge(_ main: Container, _ store: Container) -> BridgeRecorder { .init(to: main, from: store) }

  // In the container of the properties.
  func start() {
    _ = main.resolve(Store.self)!
    _ = main.resolve(Disk.self)!
    _ = main.resolve(Mail.self)!
  }

  // Another value of the same name.
  func shadowed(_ other: Holder) {
    let main = other.container
    _ = main.resolve(Clock.self)!
  }
}
