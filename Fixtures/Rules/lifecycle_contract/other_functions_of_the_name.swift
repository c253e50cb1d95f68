import Dioxide

@Service @Lifecycle
final class Pool: Sendable {  // expect: lifecycle_contract
  static func initialize() async throws {}
  func initialize(size: Int) async throws {}
  func dispose() async throws {}

  struct Nested {
    func initialize() async throws {}
  }
}
