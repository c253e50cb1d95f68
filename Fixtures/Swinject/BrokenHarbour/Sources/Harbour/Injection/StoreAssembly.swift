import HarbourDomain
import HarbourServices
import Swinject

struct StoreAssembly: Assembly {
  func assemble(container: Container) {
    container.register(BerthStore.self) { r in StoredBerths(database: r.resolve()) }
    container.register(Ledger.self) { _ in Ledger() }
    container.register(Income.self) { r in r.resolve(Ledger.self)! }.inObjectScope(.container)  // expect: torn_singleton
    container.register(Expenses.self) { r in r.resolve(Ledger.self)! }.inObjectScope(.container)
    container.register(BookingStore.self) { r in
      StoredBookings(database: r.resolve(Database.self)!, log: r.resolve(Log.self)!)
    }
  }
}
