import Dioxide

protocol Port: Sendable {}

#if DEBUG  // expect: syntax_error

@Service struct After: Sendable {
  let port: any Port  // expect: missing_binding
}
