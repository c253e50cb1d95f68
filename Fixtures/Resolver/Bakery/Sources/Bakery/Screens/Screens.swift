import BakeryKit
import Resolver

final class Customer {}

protocol Sign {}
struct Wall: Sign {}
struct Board: Sign {}

protocol Log {}
struct LoudLog: Log {}
struct QuietLog: Log {}

final class BasketScreen {
  @Injected(name: .oven) var sign: Sign
  @Injected var log: Log
  let customer: Customer
  let stock: Stock
  init(customer: Customer, stock: Stock) {
    self.customer = customer
    self.stock = stock
  }
}

final class CakeScreen {
  @Injected(name: "shop") var sign: Sign
  let id: Int
  let title: String
  init(id: Int, title: String) {
    self.id = id
    self.title = title
  }
}

final class OrderScreen: Resolving {
  let orders: Orders
  lazy var reading: StockReading = resolver.resolve(name: "reading")
  init(orders: Orders) { self.orders = orders }
}
