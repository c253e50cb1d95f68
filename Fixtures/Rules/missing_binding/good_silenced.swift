import Dioxide

protocol Port: Sendable {}

@Service struct A: Sendable {
  // dioxide:disable:next missing_binding
  let port: any Port
}

@Service struct B: Sendable {
  let port: any Port  // dioxide:disable:this missing_binding
}

// dioxide:disable missing_binding
@Service struct C: Sendable { let port: any Port }
@Service struct D: Sendable { let port: any Port }
// dioxide:enable missing_binding
