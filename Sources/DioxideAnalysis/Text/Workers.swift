/// Who does work that falls into independent parts.
public protocol Workers: Sendable {
  /// Runs this many parts, perhaps at the same time, and returns their results in order.
  func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Does one part after the other.
public struct SerialWorkers: Workers {
  /// Makes one.
  public init() {}

  /// Does the parts in order.
  public func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(part)
  }
}

extension Workers {
  /// Runs a function for each of this many files. Files are distributed in ranges, so that handing them out costs
  /// little.
  func map<Result: Sendable>(overFiles count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    let length = 32
    let stretches = map(count: (count + length - 1) / length) { stretch in
      (stretch * length..<min((stretch + 1) * length, count)).map(body)
    }
    return Array(stretches.joined())
  }
}
