import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self) struct First: Port {}
// dioxide:disable:next duplicate_binding
@Adapter(for: Port.self) struct Second: Port {}
