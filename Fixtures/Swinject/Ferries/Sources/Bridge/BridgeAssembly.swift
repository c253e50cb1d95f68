import FerryKit
import Swinject

final class Barometer: Weather {}
final class PaperLog: LogBook {}

final class Horn {
  init(announcer: Announcer, clock: Clock) {}
}

struct BridgeAssembly: Assembly {
  func assemble(container: Container) {
    // The same services as for passengers; neither overwrites the other's.
    container.register(Clock.self) { _ in SystemClock() }
    container.register(Weather.self) { _ in Barometer() }.inObjectScope(.crossing)
    container.register(LogBook.self) { _ in PaperLog() }.inObjectScope(.crossing)
    container.register(Horn.self) { r in
      Horn(announcer: r.resolve(Announcer.self)!, clock: r.resolve(Clock.self)!)
    }
    container.register(Pilot.self) { r in Pilot(tide: r.resolve(Tide.self)!) }
  }
}
