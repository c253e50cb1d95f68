import Dioxide

protocol Repository<Stored>: Sendable { associatedtype Stored }
struct User {}
struct Order {}

@Adapter(for: (any Repository<User>).self)
struct Users: Repository { typealias Stored = User }

@Service
struct Shop: Sendable {
  let users: any Repository<User>
  let orders: any Repository<Order>  // expect: missing_binding
}

final class Cache<Key: Sendable, Value: Sendable>: Sendable {}

@Service
struct Pages: Sendable {
  let cache: Cache<String, [String]>  // expect: missing_binding
}

func assemble(_ container: Container) throws {
  try container.register(Cache<String, String>.self, instance: Cache())
}
