import Dioxide

protocol Port: Sendable {}

@Service
struct Signup: Sendable {
  // dioxide:disable:next missing_binding
  let port: any Port
}

@Service
struct Login: Sendable {
  let port: any Port  // dioxide:disable:this missing_binding
}

// dioxide:disable missing_binding
@Service
struct Logout: Sendable {
  let port: any Port
}
// dioxide:enable missing_binding

// dioxide:disable
@Service
struct Reset: Sendable {
  let port: any Port
}
// dioxide:enable
