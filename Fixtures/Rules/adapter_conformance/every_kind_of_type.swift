import Dioxide

protocol A: Sendable {}
protocol B: Sendable {}
protocol C: Sendable {}

@Adapter(for: A.self) public actor Actor1 {}  // expect: adapter_conformance
@Adapter(for: B.self) enum Enum1: String { case one; init() { self = .one } }  // expect: adapter_conformance
@Adapter(for: C.self) open class Class1: @unchecked Sendable {}  // expect: adapter_conformance
