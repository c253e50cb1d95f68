import Dioxide

@Service(scope: .factory) final class Connection: Sendable { init() async {} }
@Service(scope: .request) final class Session: Sendable { init() async throws {} }
@Service(scope: .factory) final class Draft: Sendable { init(session: Session) {} }
@Service(scope: .request) @Lifecycle final class Transaction: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service struct One: Sendable { let make: @Sendable () -> Connection } // expect: isolation_mismatch
@Service struct Two: Sendable { let make: @Sendable () throws -> Connection } // expect: isolation_mismatch
@Service struct Three: Sendable { let session: @Sendable () -> Session } // expect: isolation_mismatch
@Service struct Four: Sendable { let draft: @Sendable () -> Draft } // expect: isolation_mismatch
@Service struct Five: Sendable { let transaction: @Sendable () -> Transaction } // expect: isolation_mismatch
@Service actor Six {
  init(make: @escaping @Sendable () -> Connection) async {} // expect: isolation_mismatch
}
