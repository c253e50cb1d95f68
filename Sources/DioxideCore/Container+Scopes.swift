extension Container {
  /// Opens a request scope for the time of a function.
  ///
  /// What is request-scoped is built once in it, also where a deferred dependency asks for it meanwhile. A scope within a
  /// scope has instances of its own. When the scope ends they are let go, the last built first.
  ///
  /// What has a lifecycle is started by awaiting it, so that it cannot be had in here: see the one that suspends.
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

  /// Opens a request scope for the time of a function that suspends.
  ///
  /// As the one that does not; and what is request-scoped and has a lifecycle lives in it: it is initialized when it is
  /// built, after all that it needs and before anybody gets it, and disposed of when the scope ends, the last first. To ask
  /// for it, or for what needs it, takes `resolveAsynchronously`; where one of them cannot be initialized nobody gets it, and
  /// the next who asks tries again.
  ///
  /// - Throws: what the function throws; else ``ContainerError/disposalFailed(_:)`` with every failure.
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
  /// Builds or finds what is bound to a type, by suspending where that is needed.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await Resolver(self).resolveAsynchronously(type, name: name)
  }

  /// Ends the scope: disposes of what was started in it, the last first, goes on when one throws, and lets go of what was
  /// built.
  func dispose() async -> [DisposalFailure] {
    var failures: [DisposalFailure] = []
    var ended = end()
    while let last = ended.popLast() {
      if let started = last.started { failures += await StartedComponent.dispose([started]) }
    }
    return failures
  }
}
