import Dioxide

protocol Port: Sendable {}

// dioxide:disable adapter_conformance
@Adapter(for: Port.self) struct Real {}
// dioxide:enable
