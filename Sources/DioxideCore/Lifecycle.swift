/// A component that is started before use and disposed of afterwards. `@Lifecycle` generates the conformance.
public protocol Lifecycle: Sendable {
  /// Starts the component: opens connections, warms caches. Its dependencies are already started.
  func initialize() async throws
  /// Stops the component. Its dependents are already stopped.
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
