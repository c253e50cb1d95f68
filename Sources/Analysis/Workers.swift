/// Who does work that falls into independent parts.
public protocol Workers: Sendable {
  /// Does so many parts, which may run at the same time, and answers what they come to in order.
  func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Does one part after the other.
public struct OneWorker: Workers {
  /// Makes one.
  public init() {}

  public func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(part)
  }
}
