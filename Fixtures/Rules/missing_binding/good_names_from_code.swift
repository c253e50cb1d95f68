import Dioxide

enum Keys { static let host = makeName() }
func makeName() -> String { "host" }

struct Address: Sendable { var text: String }

// What the name is, only the program knows.
func assemble(_ container: Container, settings: [String: String]) throws {
  for (name, value) in settings { try container.register(String.self, name: name, instance: value) }
  try container.register(Double.self, name: "timeout", instance: 1)
  try container.register(Address.self) { c in
    Address(text: try c.resolve(String.self, name: "host"))
  }
  try container.register(Float.self) { c in Float(try c.resolve(Double.self, name: Keys.host)) }
}
