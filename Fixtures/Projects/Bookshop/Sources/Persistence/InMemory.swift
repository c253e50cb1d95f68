import Application
import Dioxide
import Domain
import Synchronization

/// Keeps entities of one kind for as long as the program runs.
class InMemoryRepository<Stored: Entity>: Repository, @unchecked Sendable {  // its only variable is a mutex
  private let entities = Mutex<[Identifier<Stored>: Stored]>([:])
  private let log: any Log

  init(log: any Log) { self.log = log }

  func find(_ id: Identifier<Stored>) async throws -> Stored? { entities.withLock { $0[id] } }

  func save(_ entity: Stored) async throws {
    entities.withLock { $0[entity.id] = entity }
    log.write("kept \(entity.id)")
  }
}

// Conformance and initializer are inherited from a generic class.
@Adapter(for: (any Repository<Order>).self, profile: [.test, .development])
final class InMemoryOrders: InMemoryRepository<Order>, @unchecked Sendable {}

@Adapter(for: (any Repository<Customer>).self, profile: [.test, .development])
final class InMemoryCustomers: InMemoryRepository<Customer>, @unchecked Sendable {
  override init(log: any Log) { super.init(log: log) }

  convenience init(customers: [Customer], log: any Log) async throws {
    self.init(log: log)
    for customer in customers { try await save(customer) }
  }
}

@Adapter(for: BookCatalog.self, profile: [.test, .development])
struct InMemoryCatalog: BookCatalog {
  private let books: [ISBN: Book]

  init(books: [Book] = []) {
    self.books = Dictionary(books.map { ($0.isbn, $0) }) { first, _ in first }
  }

  func book(_ isbn: ISBN) async throws -> Book? { books[isbn] }

  /// All books of which the title holds the words,
  /// in the order of their titles.
  func search(_ words: String, limit: Int) async throws -> [Book] {
    Array(books.values.filter { $0.title.contains(words) }.sorted { $0.title < $1.title }.prefix(limit))
  }
}

@Adapter(for: StockLedger.self, profile: [.test, .development])
actor InMemoryStock: StockLedger {
  private var left: [ISBN: Int]

  init(left: [ISBN: Int] = [:]) { self.left = left }

  func reserve(_ isbn: ISBN, count: Int) throws -> Int {
    let before = left[isbn] ?? 100
    guard before >= count else { throw OrderError.outOfStock(isbn, left: before) }
    left[isbn] = before - count
    return before - count
  }

  func release(_ isbn: ISBN, count: Int) { left[isbn, default: 0] += count }
}
