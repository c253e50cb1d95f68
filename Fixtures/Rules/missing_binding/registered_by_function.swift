import Dioxide

protocol Mailer: Sendable {}

struct Clock: Sendable {}
struct Zone: Sendable {}

final class SystemMailer: Mailer {
  init(clock: Clock, zone: Zone) {}  // expect: missing_binding
}

struct Pool: Sendable {}

@Service
struct Signup: Sendable {
  let mailer: any Mailer
  let pool: Pool
  let count: Count
}

struct Count: Sendable {}

func compose(_ container: Container) throws {
  try container.register(Clock.self) { _ in Clock() }
  try container.register((any Mailer).self, using: SystemMailer.init)
  try container.registerAsynchronous(Pool.self) { c in
    let clock = try await c.resolveAsynchronously(Clock.self)
    return await open(clock)
  }
  try container.register(Count.self, scope: .factory, using: count)
}

func open(_ clock: Clock) async -> Pool { Pool() }
@Sendable func count(_ clock: Clock) -> Count { Count() }
