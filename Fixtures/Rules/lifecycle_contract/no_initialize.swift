import Dioxide

protocol Port: Sendable {}

@Lifecycle
@Adapter(for: Port.self)
actor Pool: Port {  // expect: lifecycle_contract
  func dispose() async {}
}
