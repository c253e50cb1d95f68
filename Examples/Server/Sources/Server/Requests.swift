import Dioxide
import Synchronization

/// Counts requests.
protocol Visits: Sendable {
  /// Counts a request and returns its number.
  func begin() -> Int
  func end()
}

/// Counts in memory, and writes the counts to the database at the end, so the database must be closed later.
@Adapter(for: Visits.self, profile: .production)
@Lifecycle
final class StoredVisits: Visits {
  private let database: Database
  private let log: any EventLog
  private let begun = Atomic(0)
  private let ended = Atomic(0)

  init(database: Database, log: any EventLog) {
    self.database = database
    self.log = log
  }

  func initialize() async throws { log.write("visits opened") }

  func dispose() async throws {
    let (begun, ended) = (begun.load(ordering: .relaxed), ended.load(ordering: .relaxed))
    try await database.run("INSERT INTO visits (requests) VALUES (?)", String(begun))
    log.write("visits stored: \(begun) begun, \(ended) ended")
  }

  func begin() -> Int { begun.add(1, ordering: .relaxed).newValue }
  func end() { ended.add(1, ordering: .relaxed) }
}

@Adapter(for: Visits.self, profile: .test)
final class CountedVisits: Visits {
  private let begun = Atomic(0)

  init() {}

  func begin() -> Int { begun.add(1, ordering: .relaxed).newValue }
  func end() {}
}

/// The current request. Each scope creates one with a unique number, so equal numbers mean the same scope.
@Service(scope: .request)
@Lifecycle
final class Visit: Sendable {
  private let visits: any Visits
  let number: Int

  init(visits: any Visits) {
    self.visits = visits
    number = visits.begin()
  }

  func initialize() async throws {}
  func dispose() async throws { visits.end() }
}

/// Gets the number of the request through another dependency path.
@Service(scope: .request)
final class RequestLog: Sendable {
  let visit: Visit

  init(visit: Visit) { self.visit = visit }
}

/// Answers requests for notes.
@Service(scope: .request)
struct NoteHandler: Sendable {
  let store: any NoteStore
  let visit: Visit
  let log: RequestLog
  let page: @Sendable (Int) -> NotePage

  /// A note as a page; nil if there is none.
  func note(_ id: Int) async throws -> String? {
    try await store.text(of: id).map { page(id).text(of: $0) }
  }

  func add(_ text: String) async throws -> Int { try await store.add(text) }

  /// The number of the request, through two dependency paths.
  var numbers: String { "\(visit.number) \(log.visit.number)" }
}
