import Dioxide

class Base: @unchecked Sendable {}
protocol Port {}
protocol Narrow where Self: Port {}

@Adapter(for: Port.self) struct Real: Narrow, Port {}
