import Dioxide

protocol Port: Sendable {}

@Service(scope: .factory) final class Connection: Sendable { init() async {} }
@Service(scope: .factory) @MainActor final class Screen { init() {} }
@Service(scope: .factory) final class OnMain: Sendable { @MainActor init() {} }
@Adapter(for: Port.self, scope: .factory) final class Adapted: Port { init() async {} }

@Service struct Singleton: Sendable { let connection: Connection } // expect: isolation_mismatch
@Service(scope: .factory) struct Factory: Sendable { let connection: Connection } // expect: isolation_mismatch
@Service(scope: .request) struct Request: Sendable { let connection: Connection } // expect: isolation_mismatch
@Service struct Window: Sendable { let screen: Screen } // expect: isolation_mismatch
@Service struct Other: Sendable { let main: OnMain } // expect: isolation_mismatch
@Service struct ThroughAPort: Sendable { let port: any Port } // expect: isolation_mismatch
@Service struct Maybe: Sendable { let connection: Connection? } // expect: isolation_mismatch
