import Dioxide

@Service(scope: .request) struct Session: Sendable {}
@Service(scope: .factory) struct Draft: Sendable { let session: Session }
@Service(scope: .factory) struct Letter: Sendable { let draft: Draft }

@Service
final class Mailer: Sendable {
  init(limit: Int = 1, letter: Letter) {}  // expect: captive_dependency
}
