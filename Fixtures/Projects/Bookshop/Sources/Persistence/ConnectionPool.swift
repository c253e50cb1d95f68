import Application
import Dioxide

/// Where the database listens. A value, registered by the composition root.
package struct DatabaseAddress: Sendable {
  package var host: String
  package var port: UInt16
  package init(host: String, port: UInt16 = 5432) {
    self.host = host
    self.port = port
  }
}

/// How this module is set up; another module has a `Configuration` too.
@Service
package struct Configuration: Sendable {
  package var connections = 8
  package var timeoutSeconds = 5

  package init() {}
}

package enum DatabaseError: Error { case notConnected, exhausted(limit: Int) }

@Service
@Lifecycle
package actor ConnectionPool {
  package struct Connection: Sendable { let number: Int }

  private let address: DatabaseAddress
  private let configuration: Configuration
  private let log: any Log
  private var idle: [Connection] = []
  private var isOpen = false

  package init(address: DatabaseAddress, configuration: Configuration, log: any Log) {
    self.address = address
    self.configuration = configuration
    self.log = log
  }

  package func initialize() async throws {
    idle = (0..<configuration.connections).map(Connection.init(number:))
    isOpen = true
    log.write("\(idle.count) connections to \(address.host):\(address.port)")
  }

  package func dispose() async throws {
    idle = []
    isOpen = false
  }

  func query<Row: Sendable>(_ text: String, _ read: @Sendable (Connection) throws -> Row) throws -> Row {
    guard isOpen else { throw DatabaseError.notConnected }
    guard let connection = idle.popLast() else { throw DatabaseError.exhausted(limit: configuration.connections) }
    defer { idle.append(connection) }
    return try read(connection)
  }
}
