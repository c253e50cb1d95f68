import Dioxide

@Service final class Pool: Sendable { init() async throws {} }
@Service @MainActor final class Screen { init() {} }
@Service(scope: .factory) final class Connection: Sendable { init() async {} }
@Service(scope: .request) final class Session: Sendable { init() async {} }
@Service(scope: .factory) @MainActor final class Cell { init() {} }
@Service(scope: .factory) final class Free: Sendable { nonisolated init() {} }
@Service(scope: .factory) @MainActor final class FreeToo { nonisolated init() {} }

@Service struct Kept: Sendable { let pool: Pool, screen: Screen, make: @Sendable () -> Pool }
@Service struct Later: Sendable {
  let connection: Provider<Connection>
  let lazy: Lazy<Connection>
  let make: @Sendable () async -> Connection
  let makeOrThrow: @Sendable () async throws -> Session
}
@Service(scope: .request) struct Handler: Sendable { let session: Session }
@Service final class Awaiting: Sendable { init(connection: Connection) async {} }
@Service @MainActor final class Table { init(cell: Cell) {} }
@Service struct Plain: Sendable { let free: Free, other: FreeToo }
@Service actor Worker { init(pool: Pool) {} }
@Service(scope: .factory) actor Job { init() {} }
@Service struct Queue: Sendable { let job: Job }
