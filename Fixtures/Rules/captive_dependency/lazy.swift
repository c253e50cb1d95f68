import Dioxide

protocol Part: Sendable {}

@Service(scope: .request) struct Session: Sendable {}
@Adapter(for: Part.self, scope: .request, multi: true) struct First: Part {}
@Service(scope: .factory) struct Draft: Sendable { let session: Session }
@Service(scope: .factory) struct Note: Sendable { let session: Lazy<Session> }

@Service struct Printer: Sendable { let session: Lazy<Session> } // expect: captive_dependency
@Service struct Reader: Sendable { let parts: Lazy<[any Part]> } // expect: captive_dependency
@Service struct Writer: Sendable { let draft: Lazy<Draft> } // expect: captive_dependency
@Service struct Editor: Sendable { let note: Note } // expect: captive_dependency
@Service struct Binder: Sendable { let session: Lazy<Session?> } // expect: captive_dependency
@Service struct Optional1: Sendable { let session: Lazy<Session>? } // expect: captive_dependency
@Service struct Twice: Sendable { let session: Lazy<Lazy<Session>> } // expect: captive_dependency
