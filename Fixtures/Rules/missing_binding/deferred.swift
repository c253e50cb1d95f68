import Dioxide

protocol Port: Sendable {}

// Later is not never: it must be bound all the same.
@Service final class A: Sendable {
  init(port: @escaping @Sendable () -> any Port) {}  // expect: missing_binding
}
@Service final class B: Sendable {
  init(port: @escaping @Sendable () async throws -> any Port) {}  // also: missing_binding
}
@Service final class C: Sendable {
  init(port: Lazy<any Port>) {}  // also: missing_binding
}
@Service final class D: Sendable {
  init(port: Dioxide.Provider<any Port>) {}  // also: missing_binding
}
