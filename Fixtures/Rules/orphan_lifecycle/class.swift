import Dioxide

@Lifecycle
final class Pool: Sendable {  // expect: orphan_lifecycle
  func initialize() async throws {}
  func dispose() async throws {}
}
