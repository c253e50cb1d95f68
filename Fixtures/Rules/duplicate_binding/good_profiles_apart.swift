import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: .production) struct First: Port {}
@Adapter(for: Port.self, profile: [.test, .ci]) struct Second: Port {}
@Adapter(for: Port.self, profile: "staging") struct Third: Port {}
