import Dioxide
import Domain
import Payments
import Persistence

/// A container with what no scan can find.
func compose() throws -> Container {
  let container = Container()

  // Values come from outside.
  try container.register(DatabaseAddress.self, instance: DatabaseAddress(host: "db.example.org"))
  try container.register(
    ProviderAccount.self,
    instance: ProviderAccount(endpoint: "https://pay.example.org", secret: "not a real one")
  )

  // The domain knows no container: its components are built here.
  try container.register(SaleCalendar.self, scope: .factory) { _ in SaleCalendar(isSale: false) }
  try container.register(DiscountPolicy.self) { c in DiscountPolicy(calendar: try c.resolve(SaleCalendar.self)) }
  try container.register(ShippingRates.self) { container in
    ShippingRates(calendar: try container.resolve())
  }
  return container
}
