import BakeryKit
import Resolver

final class Customer {}
final class Till { init(customer: Customer) {} }

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
  @Injected(name: "shopp") var sign: Sign  // expect: missing_binding
  let id: Int
  let title: String
  init(id: Int, title: String) {
    self.id = id
    self.title = title
  }
}

final class OrderScreen: Resolving {
  let orders: Orders
  lazy var reading: Stock? = resolver.resolve()  // expect: missing_binding
  init(orders: Orders) { self.orders = orders }
}
