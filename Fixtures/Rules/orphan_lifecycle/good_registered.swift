import Dioxide

@Lifecycle final class Pool: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

protocol Port: Sendable {}

@Lifecycle final class Queue: Port {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Lifecycle final class Stack: Port {
  func initialize() async throws {}
  func dispose() async throws {}
}

func assemble(_ container: Container) throws {
  try container.register(Port.self, name: "stack", as: Stack.self)
  try container.register(Pool.self) { _ in Pool() }
  try container.register(Port.self) { _ in Queue() }
}
