import Application
import Dioxide
import Domain

@Adapter(for: PaymentGateway.self, profile: [.test, .development])
struct FakePayments: PaymentGateway {
  func charge(_ amount: Money, for order: Identifier<Order>) async throws -> String {
    if amount.cents < 0 { throw PaymentError.declined(reason: "negative amount") }
    return "fake-\(order)"
  }
}

@Adapter(for: RefundingGateway.self, profile: [.test, .development])
actor FakeRefunds: RefundingGateway {
  private(set) var refunded: [String] = []
  private let payments: any PaymentGateway

  init(payments: any PaymentGateway) { self.payments = payments }

  func charge(_ amount: Money, for order: Identifier<Order>) async throws -> String {
    try await payments.charge(amount, for: order)
  }

  func refund(_ reference: String) async throws { refunded.append(reference) }
}
