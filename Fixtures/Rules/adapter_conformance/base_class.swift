import Dioxide

class Base: @unchecked Sendable {}
class Other: @unchecked Sendable {}

@Adapter(for: Base.self)
final class Real: Other, @unchecked Sendable {}  // expect: adapter_conformance
