import Dioxide

enum Outer {
  @Service private struct Inner: Sendable {}

  private enum Middle {
    @Service @Lifecycle final class Innermost: Sendable {
      func initialize() async throws {}
      func dispose() async throws {}
    }
  }
}
