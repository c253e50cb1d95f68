import Dioxide
import Synchronization

/// Stores orders.
protocol Database: Sendable {
  func orders(of user: String) async -> [String]
  func add(_ orders: [(user: String, word: String)]) async
}

/// Starts first and stops last, because others depend on it.
@Adapter(for: Database.self)
@Lifecycle
actor OrderTable: Database {
  private let log: any Log
  private var rows: [(user: String, word: String)] = []

  init(log: any Log) { self.log = log }

  func initialize() async throws { log.write("database opened") }
  func dispose() async throws { log.write("database closed with \(rows.count) orders") }

  func orders(of user: String) -> [String] { rows.filter { $0.user == user }.map(\.word) }
  func add(_ orders: [(user: String, word: String)]) { rows += orders }
}

/// The transaction of one request. Begun before it is injected, ended with the request's scope.
@Service(scope: .request)
@Lifecycle
final class Transaction: Sendable {
  private struct State {
    var orders: [(user: String, word: String)] = []
    var isCommitted = false
  }

  private let database: any Database
  private let log: any Log
  private let state = Mutex(State())

  init(database: any Database, log: any Log) {
    self.database = database
    self.log = log
  }

  func initialize() async throws { log.write("begin") }

  func dispose() async throws {
    let state = state.withLock { $0 }
    guard state.isCommitted else { return log.write("roll back") }
    await database.add(state.orders)
    log.write("commit \(state.orders.count)")
  }

  func add(_ word: String, for user: String) { state.withLock { $0.orders.append((user, word)) } }
  func commit() { state.withLock { $0.isCommitted = true } }
}

/// The log of the program.
protocol Log: Sendable { func write(_ line: String) }

@Adapter(for: Log.self, profile: .production)
struct PrintedLog: Log {
  func write(_ line: String) { print("  [\(line)]") }
}

@Adapter(for: Log.self, profile: .test)
struct NoLog: Log {
  func write(_ line: String) {}
}
