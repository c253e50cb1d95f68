import Dioxide

struct User {}
struct Order {}
final class Table<Row>: @unchecked Sendable {}

class Base<Row>: @unchecked Sendable {
  init(table: Table<Row>) {}  // expect: missing_binding
}

@Service final class Users: Base<User>, @unchecked Sendable {}
@Service final class Orders: Base<Order>, @unchecked Sendable {}

func assemble(_ container: Container) throws {
  try container.register(Table<User>.self, instance: Table())
}
