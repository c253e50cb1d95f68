import HarbourServices
import Swinject

/// Loaded into a child of the application's container.
struct SessionAssembly: Assembly {
  let name: String

  func assemble(container: Container) {
    let name = name
    container.register(Account.self) { _ in Account(name: name) }.inObjectScope(.session)
    container.register(Basket.self) { r in Basket(account: r.resolve(Account.self)!) }.inObjectScope(.session)
  }
}
