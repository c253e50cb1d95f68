import Dioxide

protocol EmailPort: Sendable {}

@Adapter(for: EmailPort.self)
struct Mail: Sendable {}
