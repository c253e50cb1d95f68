import Dioxide

struct Session: Sendable {}
struct Mailer: Sendable { var session: Session }

func assemble(_ container: Container) throws {
  try container.register(Session.self, scope: .request) { _ in Session() }
  try container.register(Mailer.self) { c in
    Mailer(session: try c.resolve(Session.self))  // expect: captive_dependency
  }
}
