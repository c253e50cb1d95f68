import Dioxide

func start(_ c: Container) throws {
  try c.register(Float.self, instance: 2)
  try c.register(Int.self, instance: 1)
}
