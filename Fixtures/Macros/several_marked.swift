import Dioxide

@Service
final class Mail: Sendable {
  @Inject init(port: Int) {}
  @Inject init(host: String) {}
}
