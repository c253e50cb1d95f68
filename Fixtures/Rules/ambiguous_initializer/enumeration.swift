import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self)
enum Nothing: Port {}  // expect: ambiguous_initializer
