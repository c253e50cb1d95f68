import Dioxide
import Synchronization

/// `USER VERB WORD…`
struct Request: Sendable {
  let user: String
  let verb: String
  let words: [String]

  init?(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count >= 2 else { return nil }
    (user, verb, words) = (parts[0], parts[1], Array(parts.dropFirst(2)))
  }
}

/// Why a request was not done.
struct Refusal: Error, CustomStringConvertible {
  let description: String
}

/// Opens a scope for each request. It is the one that knows the container; no component does.
struct Server: Sendable {
  let container: Container

  func answer(_ request: Request) async -> String {
    do {
      return try await container.withScope { scope in
        // The request is known from here on to all that is built in the scope.
        try scope.resolve(Session.self).begin(request)
        // Starting the dispatcher's transaction suspends.
        return try await scope.resolveAsynchronously(Dispatcher.self).answer(request)
      }
    } catch {
      return "\(error)"
    }
  }
}

/// Who asks.
@Service(scope: .request)
final class Session: Sendable {
  private let name = Mutex("nobody")
  var user: String { name.withLock { $0 } }
  func begin(_ request: Request) { name.withLock { $0 = request.user } }
}

/// Leads a request to the route that answers it.
@Service(scope: .request)
final class Dispatcher: Sendable {
  private let routes: [any Route]
  private let transaction: Transaction

  init(routes: [any Route], transaction: Transaction) {
    self.routes = routes
    self.transaction = transaction
  }

  func answer(_ request: Request) async throws -> String {
    for route in routes where route.verb == request.verb {
      let answer = try await route.answer(request)
      transaction.commit()
      return answer
    }
    throw Refusal(description: "\(request.verb)? There is place and show.")
  }
}
