import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self)
struct Real: Sendable {}  // expect: adapter_conformance

enum Space { struct Real {} }
extension Space.Real: Port {}
