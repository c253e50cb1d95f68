protocol Plugin: Sendable {}
struct Trace: Sendable {}
