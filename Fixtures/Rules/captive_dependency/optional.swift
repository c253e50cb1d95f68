import Dioxide

@Service(scope: Scope.request) struct Session: Sendable {}

@Service(scope: .singleton)
struct Mailer: Sendable {
  var session: Session?  // expect: captive_dependency
}
