import Application
import Dioxide

/// Holds no dispatcher, which lives for one request only: it asks for one each time.
@Service
@Lifecycle
package final class Server: Sendable {
  private let dispatcher: Provider<Dispatcher>
  private let log: any Log

  package init(dispatcher: Provider<Dispatcher>, log: any Log) {
    self.dispatcher = dispatcher
    self.log = log
  }

  package func initialize() async throws { log.write("listening") }
  package func dispose() async throws { log.write("closed") }

  package func answer(_ request: Request) async throws -> Response { try await dispatcher().answer(request) }
}
