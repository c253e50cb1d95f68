import FerryKit
import Swinject

final class Barometer: Weather {}
final class PaperLog: LogBook {}

final class Horn {
  init(announcer: Announcer, weather: Weather) {}
}

final class PilotClock: Clock {
  init(pilot: Pilot) {}
}

final class Mast {
  init(lantern: Lantern) {}
}

struct BridgeAssembly: Assembly {
  func assemble(container: Container) {
    // The same services as for passengers; neither overwrites the other's.
    container.register(Clock.self) { r in PilotClock(pilot: r.resolve(Pilot.self)!) }  // expect: circular_dependency
    container.register(Weather.self) { _ in Barometer() }.inObjectScope(.crossing)
    container.register(LogBook.self) { _ in PaperLog() }.inObjectScope(.crossing)
    container.register(LogBook.self) { _ in PaperLog() }  // expect: duplicate_binding
    container.register(Horn.self) { r in
      Horn(
        announcer: r.resolve(Announcer.self)!,
        weather: r.resolve(Weather.self)!)  // expect: captive_dependency
    }.inObjectScope(.container)
    container.register(Pilot.self) { r in Pilot(clock: r.resolve(Clock.self)!) }
    container.register(Mast.self) { r in Mast(lantern: r.resolve(Lantern.self)!) }  // expect: missing_binding
  }
}
