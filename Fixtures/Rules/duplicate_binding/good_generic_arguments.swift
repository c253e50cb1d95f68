import Dioxide

protocol Repository<Stored>: Sendable { associatedtype Stored }
struct User {}
struct Order {}

@Adapter(for: (any Repository<User>).self) struct Users: Repository { typealias Stored = User }
@Adapter(for: (any Repository<Order>).self) struct Orders: Repository { typealias Stored = Order }
@Adapter(for: (any Repository<[Order]>).self) struct Lists: Repository { typealias Stored = [Order] }
