import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self) struct First: Port {}
@Adapter(for: Port.self) struct Second: Port {}  // expect: duplicate_binding
@Adapter(for: Port.self) struct Third: Port {}  // expect: duplicate_binding
