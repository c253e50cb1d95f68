import Dioxide

protocol EmailPort: Sendable { func send(_ text: String) }

@Service
final class Signup: Sendable {
  private let email: any EmailPort

  init(email: any EmailPort) {  // expect: missing_binding
    self.email = email
  }
}
