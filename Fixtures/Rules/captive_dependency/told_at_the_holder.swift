import Dioxide

@Service(scope: .request) struct Session: Sendable {}

@Service struct Inner: Sendable {
  let session: Session  // expect: captive_dependency
}

// Holds a singleton, which is its own affair.
@Service struct Outer: Sendable { let inner: Inner }
