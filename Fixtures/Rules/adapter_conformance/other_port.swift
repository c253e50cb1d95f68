import Dioxide

protocol Port: Sendable {}
protocol Other: Sendable {}
protocol Narrower: Port {}

@Adapter(for: Port.self)
final class Real: Other, Sendable {}  // expect: adapter_conformance

// The wide one does not imply the narrow one.
@Adapter(for: Narrower.self)
final class Wide: Port, Hashable, Codable {  // expect: adapter_conformance
  static func == (left: Wide, right: Wide) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
