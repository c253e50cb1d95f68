import Dioxide

@Service @Lifecycle
final class Pool: Sendable {  // expect: lifecycle_contract
  func initialize() throws {}
  func dispose() async throws {}
}

@Service @Lifecycle
final class Queue: Sendable {  // expect: lifecycle_contract
  func initialize() async throws {}
  func dispose() {}
}
