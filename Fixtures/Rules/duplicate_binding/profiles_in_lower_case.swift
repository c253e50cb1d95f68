import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: "Kiosk")
struct First: Port {}

@Adapter(for: Port.self, profile: ["KIOSK", .test])
struct Second: Port {}  // expect: duplicate_binding
