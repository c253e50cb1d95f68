// The domain depends on nothing, not even on a container: comments declare its components, and the composition root
// registers them.

/// How much is taken off an order.
// dioxide:service
package struct DiscountPolicy: Sendable {
  package var percentPerBook = 1
  package var ceiling = 15

  package init(calendar: SaleCalendar) {
    if calendar.isSale { ceiling = 30 }
  }

  package func percent(for order: Order) -> Int {
    min(order.lines.reduce(0) { $0 + $1.count } * percentPerBook, ceiling)
  }
}

// dioxide:service scope=factory
package struct SaleCalendar: Sendable {
  package let isSale: Bool
  package init(isSale: Bool = false) { self.isSale = isSale }
}

/// What it costs to send an order.
// dioxide:service
package final class ShippingRates: Sendable {
  package let perParcel: Money

  // dioxide:inject
  package init(calendar: SaleCalendar) {
    perParcel = calendar.isSale ? .nothing : Money(cents: 390)
  }

  package init(perParcel: Money) { self.perParcel = perParcel }

  package func cost(of order: Order) -> Money {
    order.lines.allSatisfy { $0.book.binding == .ebook } ? .nothing : perParcel
  }
}
