import Dioxide

@Service
final class Mail: Sendable {
  private init(port: Int) {}
}
