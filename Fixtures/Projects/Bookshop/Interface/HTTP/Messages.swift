import Domain

package struct Request: Sendable {
  package var method: String
  package var path: [String]
  package var headers: [String: String]
  package var body: String

  package init(method: String, path: [String], headers: [String: String] = [:], body: String = "") {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }
}

package struct Response: Sendable {
  package var status: Int
  package var body: String
  package init(_ status: Int, _ body: String = "") {
    self.status = status
    self.body = body
  }
}

package typealias Next = @Sendable (Request) async throws -> Response

/// Stands between the socket and the controllers, in the order of its priority.
package protocol Middleware: Sendable {
  func handle(_ request: Request, next: Next) async throws -> Response
}

/// Answers requests below one path.
package protocol Controller: Sendable {
  var root: String { get }
  func answer(_ request: Request) async throws -> Response
}
