import Domain

/// Where entities are kept.
package protocol Repository<Stored>: Sendable {
  associatedtype Stored: Entity
  func find(_ id: Identifier<Stored>) async throws -> Stored?
  func save(_ entity: Stored) async throws
}

package typealias OrderRepository = any Repository<Order>

/// The books that the shop sells.
package protocol BookCatalog: Sendable {
  func book(_ isbn: ISBN) async throws -> Book?
  func search(_ words: String, limit: Int) async throws -> [Book]
}

/// How many copies lie in the store.
package protocol StockLedger: Actor {
  func reserve(_ isbn: ISBN, count: Int) throws -> Int
  func release(_ isbn: ISBN, count: Int)
}

package protocol PaymentGateway: Sendable {
  func charge(_ amount: Money, for order: Identifier<Order>) async throws -> String
}

/// A payment gateway that can also give money back.
package protocol RefundingGateway: PaymentGateway {
  func refund(_ reference: String) async throws
}

package protocol Mailer: Sendable {
  func send(_ text: String, subject: String, to address: String) async throws
}

package protocol TimeSource: Sendable {
  /// Seconds since 1970.
  var now: Int { get }
}

package protocol IdentifierSource: Sendable {
  func next() -> String
}

package protocol Log: Sendable {
  func write(_ message: @autoclosure () -> String)
}

/// Books for somebody who liked others. Not every deployment has it.
package protocol RecommendationEngine: Sendable {
  func books(like isbn: ISBN) async -> [Book]
}

/// Changes the price of an order; all rules apply, in their order.
package protocol PriceRule: Sendable {
  func price(_ order: Order, before: Money) -> Money
}

/// Wants to know what happened.
package protocol EventHandler: Sendable {
  func handle(_ event: DomainEvent) async throws
}

/// Tells whether a part of the program works.
package protocol HealthProbe: Sendable {
  var name: String { get }
  func isHealthy() async -> Bool
}

/// The person in whose name a request is made.
package protocol CurrentCustomer: Sendable {
  var id: Identifier<Customer> { get }
}
