import Dioxide

@Adapter(for: Port.self)
struct Real: Sendable {}
