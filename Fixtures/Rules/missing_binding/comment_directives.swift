import Dioxide

protocol Port: Sendable {}

// dioxide:service
struct Plain: Sendable {
  let port: any Port
  let other: any Other  // expect: missing_binding
}

/// Documentation may stand around it.
// dioxide:adapter for=Port profile=test
/// And after it.
struct Double: Port {
  // dioxide:inject
  init(clock: Clock) {}  // expect: missing_binding
  init(hours: Int) {}
}

// dioxide:adapter for=Port profile=production
struct Real: Port {}

struct Clock: Sendable {}
protocol Other: Sendable {}
