import Dioxide

@Service @Lifecycle final class Pool: Sendable {}

extension Pool {
  func initialize() async throws {}
}

extension Pool {
  func dispose() async throws {}
}
