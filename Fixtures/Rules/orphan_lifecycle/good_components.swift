import Dioxide

protocol Port: Sendable {}

@Lifecycle @Service struct A: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Adapter(for: Port.self, profile: .test) @Lifecycle actor B: Port {
  func initialize() async throws {}
  func dispose() async throws {}
}

// dioxide:service
@Lifecycle struct C: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service @Lifecycle final class D<Value: Sendable>: Sendable {
  func initialize() async throws {}
  func dispose() async throws {}
}
