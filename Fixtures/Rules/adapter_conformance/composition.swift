import Dioxide

protocol Reader: Sendable {}
protocol Writer: Sendable {}

@Adapter(for: (any Reader & Writer).self)
struct OnlyReads: Reader {}  // expect: adapter_conformance
