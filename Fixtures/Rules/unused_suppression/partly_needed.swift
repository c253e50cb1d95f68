import Dioxide

protocol Port: Sendable {}

@Service
struct Signup: Sendable {
  // dioxide:disable:next missing_binding,captive_dependency because it is bound elsewhere // expect: unused_suppression
  let port: any Port
}

// dioxide:disable missing_binding mixed_binding // expect: unused_suppression
@Service
struct Logout: Sendable {
  let port: any Port
}
// dioxide:enable missing_binding
@Service struct Clock: Sendable {}
// dioxide:enable

// A rule that is off was not looked for.
@Service
struct Login: Sendable {
  // dioxide:disable:next missing_binding, unused_component
  let port: any Port
}
