import FerryKit
import Swinject

final class Forecast: Weather {}

final class Share {
  init(announcer: Announcer, helm: Helm) {}
}

final class Display {
  init(watch: Watch) {}
}

/// What passengers call it.
final class Helm {}

struct TimetableAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }.inObjectScope(.container)
    container.register(Weather.self) { _ in Forecast() }
    container.register(Helm.self) { _ in Helm() }
    container.register(Share.self) { r in
      Share(
        announcer: r.resolve(Announcer.self)!,  // expect: missing_binding
        helm: r.resolve(Helm.self)!)
    }
    // Kept for good, and the log of the bridge is not: but passengers have none.
    container.register(Display.self) { r in Display(watch: r.resolve(Watch.self)!) }.inObjectScope(.container)
    container.register(Notice.self) { r in Notice(route: r.resolve(Route.self)!) }
  }
}
