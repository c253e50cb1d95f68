import Dioxide

final class Mail: Sendable {
  @Inject func send() {}
}
