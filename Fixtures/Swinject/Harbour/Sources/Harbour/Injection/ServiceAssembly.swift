import HarbourDomain
import HarbourServices
import Swinject
import SwinjectAutoregistration

struct ServiceAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Tariff.self, name: "summer") { _ in SummerTariff(base: 12) }
    container.register(Tariff.self, name: "winter") { _ in WinterTariff() }
    let postman = container.register(Postman.self) { r in Postman(log: r.resolve(Log.self)!) }
    container.forward(Mail.self, to: postman)
    container.register(Receipts.self) { r in
      Receipts(mail: r ~> Mail.self, tariff: r ~> (Tariff.self, name: "summer"))
    }
    registerTraffic(in: container)
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
    container.register(Shortwave.self) { r in Shortwave(master: r.resolve(HarbourMaster.self)!) }
      .implements(Radio.self)
  }
}
