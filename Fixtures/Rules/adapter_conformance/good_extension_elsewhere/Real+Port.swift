protocol Port: Sendable {}

extension Real: Hashable {}
#if os(Linux) || os(macOS)
extension Real: Port {}
#endif
