// Comments need no import.

protocol Port: Sendable {}

// dioxide:service scope=request
final class Plain: Sendable {
  init(port: any Port) {}  // expect: missing_binding
}
