import Dioxide

@Service struct Table {}
@Service @Lifecycle final class Clock {
  init(ticks: Ticks) {}
  func initialize() async throws {}
  func dispose() async throws {}
}
@Service struct Ticks {}

struct Client {}

func assemble(_ container: Container) throws {
  try container.register(Client.self) { container in
    _ = try container.resolve(Table.self)
    return Client()
  }
}
