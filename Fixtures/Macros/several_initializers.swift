import Dioxide

@Service
final class Mail: Sendable {
  init(port: Int) {}
  init(host: String) {}
}
