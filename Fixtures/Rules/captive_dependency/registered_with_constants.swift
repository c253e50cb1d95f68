import Dioxide

// The scopes of registrations by hand, given by constants.

extension Scope {
  static let visit = Scope.request
  static let fresh: Scope = .factory
}

enum Lifetimes { static let shared = Scope.singleton }

struct Session: Sendable {}
struct Draft: Sendable { let session: Session }
struct Clock: Sendable {}

struct Mailer: Sendable {
  init(draft: Draft) {}
}

struct Printer: Sendable {
  let session: Lazy<Session>
  init(session: Lazy<Session>) { self.session = session }  // expect: captive_dependency
}

struct Log: Sendable {
  init(clock: Clock) {}
}

func compose(_ container: Container, scope: Scope) throws {
  try container.register(Session.self, scope: .visit) { _ in Session() }
  try container.register(Draft.self, scope: .fresh) { c in Draft(session: try c.resolve(Session.self)) }
  try container.register(Mailer.self, scope: .fresh, using: Mailer.init(draft:))
  try container.register(Printer.self, scope: Lifetimes.shared, using: Printer.init(session:))
  // Not judged: it may have any scope.
  try container.register(Clock.self, scope: scope) { _ in Clock() }
  try container.register(Log.self, using: Log.init(clock:))
}
