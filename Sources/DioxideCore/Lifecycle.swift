/// A component that is started before it is used and disposed of after. `@Lifecycle` writes the conformance.
public protocol Lifecycle: Sendable {
  /// Starts the component: opens connections, warms caches. Its dependencies are started before.
  func initialize() async throws
  /// Stops the component. Its dependents have been stopped before.
  func dispose() async throws
}

/// A component that could not be disposed of.
public struct DisposalFailure: Error, CustomStringConvertible {
  /// Its key.
  public let key: Key
  /// The thrown error.
  public let underlying: any Error

  /// The key and the error.
  public var description: String { "\(key): \(underlying)" }
}
