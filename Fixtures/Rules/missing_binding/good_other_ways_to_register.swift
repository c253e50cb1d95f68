import Dioxide

struct Log: Sendable {}
struct Store: Sendable { init(log: Log) async throws {} }
struct Server: Sendable { init(log: Log, store: Store) {} }

@Service struct Client: Sendable { let server: Server }

func assemble(_ container: Container) throws {
  try container.register(Log.self, instance: Log())
  try container.register(Server.self, using: Server.init(log:store:))
  try container.registerAsynchronous(Store.self) { c in try await Store(log: c.resolve(Log.self)) }
}
