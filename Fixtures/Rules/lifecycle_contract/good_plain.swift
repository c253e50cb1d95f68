import Dioxide

@Service @Lifecycle final class A: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}
@Service @Lifecycle actor B {
  func initialize() async {}
  func dispose() async {}
}
@Lifecycle @Service(scope: .singleton) struct C: Sendable {
  public func dispose() async throws(Failure) {}
  public nonisolated func initialize() async throws {}
  struct Failure: Error {}
}
