import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: .production)
struct First: Port {}

@Adapter(for: Port.self, profile: .production)
struct Second: Port {}  // expect: duplicate_binding
