/// What can be told apart by an identifier.
package protocol Entity: Sendable {
  var id: Identifier<Self> { get }
}

/// The identifier of one kind of entity; those of two kinds do not mix.
package struct Identifier<Owner>: Hashable, Sendable, CustomStringConvertible {
  package let value: String
  package init(_ value: String) { self.value = value }
  package var description: String { value }
}

package struct Customer: Entity {
  package let id: Identifier<Customer>
  package var name: String
  package var address: String

  package init(id: Identifier<Customer>, name: String, address: String) {
    self.id = id
    self.name = name
    self.address = address
  }
}

package struct Order: Entity {
  package enum State: Sendable, Equatable { case placed, paid(reference: String), shipped, cancelled(reason: String) }

  package struct Line: Hashable, Sendable {
    package var book: Book
    package var count: Int
    package init(book: Book, count: Int) {
      self.book = book
      self.count = count
    }
  }

  package let id: Identifier<Order>
  package let customer: Identifier<Customer>
  package var lines: [Line]
  package var state: State = .placed

  package init(id: Identifier<Order>, customer: Identifier<Customer>, lines: [Line]) {
    self.id = id
    self.customer = customer
    self.lines = lines
  }

  package var subtotal: Money { lines.reduce(.nothing) { $0 + $1.book.price * $1.count } }
}

/// What happened, for those who want to know.
package enum DomainEvent: Sendable {
  case orderPlaced(Order)
  case orderPaid(Order, reference: String)
  case stockLow(ISBN, left: Int)
}
