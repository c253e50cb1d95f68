import Dioxide

protocol Port: Sendable {}
@Adapter(for: Port.self) struct Real: Port {}
