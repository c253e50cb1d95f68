import Dioxide

protocol Port: Sendable {}

@Service(scope: .factory) @Lifecycle final class Marked: Sendable { // expect: lifecycle_contract
  func initialize() async throws {}
  func dispose() async throws {}
}

@Adapter(for: Port.self, scope: .factory) final class Conforming: Port, Lifecycle { // expect: lifecycle_contract
  func initialize() async throws {}
  func dispose() async throws {}
}

class Base: Lifecycle, @unchecked Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}
@Service(scope: .factory) final class Inheriting: Base, @unchecked Sendable {} // expect: lifecycle_contract

// dioxide:service scope=factory
// dioxide:lifecycle
final class Commented: Sendable { // expect: lifecycle_contract
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service(scope: .request) @Lifecycle final class OfARequest: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}
