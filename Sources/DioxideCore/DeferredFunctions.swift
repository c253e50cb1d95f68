// A function without parameters defers its result. There is one overload for each kind of function, because only the
// compiler can decompose a function type. The overloads also match parameters whose type is an alias of a function.

extension Blueprint.Dependency {
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (() -> Value).Type) { self = Blueprint.Dependency(on: Value.self).resolved(.synchronous) }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (() throws -> Value).Type) {
    self = Blueprint.Dependency(on: Value.self).resolved(.synchronous)
  }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (() async -> Value).Type) { self = Blueprint.Dependency(on: Value.self).deferred }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (() async throws -> Value).Type) { self = Blueprint.Dependency(on: Value.self).deferred }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (@Sendable () -> Value).Type) {
    self = Blueprint.Dependency(on: Value.self).resolved(.synchronous)
  }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (@Sendable () throws -> Value).Type) {
    self = Blueprint.Dependency(on: Value.self).resolved(.synchronous)
  }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (@Sendable () async -> Value).Type) {
    self = Blueprint.Dependency(on: Value.self).deferred
  }
  /// The dependency of the function's result, deferred.
  public init<Value>(_ type: (@Sendable () async throws -> Value).Type) {
    self = Blueprint.Dependency(on: Value.self).deferred
  }
}

extension Resolver {
  /// A function that resolves its result when it is called; see ``Provider/function``.
  public func resolve<Value>(_ type: (() -> Value).Type) throws(ContainerError) -> @Sendable () -> Value {
    Provider<Value>(self).function
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingFunction``.
  public func resolve<Value>(_ type: (() throws -> Value).Type) throws(ContainerError) -> @Sendable () throws -> Value {
    Provider<Value>(self).throwingFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/asynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (() async -> Value).Type) throws(ContainerError)
    -> @Sendable () async -> Value
  {
    Provider<Value>(self).asynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingAsynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (() async throws -> Value).Type) throws(ContainerError)
    -> @Sendable () async throws -> Value
  {
    Provider<Value>(self).throwingAsynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/function``.
  public func resolve<Value>(_ type: (@Sendable () -> Value).Type) throws(ContainerError) -> @Sendable () -> Value {
    Provider<Value>(self).function
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingFunction``.
  public func resolve<Value>(_ type: (@Sendable () throws -> Value).Type) throws(ContainerError)
    -> @Sendable () throws -> Value
  {
    Provider<Value>(self).throwingFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/asynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (@Sendable () async -> Value).Type) throws(ContainerError)
    -> @Sendable () async -> Value
  {
    Provider<Value>(self).asynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingAsynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (@Sendable () async throws -> Value).Type) throws(ContainerError)
    -> @Sendable () async throws -> Value
  {
    Provider<Value>(self).throwingAsynchronousFunction
  }
}

extension Resolver {
  /// A function that resolves its result when it is called; see ``Provider/function``.
  public func resolveAsynchronously<Value>(
    _ type: (() -> Value).Type
  ) async throws(ContainerError) -> @Sendable () -> Value {
    Provider<Value>(self).function
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingFunction``.
  public func resolveAsynchronously<Value>(
    _ type: (() throws -> Value).Type
  ) async throws(ContainerError) -> @Sendable () throws -> Value {
    Provider<Value>(self).throwingFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/asynchronousFunction``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: (() async -> Value).Type
  ) async throws(ContainerError) -> @Sendable () async -> Value {
    Provider<Value>(self).asynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingAsynchronousFunction``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: (() async throws -> Value).Type
  ) async throws(ContainerError) -> @Sendable () async throws -> Value {
    Provider<Value>(self).throwingAsynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/function``.
  public func resolveAsynchronously<Value>(
    _ type: (@Sendable () -> Value).Type
  ) async throws(ContainerError) -> @Sendable () -> Value {
    Provider<Value>(self).function
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingFunction``.
  public func resolveAsynchronously<Value>(
    _ type: (@Sendable () throws -> Value).Type
  ) async throws(ContainerError) -> @Sendable () throws -> Value {
    Provider<Value>(self).throwingFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/asynchronousFunction``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: (@Sendable () async -> Value).Type
  ) async throws(ContainerError) -> @Sendable () async -> Value {
    Provider<Value>(self).asynchronousFunction
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingAsynchronousFunction``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: (@Sendable () async throws -> Value).Type
  ) async throws(ContainerError) -> @Sendable () async throws -> Value {
    Provider<Value>(self).throwingAsynchronousFunction
  }
}

extension Container {
  /// A function that resolves its result when it is called; see ``Provider/function``.
  public func resolve<Value>(_ type: (@Sendable () -> Value).Type) throws(ContainerError) -> @Sendable () -> Value {
    try Resolver(self).resolve(type)
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingFunction``.
  public func resolve<Value>(_ type: (@Sendable () throws -> Value).Type) throws(ContainerError)
    -> @Sendable () throws -> Value
  {
    try Resolver(self).resolve(type)
  }
  /// A function that resolves its result when it is called; see ``Provider/asynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (@Sendable () async -> Value).Type) throws(ContainerError)
    -> @Sendable () async -> Value
  {
    try Resolver(self).resolve(type)
  }
  /// A function that resolves its result when it is called; see ``Provider/throwingAsynchronousFunction``.
  public func resolve<Value: Sendable>(_ type: (@Sendable () async throws -> Value).Type) throws(ContainerError)
    -> @Sendable () async throws -> Value
  {
    try Resolver(self).resolve(type)
  }
}
