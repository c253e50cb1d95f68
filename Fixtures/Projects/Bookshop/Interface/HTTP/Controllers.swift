import Application
import Dioxide
import Domain

@Adapter(for: Controller.self, scope: .request, multi: true)
final class CatalogController: Controller {
  let root = "books"
  private let search: Browse.Search
  private let details: Browse.Details

  init(search: Browse.Search, details: Application.Browse.Details) {
    self.search = search
    self.details = details
  }

  func answer(_ request: Request) async throws -> Response {
    if let isbn = request.path.last.flatMap(ISBN.init), let found = try await details(isbn) {
      return Response(200, "\(found.book.title), \(found.book.price); see also \(found.alike.map(\.title))")
    }
    return Response(200, try await search(request.body).map(\.title).joined(separator: "\n"))
  }
}

@Adapter(for: Controller.self, scope: .request, multi: true)
final class OrderController: Controller {
  let root = "orders"
  private let place: PlaceOrder
  private let cancel: CancelOrder

  init(place: PlaceOrder, cancel: CancelOrder) {
    self.place = place
    self.cancel = cancel
  }

  func answer(_ request: Request) async throws -> Response {
    switch request.method {
    case "POST":
      let wanted = request.body.split(separator: ",").compactMap { ISBN(String($0)) }.map { (isbn: $0, count: 1) }
      return Response(201, "\(try await place(wanted).id)")
    case "DELETE":
      guard let id = request.path.last else { return Response(400) }
      try await cancel(Identifier(id))
      return Response(204)
    default:
      return Response(405)
    }
  }
}

@Adapter(for: Controller.self, scope: .request, multi: true, priority: 100)
struct HealthController: Controller {
  let probes: [any HealthProbe]
  var root: String { "health" }

  func answer(_ request: Request) async throws -> Response {
    for probe in probes where await !probe.isHealthy() { return Response(503, probe.name) }
    return Response(200)
  }
}

/// Who asks, as the session cookie says.
@Adapter(for: CurrentCustomer.self, scope: .request)
struct SessionCustomer: CurrentCustomer {
  let id: Identifier<Customer>
  init(session: Session) { id = Identifier(session.customer) }
}

@Service(scope: .request)
package struct Session: Sendable {
  package let customer: String
  package init(time: any TimeSource) { customer = "guest-\(time.now)" }
}

/// Sends a request through the middleware to its controller; one for each request.
@Service(scope: .request)
package final class Dispatcher: Sendable {
  private let middleware: [any Middleware]
  private let controllers: [any Controller]

  package init(middleware: [any Middleware], controllers: [any Controller]) {
    self.middleware = middleware
    self.controllers = controllers
  }

  package func answer(_ request: Request) async throws -> Response {
    let controllers = controllers
    let last: Next = { request in
      guard let controller = controllers.first(where: { $0.root == request.path.first }) else { return Response(404) }
      return try await controller.answer(request)
    }
    let chain = middleware.reversed().reduce(last) { next, step in { try await step.handle($0, next: next) } }
    return try await chain(request)
  }
}
