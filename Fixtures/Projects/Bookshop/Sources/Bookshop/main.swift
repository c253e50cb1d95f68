import Dioxide
import Domain
import HTTP
import Payments
import Persistence

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

try container.scan(profile: CommandLine.arguments.contains("--test") ? .test : .production)
try await container.start()

let server = try container.resolve(Server.self)
let response = try await container.withScope { _ in
  try await server.answer(Request(method: "GET", path: ["health"]))
}
print(response.status)

try await container.stop()
