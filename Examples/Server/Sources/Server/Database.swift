import CSQLite
import Dioxide

/// An error of SQLite.
struct DatabaseError: Error, CustomStringConvertible {
  let description: String
}

/// One connection to an SQLite database. It is an actor, so one statement runs at a time.
@Service
@Lifecycle
actor Database {
  private let path: String
  private let log: any EventLog
  private var connection: OpaquePointer?

  init(settings: Settings, log: any EventLog) {
    path = settings.databasePath
    self.log = log
  }

  func initialize() async throws {
    guard sqlite3_open(path, &connection) == SQLITE_OK else {
      defer { close() }
      throw failure()
    }
    try run("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    try run("CREATE TABLE IF NOT EXISTS visits (requests INTEGER NOT NULL)")
    log.write("database opened")
  }

  func dispose() async throws {
    close()
    log.write("database closed")
  }

  /// Runs a statement and returns the first column of its first row.
  @discardableResult
  func run(_ statement: String, _ values: String...) throws -> String? {
    guard let connection else { throw DatabaseError(description: "the database is not open") }
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(connection, statement, -1, &prepared, nil) == SQLITE_OK else { throw failure() }
    defer { sqlite3_finalize(prepared) }
    // SQLITE_TRANSIENT, a C macro with a cast, is not imported: SQLite copies the text.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in values.enumerated() {
      sqlite3_bind_text(prepared, Int32(index + 1), value, Int32(value.utf8.count), transient)
    }
    switch sqlite3_step(prepared) {
    case SQLITE_ROW: return sqlite3_column_text(prepared, 0).map { String(cString: $0) }
    case SQLITE_DONE: return nil
    default: throw failure()
    }
  }

  private func close() {
    sqlite3_close(connection)
    connection = nil
  }

  private func failure() -> DatabaseError {
    DatabaseError(description: connection.map { String(cString: sqlite3_errmsg($0)) } ?? "SQLite has no connection")
  }
}
