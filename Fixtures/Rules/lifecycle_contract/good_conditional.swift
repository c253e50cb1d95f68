import Dioxide

@Service @Lifecycle struct Pool: Sendable {
  #if os(Linux)
  func initialize() async throws {}
  #else
  func initialize() async {}
  #endif
  func dispose() async throws {}
}
