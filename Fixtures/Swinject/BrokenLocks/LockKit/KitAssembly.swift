import Swinject

/// Loaded by both applications and the widget.
public final class KitAssembly: Assembly {
  public init() {}

  public func assemble(container: Container) {
    container.register(Level.self) { r in Level(gauge: r.resolve(Gauge.self)!, clock: r.resolve(Clock.self)!) }
  }
}
