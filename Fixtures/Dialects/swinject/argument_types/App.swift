import Swinject

struct Ticket {}
struct Seat {}
typealias Row = Int

let container = Container()

func assemble() {
  // The types of the arguments tell these apart.
  container.register(Ticket.self) { (_, title: String) in Ticket() }
  container.register(Ticket.self) { (_: Resolver, row: Row) in Ticket() }
  container.register(Ticket.self) { (r: Resolver, done: @escaping @Sendable (Int, Int) -> Void, rows: [Int: String]) in Ticket() }
  // This overwrites the one before it: an alias is no other type.
  container.register(Ticket.self) { (_, row: Int) in Ticket() }
  // The second argument is not told.
  container.register(Seat.self) { r, row, number in Seat() }
}

func use() {
  _ = container.resolve(Ticket.self, argument: "title")!
  _ = container.resolve(Ticket.self, argument: 3)!
  _ = container.resolve(Ticket.self, arguments: { _, _ in }, [:])!
  _ = container.resolve(Seat.self, arguments: 1, 2)!
  _ = container.resolve(Seat.self, argument: 1)!
}
