import Dioxide

protocol Port: Sendable {}

@Service struct Before: Sendable {
  let port: any Port  // expect: missing_binding
}

struct Broken {
  let text = "no end  // expect: syntax_error
}

@Service struct After: Sendable {
  let port: any Port  // also: missing_binding
}
