import Dioxide

public protocol Port: Sendable {}

@Adapter(for: Port.self) struct Adapter1: Port {}
