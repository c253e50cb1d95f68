import Dioxide

@Service
@Lifecycle
final class Pool: Sendable {  // expect: lifecycle_contract
  func initialize() async throws {}
}
