import Dioxide

final class Connection: Sendable {}
final class Importer: Sendable { init(connection: Connection) {} } // expect: isolation_mismatch
final class Exporter: Sendable { init(connection: Connection) {} }
final class Mover: Sendable { init(connection: Connection) {} }

func compose(_ container: Container) throws {
  try container.registerAsynchronous(Connection.self, scope: .factory) { _ in Connection() }
  try container.register(Importer.self, using: Importer.init(connection:))
  try container.register(Exporter.self) { c in
    Exporter(connection: try c.resolve(Connection.self)) // expect: isolation_mismatch
  }
  try container.registerAsynchronous(Mover.self) { c in
    Mover(connection: try await c.resolveAsynchronously(Connection.self))
  }
}
