import Dioxide

protocol Port: Sendable {}

@Service(scope: .factory) @Lifecycle
final class Marked: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Adapter(for: Port.self, profile: .test, scope: Scope.factory)
final class Conforming: Port, Lifecycle {
  func initialize() async throws {}
  func dispose() async throws {}
}
