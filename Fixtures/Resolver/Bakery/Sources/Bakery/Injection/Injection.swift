import BakeryKit
import Resolver

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    registerKit()
    registerCustomers()
    registerScreens()
  }
}

extension ResolverScope { static let customer = ResolverScopeCache() }

extension Resolver.Name {
  static let oven = Self("oven")
  static let shop: Resolver.Name = "shop"
}

extension Resolver {
  private static func registerCustomers() {
    register { Customer() }.scope(.customer)
    register(name: .oven) { Wall() as Sign }
    register(name: .shop) { Board() as Sign }
    #if DEBUG
      register { LoudLog() as Log }
    #else
      register { QuietLog() as Log }
    #endif
  }

  private static func registerScreens() {
    register { BasketScreen(customer: resolve(), stock: resolve()) }
    register { (_, args) in CakeScreen(id: args("id"), title: args("title")) }
    register { _ -> OrderScreen in
      let screen = OrderScreen(orders: resolve())
      return screen
    }
  }
}

func leave() { ResolverScope.customer.reset() }
