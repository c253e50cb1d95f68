import Dioxide

protocol Port: Sendable {}
protocol Other: Sendable {}
@Service struct Plain: Sendable {}
@Service struct Conforming: Port {}

func compose(_ container: Container) throws {
  try container.register((any Port).self, as: Plain.self) // expect: adapter_conformance
  try container.register((any Port).self, name: "b", as: Conforming.self)
  try container.register((any Other).self, as: Conforming.self) // expect: adapter_conformance
}
