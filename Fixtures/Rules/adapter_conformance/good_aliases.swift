import Dioxide

protocol Reader: Sendable {}
protocol Writer: Sendable {}
typealias Disk = Reader & Writer & Sendable
typealias Alias = Disk

@Adapter(for: Reader.self, profile: "a") struct A: Alias {}
@Adapter(for: Alias.self, profile: "b") struct B: Reader, Writer {}
@Adapter(for: (any Reader & Writer).self, profile: "c") struct C: Disk {}
@Adapter(for: Writer.self, profile: "d") struct D: Reader & Writer {}

enum Space {
  typealias Port = Reader
  @Adapter(for: Writer.self, profile: "e") struct E: Port, Writer {}
}
