import Dioxide

class Base: @unchecked Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service @Lifecycle final class Pool: Base, @unchecked Sendable {
  override func dispose() async throws {}
}

protocol Startable: Sendable {}
extension Startable {
  func initialize() async throws {}
}

@Service @Lifecycle struct Queue: Startable {
  func dispose() async throws {}
}
