import Dioxide

@Service(scope: .request) struct Session: Sendable {}
@Service struct Settings: Sendable {}
@Service(scope: .factory) struct Draft: Sendable { let session: Lazy<Session> }

@Service struct Editor: Sendable { let drafts: Provider<Draft> }
@Service struct Printer: Sendable { let session: Provider<Lazy<Session>> }
@Service struct Reader: Sendable { let session: Lazy<Provider<Session>> }
@Service struct Writer: Sendable { let settings: Lazy<Settings> }
@Service(scope: .request) struct Handler: Sendable { let session: Lazy<Session> }
