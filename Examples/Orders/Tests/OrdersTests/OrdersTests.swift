import Dioxide
import DioxideTesting
import Synchronization
import Testing

@testable import Orders

/// Stores log lines.
private final class Journal: Log {
  private let entries = Mutex<[String]>([])
  var lines: [String] { entries.withLock { $0 } }
  func write(_ line: String) { entries.withLock { $0.append(line) } }
}

private struct FullDatabase: Database {
  func orders(of user: String) async -> [String] { ["one", "two"] }
  func add(_ orders: [(user: String, word: String)]) async {}
}

/// Every test has its own started container.
@Suite(.container(modules: ["Orders"], isStarted: true)) struct OrdersTests {
  private func answer(_ line: String) async throws -> String {
    await Server(container: try Container.current).answer(try #require(Request(line)))
  }

  @Test func anOrderIsKept() async throws {
    #expect(try await answer("ada place bread") == "ada has ordered bread")
    #expect(try await answer("ada show") == "ada: bread")
    #expect(try await answer("bo show") == "bo: no orders")
  }

  @Test func aRefusedOneIsNot() async throws {
    #expect(try await answer("ada place bread nothing") == "nothing cannot be ordered")
    #expect(try await answer("ada show") == "ada: no orders")
  }

  @Test(.overriding { try $0.register((any Database).self, instance: FullDatabase()) })
  func withAnotherDatabase() async throws {
    #expect(try await answer("ada show") == "ada: one, two")
  }

  @Test func theTransactionEndsWithItsRequest() async throws {
    let journal = Journal()
    try await Container.current.overriding((any Log).self, with: journal) { _ in
      _ = try await answer("ada place bread")
      _ = try await answer("ada place nothing")
    }
    // The database writes to the log, so the function gets its own database, which is opened and closed.
    #expect(
      journal.lines == [
        "database opened", "begin", "commit 1", "begin", "roll back", "database closed with 1 orders",
      ])
  }
}
