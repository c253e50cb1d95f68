import Swinject

struct Ticket {}
struct Seat { init(row: Int) {} }
struct Row {}
protocol Log {}
protocol Mail {}
struct Console: Log {}
struct SMTP: Mail { init(log: Log, ticket: Ticket) {} }

let container = Container()

func assemble(_ container: Container) {
  container.register(Ticket.self) { (r: Resolver, title: String) in Ticket() }
  container.register(Ticket.self) { (r: Resolver, seat: Seat) in
    _ = r.resolve(Log.self)!
    return Ticket()
  }
  container.register(Ticket.self) { (_: Resolver, number: Int) in Ticket() }
  container.register(Log.self) { _ in Console() }
  // The declared types choose: the title here, the seat there.
  container.register(Mail.self) { (r: Resolver, title: String) in
    SMTP(log: r.resolve(Log.self)!, ticket: r.resolve(Ticket.self, argument: title)!)
  }
  container.register(Mail.self) { (r: Resolver, place: Seat) in
    SMTP(log: r.resolve(Log.self)!, ticket: r.resolve(Ticket.self, argument: place)!)
  }
  container.register(Mail.self, name: "literal") { r in
    SMTP(log: r.resolve(Log.self)!, ticket: r.resolve(Ticket.self, argument: 3)!)
  }
  container.register(Mail.self, name: "built") { r in
    SMTP(log: r.resolve(Log.self)!, ticket: r.resolve(Ticket.self, argument: Seat(row: 1))!)
  }
}

func use(row: Row, title: String, any: Any, maybe: String?) {
  _ = container.resolve(Ticket.self, argument: title)!
  // No factory takes a row.
  _ = container.resolve(Ticket.self, argument: row)!
  let line: Row = Row()
  _ = container.resolve(Ticket.self, argument: line)!
  // Not told, or maybe of another type: a seat could be written as a truth.
  _ = container.resolve(Ticket.self, argument: true)!
  _ = container.resolve(Ticket.self, argument: any)!
  _ = container.resolve(Ticket.self, argument: Row())!
  _ = container.resolve(Ticket.self, argument: row.description)!
  if let maybe { _ = container.resolve(Ticket.self, argument: maybe)! }
}

func shadowed(row: Row, titles: [String]) {
  for row in titles {
    _ = container.resolve(Ticket.self, argument: row)!
  }
}
