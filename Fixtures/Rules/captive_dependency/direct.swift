import Dioxide

@Service(scope: .request) struct Session: Sendable {}

@Service
final class Mailer: Sendable {
  init(
    session: Session  // expect: captive_dependency
  ) {}
}
