import Dioxide

@Service
final class Mail: Sendable {
  init(port: inout Int) {}
}
