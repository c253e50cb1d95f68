import Dioxide

/// Answers requests of one verb.
protocol Route: Sendable {
  var verb: String { get }
  func answer(_ request: Request) async throws -> String
}

@Adapter(for: Route.self, scope: .request, multi: true, priority: 1)
struct PlaceOrder: Route {
  let session: Session
  let transaction: Transaction
  let verb = "place"

  init(session: Session, transaction: Transaction) {
    self.session = session
    self.transaction = transaction
  }

  func answer(_ request: Request) async throws -> String {
    guard let what = request.words.first else { throw Refusal(description: "place what?") }
    for word in request.words { transaction.add(word, for: session.user) }
    if request.words.contains("nothing") { throw Refusal(description: "nothing cannot be ordered") }
    return "\(session.user) has ordered \(what)"
  }
}

@Adapter(for: Route.self, scope: .request, multi: true, priority: 2)
struct ShowOrders: Route {
  let session: Session
  let database: any Database
  let verb = "show"

  init(session: Session, database: any Database) {
    self.session = session
    self.database = database
  }

  func answer(_ request: Request) async throws -> String {
    let orders = await database.orders(of: session.user)
    return "\(session.user): " + (orders.isEmpty ? "no orders" : orders.joined(separator: ", "))
  }
}
