import Dioxide

@Service(scope: .request) struct Session: Sendable {}
@Service(scope: .factory) struct Draft: Sendable { let session: Provider<Session> }

@Service struct Mailer: Sendable { let session: Provider<Session> }
@Service struct Postman: Sendable { let session: @Sendable () -> Session }
@Service struct Writer: Sendable { let draft: Draft }
