import Dioxide

protocol Port: Sendable {}
protocol Middle: Hashable, Port {}
protocol Narrow: Middle {}

@Adapter(for: Port.self, profile: "a") struct A: Narrow {}

class Base: Port, @unchecked Sendable {}
class Derived: Base, @unchecked Sendable {}
@Adapter(for: Port.self, profile: "b") final class B: Derived, @unchecked Sendable {}
@Adapter(for: Base.self, profile: "c") final class C: Derived, @unchecked Sendable {}

class Generic<Value>: @unchecked Sendable {}
extension Generic: Port {}
@Adapter(for: Port.self, profile: "d") final class D: Generic<Int>, @unchecked Sendable {}
