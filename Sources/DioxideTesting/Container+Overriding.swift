import DioxideCore

extension Container {
  /// Overrides bindings while a function runs.
  ///
  /// ```swift
  /// try app.overriding {
  ///   try $0.register((any EmailPort).self, instance: FakeEmail())
  /// } in: { container in
  ///   try app.resolve(Signup.self).run()  // sends with the fake
  /// }
  /// ```
  ///
  /// Components are built again within the function, so nothing keeps an override when it returns or throws; registered
  /// instances are kept. Only the task that runs the function and its child tasks see the overrides. Tests that run
  /// concurrently, detached tasks and other threads do not; pass the function's container to them. Overrides nest:
  /// inner ones add to outer ones. If a request scope of the container is open, the function gets a new one.
  ///
  /// - Parameters:
  ///   - override: Registers the overriding bindings.
  ///   - body: Receives the container with the overrides, which also serves requests to this one.
  /// - Throws: errors of the functions, and `ContainerError.invalid` if the overrides are inconsistent.
  /// - Complexity: linear in the bindings.
  @_disfavoredOverload  // Code that may suspend gets the other overload, even for a synchronous function.
  public func overriding<Value>(
    _ override: (Container) throws -> Void, in body: (Container) throws -> Value
  ) throws -> Value {
    try withOverrides(override) { container in
      try TestContainer.$current.withValue(container) { try body(container) }
    }
  }

  /// Overrides bindings while an asynchronous function runs.
  ///
  /// Like the synchronous version.
  public func overriding<Value>(
    isolation: isolated (any Actor)? = #isolation, _ override: (Container) throws -> Void,
    in body: (Container) async throws -> Value
  ) async throws -> Value {
    try await withOverrides(override) { container in
      try await TestContainer.$current.withValue(container) { try await body(container) }
    }
  }

  /// Overrides one binding with an instance while a function runs.
  ///
  /// ```swift
  /// try app.overriding((any Clock).self, with: StoppedClock()) { _ in … }
  /// ```
  @_disfavoredOverload
  public func overriding<Port: Sendable, Value>(
    _ port: Port.Type, name: String? = nil, with instance: Port, in body: (Container) throws -> Value
  ) throws -> Value {
    try overriding({ try $0.register(port, name: name, instance: instance) }, in: body)
  }

  /// Overrides one binding with an instance while an asynchronous function runs.
  public func overriding<Port: Sendable, Value>(
    isolation: isolated (any Actor)? = #isolation, _ port: Port.Type, name: String? = nil, with instance: Port,
    in body: (Container) async throws -> Value
  ) async throws -> Value {
    try await overriding({ try $0.register(port, name: name, instance: instance) }, in: body)
  }
}
