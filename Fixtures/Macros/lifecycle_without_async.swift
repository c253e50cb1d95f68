import Dioxide

@Service @Lifecycle
final class Mail: Sendable {
  func initialize() throws {}
  func dispose() {}
}
