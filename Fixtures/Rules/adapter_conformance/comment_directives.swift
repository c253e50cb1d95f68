protocol Port: Sendable {}

// dioxide:adapter for=Port
struct Real: Sendable {}  // expect: adapter_conformance
