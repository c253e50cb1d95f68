import Dioxide

struct Number: Sendable {}
protocol Store: Sendable {}
protocol Page: Sendable {}

@Service
struct InvoicePage: Sendable {
  @Inject(arguments: ["id"])
  init(
    id: Number,
    store: any Store  // expect: missing_binding
  ) {}
}

@Adapter(for: Page.self)
struct AnyPage: Page {
  @Inject(arguments: ["id", "title"])
  init(id: Number, title: String) async throws {}
}

@Service
struct Router: Sendable {
  let page: @Sendable (Number) -> InvoicePage
  let throwing: @Sendable (Number) throws -> InvoicePage
  let any: @Sendable (Number, String) async throws -> any Page
  let other: @Sendable (Int) -> InvoicePage  // expect: missing_binding
  let direct: InvoicePage  // expect: missing_binding
  let optional: (@Sendable (Int) -> InvoicePage)?
  let byHand: @Sendable (Int) -> String
}

func register(in container: Container) throws {
  try container.register((@Sendable (Int) -> String).self, instance: { "\($0)" })
}
