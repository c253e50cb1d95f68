protocol Port: Sendable {}

extension Real: CustomStringConvertible { var description: String { "real" } }
#if os(Linux) || os(macOS)
extension Real: Port {}
#endif
