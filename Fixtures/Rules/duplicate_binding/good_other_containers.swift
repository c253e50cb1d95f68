import Dioxide

func first() throws -> Container {
  let container = Container()
  try container.register(Int.self, instance: 1)
  return container
}

func second(wide: Bool) throws -> Container {
  let container = Container()
  if wide {
    try container.register(Int.self, instance: 2)
  } else {
    try container.register(Int.self, instance: 3)
  }
  return container
}
