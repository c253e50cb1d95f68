import Dioxide

func start(_ one: Container, _ other: Container) throws {
  try one.register(Int.self, instance: 1)
  try other.register(Int.self, instance: 2)
}
