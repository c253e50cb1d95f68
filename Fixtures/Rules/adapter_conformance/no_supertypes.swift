import Dioxide

protocol Port: Sendable { func run() }

@Adapter(for: Port.self)
struct Real {  // expect: adapter_conformance
  func run() {}
}
