import Swinject

/// Loaded by both programs: what it resolves is registered by each of them in its own way.
public struct KitAssembly: Assembly {
  public init() {}

  public func assemble(container: Container) {
    container.register(DepartureBoard.self) { r in
      DepartureBoard(clock: r.resolve(Clock.self)!, weather: r.resolve(Weather.self)!)
    }
    container.register(Watch.self) { r in Watch(log: r.resolve(LogBook.self)) }
    // Only the crew has pilots and only passengers read notices, so this goes round in neither program.
    container.register(Route.self) { r in Route(pilot: r.resolve(Pilot.self)!) }
    container.register(Tide.self) { r in Tide(notice: r.resolve(Notice.self)!) }
  }
}
