import Application
import Dioxide
import Domain

@Adapter(for: (any Repository<Order>).self, profile: .production)
final class SQLOrders: Repository {
  private let pool: ConnectionPool

  init(pool: ConnectionPool) { self.pool = pool }

  func find(_ id: Identifier<Order>) async throws -> Order? {
    try await pool.query("SELECT * FROM orders WHERE id = $1") { _ in nil }
  }

  func save(_ order: Order) async throws {
    try await pool.query("INSERT INTO orders VALUES ($1, $2) ON CONFLICT DO UPDATE") { _ in }
  }
}

typealias CustomerRepository = Repository<Customer>

@Adapter(for: (any CustomerRepository).self, profile: .production)
struct SQLCustomers: Repository {
  let pool: Persistence.ConnectionPool

  func find(_ id: Identifier<Customer>) async throws -> Customer? {
    try await pool.query("SELECT * FROM customers WHERE id = $1") { _ in nil }
  }

  func save(_ customer: Customer) async throws {
    try await pool.query("UPDATE customers SET name = $2 WHERE id = $1") { _ in }
  }
}

@Adapter(for: BookCatalog.self, profile: [.production])
final class SQLBookCatalog {
  private let pool: ConnectionPool
  private let cache: PageCache

  init(pool: ConnectionPool, cache: PageCache) {
    self.pool = pool
    self.cache = cache
  }
}

extension SQLBookCatalog: BookCatalog {
  func book(_ isbn: ISBN) async throws -> Book? { try await search(isbn.digits, limit: 1).first }

  func search(_ words: String, limit: Int) async throws -> [Book] {
    if let page = cache.page(for: words) { return page }
    let page: [Book] = try await pool.query("SELECT * FROM books WHERE words @@ $1 LIMIT \(limit)") { _ in [] }
    cache.keep(page, for: words)
    return page
  }
}

/// The store's stock, kept by the database.
@Adapter(for: StockLedger.self, profile: .production)
actor SQLStockLedger: StockLedger {
  private let pool: ConnectionPool
  private var reserved: [ISBN: Int] = [:]

  init(pool: ConnectionPool) { self.pool = pool }

  func reserve(_ isbn: ISBN, count: Int) throws -> Int {
    reserved[isbn, default: 0] += count
    return max(0, 100 - (reserved[isbn] ?? 0))
  }

  func release(_ isbn: ISBN, count: Int) { reserved[isbn, default: 0] -= count }
}
