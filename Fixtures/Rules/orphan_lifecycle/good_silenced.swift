import Dioxide

@Lifecycle
// dioxide:disable:next orphan_lifecycle
struct Pool: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}
