import HarbourDomain
import HarbourServices
import Swinject

struct StoreAssembly: Assembly {
  func assemble(container: Container) {
    container.register(BerthStore.self) { r in StoredBerths(database: r.resolve()) }
    container.register(BookingStore.self) { r in
      StoredBookings(database: r.resolve(Database.self)!, log: r.resolve(Log.self)!)
    }
  }
}
