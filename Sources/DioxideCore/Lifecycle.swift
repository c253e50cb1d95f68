/// A component that is started before it is used and disposed of after. `@Lifecycle` writes the conformance.
public protocol Lifecycle: Sendable {
  /// Starts: opens connections, warms caches. What it needs is started before.
  func initialize() async throws
  /// Ends: what needs it has ended before.
  func dispose() async throws
}

/// A component that could not be disposed of.
public struct DisposalFailure: Error, CustomStringConvertible {
  /// What it is bound to.
  public let key: Key
  /// What it threw.
  public let underlying: any Error

  /// The key and the error.
  public var description: String { "\(key): \(underlying)" }
}
