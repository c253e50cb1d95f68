import LockKit
import Swinject

final class FloatGauge: Gauge {
  init(clock: Clock) {}
}

final class TidalClock: Clock {
  init(gauge: Gauge) {}
}

final class IronGates: Gates {}

final class Chamber {
  init(level: Level, gates: Gates, siren: Siren) {}
}

final class KeeperAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { r in TidalClock(gauge: r.resolve(Gauge.self)!) }  // expect: circular_dependency
    container.register(Gauge.self) { r in FloatGauge(clock: r.resolve(Clock.self)!) }
    container.register(Gates.self) { _ in IronGates() }
    container.register(Chamber.self) { r in
      Chamber(
        level: r.resolve(Level.self)!, gates: r.resolve(Gates.self)!,
        siren: r.resolve(Siren.self)!)  // expect: missing_binding
    }.inObjectScope(.container)
  }
}
