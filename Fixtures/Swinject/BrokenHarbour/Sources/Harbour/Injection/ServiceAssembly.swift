import HarbourDomain
import HarbourServices
import Swinject
import SwinjectAutoregistration

struct ServiceAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Tariff.self, name: "summer") { _ in SummerTariff(base: 12) }
    container.register(Tariff.self, name: "winter") { _ in WinterTariff() }
    container.register(Tariff.self, name: "winter") { _ in SummerTariff(base: 1) }  // expect: duplicate_binding
    container.register(Postman.self) { r in Postman(log: r.resolve(Log.self)!) }  // expect: unused_component
    container.register(Receipts.self) { r in
      Receipts(mail: r.resolve(Mail.self)!,  // expect: missing_binding
         tariff: r.resolve(Tariff.self, name: "sumer")!)  // expect: missing_binding
    }
    registerTraffic(in: container)
    container.register(Foghorn.self) { _ in Foghorn() }  // expect: unused_component
    container.register(Weather.self) { (r: Resolver, station: String) in
      Buoy(station: station, clock: r.resolve(Clock.self)!)
    }
    container.register(Forecasts.self) { r in Forecasts { r.resolve(Weather.self, argument: "north")! } }
  }

  /// The master and the radio know each other: one of them is handed over when both are there.
  private func registerTraffic(in container: Container) {
    container.register(HarbourMaster.self) { r in Master(berths: r.resolve(BerthStore.self)!) }
      .inObjectScope(.container)
      .initCompleted { r, master in (master as? Master)?.radio = r.resolve(Radio.self) }
    container.register(Crane.self) { r in Crane(dock: r.resolve(Dock.self)!) }  // expect: circular_dependency
    container.register(Dock.self) { r in Dock(crane: r.resolve(Crane.self)!) }
    container.register(Shortwave.self) { r in Shortwave(master: r.resolve(HarbourMaster.self)!) }
      .implements(Radio.self)
  }
}
