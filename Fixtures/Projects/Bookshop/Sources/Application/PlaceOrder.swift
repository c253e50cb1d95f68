import Dioxide
import Domain

package enum OrderError: Error {
  case unknownBook(ISBN)
  case unknownCustomer
  case outOfStock(ISBN, left: Int)
}

/// A customer buys books.
@Service(scope: .request)
package final class PlaceOrder: Sendable {
  private let catalog: any BookCatalog
  private let orders: OrderRepository
  private let customers: any Repository<Customer>
  private let stock: any StockLedger
  private let prices: PriceCalculator
  private let gateway: any PaymentGateway
  private let customer: any CurrentCustomer
  private let events: EventBus
  private let identifiers: any IdentifierSource

  package init(
    catalog: any BookCatalog,
    orders: OrderRepository,
    customers: any Repository<Customer>,
    stock: any StockLedger,
    prices: PriceCalculator,
    gateway: any PaymentGateway,
    customer: any CurrentCustomer,
    events: EventBus,
    identifiers: any IdentifierSource
  ) {
    self.catalog = catalog
    self.orders = orders
    self.customers = customers
    self.stock = stock
    self.prices = prices
    self.gateway = gateway
    self.customer = customer
    self.events = events
    self.identifiers = identifiers
  }

  package func callAsFunction(_ wanted: [(isbn: ISBN, count: Int)]) async throws -> Order {
    guard let buyer = try await customers.find(customer.id) else { throw OrderError.unknownCustomer }
    var lines: [Order.Line] = []
    for (isbn, count) in wanted {
      guard let book = try await catalog.book(isbn) else { throw OrderError.unknownBook(isbn) }
      let left = try await stock.reserve(isbn, count: count)
      if left < 3 { await events.publish(.stockLow(isbn, left: left)) }
      lines.append(Order.Line(book: book, count: count))
    }
    var order = Order(id: Identifier(identifiers.next()), customer: buyer.id, lines: lines)
    await events.publish(.orderPlaced(order))
    let reference = try await gateway.charge(prices.total(of: order), for: order.id)
    order.state = .paid(reference: reference)
    try await orders.save(order)
    await events.publish(.orderPaid(order, reference: reference))
    return order
  }
}
