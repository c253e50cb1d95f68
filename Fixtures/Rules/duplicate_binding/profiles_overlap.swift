import Dioxide

protocol Port: Sendable {}
protocol Other: Sendable {}

@Adapter(for: Port.self, profile: [.production, .staging])
struct First: Port {}

@Adapter(for: Port.self, profile: [.test, .staging])
struct Second: Port {}  // expect: duplicate_binding

@Adapter(for: Other.self)
struct Everywhere: Other {}

@Adapter(for: Other.self, profile: .test)
struct InTest: Other {}  // expect: duplicate_binding
