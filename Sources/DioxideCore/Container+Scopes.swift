extension Container {
  /// Opens a request scope for the time of a function.
  ///
  /// What is request-scoped is built once in it, also where a deferred dependency asks for it meanwhile. A scope within a
  /// scope has instances of its own. When the scope ends they are let go, the last built first.
  public func withScope<Value, Failure: Error>(
    _ body: (RequestScope) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let scope = RequestScope(self, parent: RequestScope.current)
    let result: Result<Value, Failure> = RequestScope.$current.withValue(scope) {
      do throws(Failure) { return .success(try body(scope)) } catch { return .failure(error) }
    }
    var built = scope.end()
    while built.popLast() != nil {}
    return try result.get()
  }

  /// Opens a request scope for the time of a function that suspends.
  ///
  /// As the one that does not; and when it ends, what was built in it and has a lifecycle is disposed of, the last built
  /// first. What is built in a scope is not initialized: only what lives as long as the container is.
  ///
  /// - Throws: what the function throws; else ``ContainerError/disposalFailed(_:)`` with every failure.
  public func withScope<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (RequestScope) async throws -> Value
  ) async throws -> Value {
    let scope = RequestScope(self, parent: RequestScope.current)
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
  /// Builds or finds what is bound to a type, by suspending where that is needed.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await Resolver(self).resolveAsynchronously(type, name: name)
  }

  /// Ends the scope; disposes of what has a lifecycle, the last built first, and goes on when one throws.
  func dispose() async -> [DisposalFailure] {
    var failures: [DisposalFailure] = []
    var built = end()
    while let cell = built.popLast() {
      if let lifecycle = cell.registration.anyValue(in: cell) as? any Lifecycle {
        do {
          try await lifecycle.dispose()
        } catch {
          failures.append(DisposalFailure(key: cell.registration.key, underlying: error))
        }
      }
    }
    return failures
  }
}

extension Registration {
  /// The value in a cell, whatever its type; nil where there is none.
  final func anyValue(in cell: InstanceCell) -> Any? {
    guard let pointer = cell.pointer else { return nil }
    return anyValue(at: pointer, as: self.type)
  }

  private final func anyValue<Value>(at pointer: UnsafeRawPointer, as type: Value.Type) -> Any {
    value(at: pointer, as: type)
  }
}
