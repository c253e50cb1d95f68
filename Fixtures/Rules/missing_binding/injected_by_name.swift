import Dioxide

protocol Gateway: Sendable {}
enum Names { static let card = "card" }

@Adapter(for: Gateway.self, name: "card")
struct CardGateway: Gateway {}

@Service
struct Checkout: Sendable {
  @Inject(names: ["gateway": Names.card, "other": "crad"])
  init(
    gateway: any Gateway,
    other: any Gateway,  // expect: missing_binding
    plain: any Gateway  // expect: missing_binding
  ) {}
}

@Service
struct Later: Sendable {
  @Inject(names: ["gateway": "card", "missing": "invoice"])
  init(
    gateway: Lazy<any Gateway>,
    missing: @escaping @Sendable () -> any Gateway,  // expect: missing_binding
    optional: (any Gateway)?
  ) {}
}
