import Dioxide

protocol Reader: Sendable {}
protocol Writer: Sendable {}

// Under its own type and under a port: two keys.
@Service
@Adapter(for: Reader.self)
@Adapter(for: Writer.self)
final class Disk: Reader, Writer {}
