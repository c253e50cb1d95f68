import Dioxide

@Service @Lifecycle
final class Mail: Sendable {
  func initialize() async throws {}
}
