import Dioxide

protocol Reader: Sendable {}
protocol Writer: Sendable {}
typealias Disk = Reader & Writer & Sendable
typealias Alias = Disk

@Adapter(for: Reader.self) struct A: Alias {}
@Adapter(for: Alias.self) struct B: Reader, Writer {}
@Adapter(for: (any Reader & Writer).self) struct C: Disk {}
@Adapter(for: Writer.self) struct D: Reader & Writer {}

enum Space {
  typealias Port = Reader
  @Adapter(for: Writer.self, profile: "x") struct E: Port, Writer {}
}
