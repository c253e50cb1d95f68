import Dioxide

@Service
final class Orders: Sendable {
  init(billing: Billing) {}  // expect: circular_dependency
}

@Service
final class Billing: Sendable {
  init(orders: Orders) {}
}
