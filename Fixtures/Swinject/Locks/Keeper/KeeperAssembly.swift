import LockKit
import Swinject

final class FloatGauge: Gauge {}
final class Horn: Siren {}
final class IronGates: Gates {}

final class Chamber {
  init(level: Level, gates: Gates, siren: Siren) {}
}

final class KeeperAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }.inObjectScope(.container)
    container.register(Gauge.self) { _ in FloatGauge() }.inObjectScope(.container)
    container.register(Siren.self) { _ in Horn() }
    container.register(Gates.self) { _ in IronGates() }
    container.register(Chamber.self) { r in
      Chamber(level: r.resolve(Level.self)!, gates: r.resolve(Gates.self)!, siren: r.resolve(Siren.self)!)
    }.inObjectScope(.container)
  }
}
