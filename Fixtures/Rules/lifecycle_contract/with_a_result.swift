import Dioxide

// The protocol behind the mark asks for functions without a result.
@Service @Lifecycle
struct Pool: Sendable {  // expect: lifecycle_contract
  func initialize() async throws -> Int { 1 }
  func dispose() async throws {}
}
