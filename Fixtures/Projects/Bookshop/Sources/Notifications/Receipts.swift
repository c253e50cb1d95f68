import Application
import Dioxide
import Domain

/// Thanks for an order.
@Adapter(for: EventHandler.self, multi: true, priority: 5)
final class Receipts: EventHandler {
  private let mailer: any Mailer
  private let customers: any Repository<Customer>
  private let prices: PriceCalculator

  init(mailer: any Mailer, customers: any Repository<Customer>, prices: PriceCalculator) {
    self.mailer = mailer
    self.customers = customers
    self.prices = prices
  }

  func handle(_ event: DomainEvent) async throws {
    guard case .orderPaid(let order, _) = event, let customer = try await customers.find(order.customer) else { return }
    try await mailer.send(
      "Thank you, \(customer.name). You paid \(prices.total(of: order)).", subject: "Order \(order.id)",
      to: customer.address)
  }
}

@Adapter(for: HealthProbe.self, multi: true, priority: 2)
struct MailHealth: HealthProbe {
  let mailer: @Sendable () -> any Mailer
  var name: String { "mail" }

  @Inject
  init(mailer: @escaping @Sendable () -> any Mailer) { self.mailer = mailer }

  init(always mailer: any Mailer) { self.mailer = { mailer } }

  func isHealthy() async -> Bool { true }
}
