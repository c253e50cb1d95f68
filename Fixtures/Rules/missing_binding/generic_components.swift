import Dioxide

protocol Port: Sendable {}
struct User: Sendable {}
struct Order: Sendable {}

@Service struct Cache<Value: Sendable>: Sendable {}
@Service struct Repository<Value: Sendable>: Sendable {
  let cache: Cache<Value> // expect: missing_binding
}
@Adapter(for: Port.self) struct Generic<Value: Sendable>: Port {}
enum Feature<Value: Sendable> { @Service struct Inner: Sendable { let missing: Port } }

@Service struct Root: Sendable {
  let users: Cache<User> // also: missing_binding
  let orders: Cache<Order>
  let repository: Repository<User>
  let port: any Port // expect: missing_binding
  let inner: Feature<Int>.Inner // expect: missing_binding
}

func compose(_ container: Container) throws {
  try container.register(Cache<Order>.self) { _ in Cache<Order>() }
  try container.scan(Repository<User>.InjectedComponent.components + Root.InjectedComponent.components, profile: .test)
}
