import Dioxide

@Service
struct Pool: Sendable {
  @Lifecycle
  actor Worker {  // expect: orphan_lifecycle
    func initialize() async throws {}
    func dispose() async throws {}
  }
}
