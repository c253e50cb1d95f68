import Dioxide

// Names of parameters, and arguments of callers.

protocol Port: Sendable {}
protocol Page: Sendable {}
enum Names { static let card = "card" }

@Adapter(for: Port.self, name: "card") struct Card: Port {}

@Service struct Named: Sendable {
  @Inject(names: ["port": Names.card, "later": "a" + "b", "all": "card"])
  init(
    port: any Port, maybe later: (any Port)?, all: [any Port], lazily port2: Lazy<any Port>,
    with function: @escaping @Sendable () throws -> any Port = { Card() }
  ) {}
}

@Service struct Invoice: Sendable {
  struct ID: Sendable {}
  let id: ID
  @Inject(names: ["port": "card"], arguments: ["id", "action"])
  init(id: ID, port: any Port, action: @escaping @Sendable (Int) -> Void) { self.id = id }
}

@Service @Adapter(for: Page.self, name: "x", profile: .test) public final class Suspending: Page {
  @Inject(arguments: ["number"])
  public init(_ number: Int) async throws {}
}

@MainActor @Service final class Screen {
  @Inject(arguments: ["title", "page"])
  init(title: String?, page: some Page) {}
}

@Service struct Generic<Value: Sendable>: Sendable {
  @Inject(arguments: ["value"])
  init(value: Value, port: (any Port)?) {}
}

@Service struct Router: Sendable {
  let invoice: @Sendable (Invoice.ID, @escaping @Sendable (Int) -> Void) -> Invoice
  let suspending: @Sendable (Int) async throws -> Suspending
  let screen: @Sendable (String?, any Page) async -> Screen
  let maybe: (@Sendable (Int) throws -> String)?
  var other: @Sendable (Int) -> String = { "\($0)" }
}
