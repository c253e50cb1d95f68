extension Container {
  /// Opens a request scope while a function runs.
  ///
  /// A request-scoped component is built once in the scope, even if a deferred dependency resolves it. A nested scope
  /// has its own instances. When the scope ends, its instances are released in reverse order.
  ///
  /// Components with a lifecycle must be awaited, so they are unavailable here; use the asynchronous version.
  public func withScope<Value, Failure: Error>(
    _ body: (RequestScope) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let scope = RequestScope(standIn ?? self, parent: RequestScope.current)
    let result: Result<Value, Failure> = RequestScope.$current.withValue(scope) {
      do throws(Failure) { return .success(try body(scope)) } catch { return .failure(error) }
    }
    var built = scope.end()
    while built.popLast() != nil {}
    return try result.get()
  }

  /// Opens a request scope while an asynchronous function runs.
  ///
  /// Like the synchronous version, but request-scoped components with a lifecycle are available. Each is initialized
  /// after its dependencies and before its dependents, and disposed of in reverse order when the scope ends. Resolving
  /// one, or its dependents, requires `resolveAsynchronously`. If initialization fails, the error is thrown, and the
  /// next request tries again.
  ///
  /// - Throws: the error of the function; otherwise ``ContainerError/disposalFailed(_:)`` with every failure.
  public func withScope<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (RequestScope) async throws -> Value
  ) async throws -> Value {
    let scope = RequestScope(standIn ?? self, parent: RequestScope.current)
    let value: Value
    do {
      value = try await RequestScope.$current.withValue(scope) { try await body(scope) }
    } catch {
      _ = await scope.dispose()
      throw error
    }
    let failures = await scope.dispose()
    if !failures.isEmpty { throw ContainerError.disposalFailed(failures) }
    return value
  }
}

extension RequestScope {
  /// Resolves a type asynchronously.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await Resolver(self).resolveAsynchronously(type, name: name)
  }

  /// Ends the scope: disposes of its started components in reverse order, even if one throws, and releases the
  /// instances.
  func dispose() async -> [DisposalFailure] {
    var failures: [DisposalFailure] = []
    var ended = end()
    while let last = ended.popLast() {
      if let started = last.started { failures += await StartedComponent.dispose([started]) }
    }
    return failures
  }
}
