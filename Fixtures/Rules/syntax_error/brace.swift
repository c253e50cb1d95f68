import Dioxide

protocol Port: Sendable {}

@Service struct Before: Sendable {
  let port: any Port  // expect: missing_binding
}

struct Open {  // expect: syntax_error
  func run() {
  }
