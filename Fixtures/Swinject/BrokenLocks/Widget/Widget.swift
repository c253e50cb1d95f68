import LockKit
import Swinject

final class LastGauge: Gauge {}

final class Dial {
  init(gates: Gates) {}
}

final class WidgetAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }
    container.register(Gauge.self) { _ in LastGauge() }
    container.register(Dial.self) { r in Dial(gates: r.resolve(Gates.self)!) }  // expect: missing_binding
  }
}

@main
struct LevelWidget {
  static func main() {
    let assembler = Assembler([KitAssembly(), WidgetAssembly()])
    _ = assembler.resolver.resolve(Level.self)!
  }
}
