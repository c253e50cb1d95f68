// dioxide:service
// dioxide:lifecycle
final class Pool: Sendable {  // expect: lifecycle_contract
  func initialize() async throws {}
}
