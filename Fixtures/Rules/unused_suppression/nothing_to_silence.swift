import Dioxide

protocol Port: Sendable {}

// dioxide:disable:next missing_binding // expect: unused_suppression
@Service struct Clock: Sendable {}

@Service
struct Signup: Sendable {
  // dioxide:disable:next missing_binding, circular_dependency // expect: unused_suppression
  let port: any Port
  let clock: Clock  // dioxide:disable:this missing_binding // expect: unused_suppression
}

// dioxide:disable no_such_rule // expect: unused_suppression
