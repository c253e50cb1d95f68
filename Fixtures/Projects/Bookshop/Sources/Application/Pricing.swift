import Dioxide
import Domain

@Adapter(for: PriceRule.self, multi: true, priority: 10)
struct DiscountRule: PriceRule {
  let policy: DiscountPolicy

  func price(_ order: Order, before: Money) -> Money { before.reduced(byPercent: policy.percent(for: order)) }
}

@Adapter(for: PriceRule.self, multi: true, priority: 20)
struct ShippingRule: PriceRule {
  let rates: ShippingRates

  func price(_ order: Order, before: Money) -> Money { before + rates.cost(of: order) }
}

@Adapter(for: PriceRule.self, profile: [.production, .development], multi: true, priority: 30)
struct RoundingRule: PriceRule {
  func price(_ order: Order, before: Money) -> Money {
    Money(cents: before.cents - before.cents % 5, currency: before.currency)
  }
}

/// Works out what an order costs.
@Service
package final class PriceCalculator: Sendable {
  private let rules: [any PriceRule]

  package init(rules: [any PriceRule]) { self.rules = rules }

  package func total(of order: Order) -> Money {
    rules.reduce(order.subtotal) { price, rule in rule.price(order, before: price) }
  }
}
