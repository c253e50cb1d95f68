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

/// Why a request was rejected.
struct Refusal: Error, CustomStringConvertible {
  let description: String
}

/// Opens a scope for each request. Only the server has access to the container; components do not.
struct Server: Sendable {
  let container: Container

  func answer(_ request: Request) async -> String {
    do {
      return try await container.withScope { scope in
        // From here on, every component in the scope can access the request.
        try scope.resolve(Session.self).begin(request)
        // Starting the dispatcher's transaction suspends.
        return try await scope.resolveAsynchronously(Dispatcher.self).answer(request)
      }
    } catch {
      return "\(error)"
    }
  }
}

/// The user of the request.
@Service(scope: .request)
final class Session: Sendable {
  private let name = Mutex("nobody")
  var user: String { name.withLock { $0 } }
  func begin(_ request: Request) { name.withLock { $0 = request.user } }
}

/// Forwards a request to its route.
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
