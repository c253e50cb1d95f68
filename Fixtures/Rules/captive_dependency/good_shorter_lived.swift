import Dioxide

@Service(scope: .request) struct Session: Sendable { let clock: Clock }
@Service(scope: .request) struct Cart: Sendable { let session: Session }
@Service(scope: .factory) struct Ticket: Sendable { let session: Session }
@Service(scope: .request) struct Checkout: Sendable { let ticket: Ticket }
@Service struct Clock: Sendable {}
