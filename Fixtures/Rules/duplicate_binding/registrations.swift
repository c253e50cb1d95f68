import Dioxide

struct Address: Sendable {}

func assemble(_ container: Container) throws {
  try container.register(Address.self, instance: Address())
  try container.register(Int.self, name: "port", instance: 80)
  try container.register(
    Address.self,  // expect: duplicate_binding
    instance: Address())
  try container.register(Int.self, name: "port", instance: 81)  // expect: duplicate_binding
}
