import Dioxide

@Service(scope: .request) struct Session: Sendable {}

@Service struct Mailer: Sendable {
  let session: Session  // dioxide:disable:this captive_dependency because it is a value
}
