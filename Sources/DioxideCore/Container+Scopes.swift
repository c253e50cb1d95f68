extension Container {
  /// Opens a request scope for the time of a function.
  ///
  /// What is request-scoped is built once in it, also where a deferred dependency asks for it meanwhile. A scope within a
  /// scope has instances of its own.
  public func withScope<Value, Failure: Error>(
    _ body: (RequestScope) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let scope = RequestScope(self, parent: RequestScope.current)
    defer { _ = scope.end() }
    var result: Result<Value, Failure>?
    RequestScope.$current.withValue(scope) {
      do throws(Failure) { result = .success(try body(scope)) } catch { result = .failure(error) }
    }
    switch result {
    case .some(let result): return try result.get()
    case nil: return try body(scope)
    }
  }
}
