import Dioxide

protocol Port: Sendable {}

enum Space {
  protocol Port: Sendable {}

  @Adapter(for: Port.self, profile: .production) struct Inner: Port {}
}

// `Port` is the one outside here.
@Adapter(for: Space.Port.self, profile: .test)
struct Outer: Port {}  // expect: adapter_conformance
