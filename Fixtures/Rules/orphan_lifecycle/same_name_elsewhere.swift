import Dioxide

enum Left {
  @Service struct Pool: Sendable {}
}

enum Right {
  @Lifecycle struct Pool: Sendable {  // expect: orphan_lifecycle
    func initialize() async throws {}
    func dispose() async throws {}
  }
}
