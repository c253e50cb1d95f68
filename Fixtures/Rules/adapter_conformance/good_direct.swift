import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: "a") struct A: Port {}
@Adapter(for: Port.self, profile: "b") struct B: Sendable, Hashable, Port {}
@Adapter(for: (any Port).self, profile: "c") actor C: Port {}
@Adapter(for: Port.self, profile: "d") enum D: String, Port { case one; init() { self = .one } }
@Adapter(for: Port.self, profile: "e") final class E: Port, @unchecked Sendable {}
@Adapter(for: Port.self, profile: "f") struct F<T: Sendable>: Port where T: Hashable {}
