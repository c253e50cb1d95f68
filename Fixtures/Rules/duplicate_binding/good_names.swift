import Dioxide

func assemble(_ container: Container) throws {
  try container.register(String.self, instance: "")
  try container.register(String.self, name: "host", instance: "localhost")
  try container.register(String.self, name: "Host", instance: "LOCALHOST")
}
