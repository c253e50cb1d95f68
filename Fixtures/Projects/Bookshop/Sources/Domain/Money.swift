/// An amount in the smallest unit of one currency.
package struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  package enum Currency: String, Sendable, CaseIterable { case euro = "EUR", dollar = "USD", pound = "GBP" }

  package var cents: Int
  package var currency: Currency

  package init(cents: Int, currency: Currency = .euro) {
    self.cents = cents
    self.currency = currency
  }

  package static let nothing = Money(cents: 0)

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents, currency: left.currency)
  }
  package static func * (left: Money, factor: Int) -> Money {
    Money(cents: left.cents * factor, currency: left.currency)
  }

  /// The amount less a percentage, rounded down in favour of the customer.
  package func reduced(byPercent percent: Int) -> Money {
    Money(cents: cents * (100 - min(max(percent, 0), 100)) / 100, currency: currency)
  }

  package var description: String {
    let fraction = cents % 100
    return "\(cents / 100).\(fraction < 10 ? "0\(fraction)" : "\(fraction)") \(currency.rawValue)"
  }
}
