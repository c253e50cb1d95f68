import DioxideCore

extension Container {
  /// Puts something else in the place of bindings for the time of a function.
  ///
  /// ```swift
  /// try app.overriding {
  ///   try $0.register((any EmailPort).self, instance: FakeEmail())
  /// } in: { container in
  ///   try app.resolve(Signup.self).run()  // sends with the fake
  /// }
  /// ```
  ///
  /// Components are built again in it, so that nothing keeps an override when the function ends, whether it returns or
  /// throws; registered instances stay. Only the task that runs the function, and the child tasks that it starts, see
  /// the overrides: tests that run at the same time do not. A detached task and a thread of one's own do not either;
  /// hand them the function's container. Overrides nest: the inner ones add to the outer. Where a request scope of the
  /// container is open, the function gets one of its own.
  ///
  /// - Parameters:
  ///   - override: Registers the overriding bindings.
  ///   - body: Receives the container with the overrides, which this one uses meanwhile too.
  /// - Throws: errors of the functions, and `ContainerError.invalid` if the overrides are inconsistent.
  /// - Complexity: linear in the bindings.
  @_disfavoredOverload  // So that code which may suspend gets the other one, also for a function that does not.
  public func overriding<Value>(
    _ override: (Container) throws -> Void, in body: (Container) throws -> Value
  ) throws -> Value {
    try withOverrides(override) { container in
      try TestContainer.$current.withValue(container) { try body(container) }
    }
  }

  /// Puts something else in the place of bindings for the time of a function that suspends.
  ///
  /// As the one that does not.
  public func overriding<Value>(
    isolation: isolated (any Actor)? = #isolation, _ override: (Container) throws -> Void,
    in body: (Container) async throws -> Value
  ) async throws -> Value {
    try await withOverrides(override) { container in
      try await TestContainer.$current.withValue(container) { try await body(container) }
    }
  }

  /// Puts an instance in the place of one binding for the time of a function.
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

  /// Puts an instance in the place of one binding for the time of a function that suspends.
  public func overriding<Port: Sendable, Value>(
    isolation: isolated (any Actor)? = #isolation, _ port: Port.Type, name: String? = nil, with instance: Port,
    in body: (Container) async throws -> Value
  ) async throws -> Value {
    try await overriding({ try $0.register(port, name: name, instance: instance) }, in: body)
  }
}
