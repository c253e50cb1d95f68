import Dioxide

protocol Repository<Stored>: Sendable { associatedtype Stored }
struct User {}

@Adapter(for: (any Repository<User>).self) struct Users: Repository { typealias Stored = User }

class Table<Stored>: Repository, @unchecked Sendable {}
@Adapter(for: (any Repository<Int>).self) final class Numbers: Table<Int>, @unchecked Sendable {}
