import Dioxide

enum Store { case memory, disk }

func assemble(_ container: Container, store: Store) throws {
  switch store {
  case .memory:
    try container.register(Int.self, instance: 1)
  case .disk:
    try container.register(Int.self, instance: 2)
  }
}
