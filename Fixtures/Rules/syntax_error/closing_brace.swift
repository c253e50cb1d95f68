import Dioxide

protocol Port: Sendable {}

struct Plain {
}}  // expect: syntax_error

@Service struct After: Sendable {
  let port: any Port  // expect: missing_binding
}
