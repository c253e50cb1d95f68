/// Runs independent parts of work.
public protocol Workers: Sendable {
  /// Runs a number of parts, possibly concurrently, and returns their results in order.
  func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Runs the parts one after the other.
public struct SerialWorkers: Workers {
  /// Creates serial workers.
  public init() {}

  /// Runs the parts in order.
  public func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(part)
  }
}

extension Workers {
  /// Runs a function for each of a number of files. Distributes ranges of files to reduce the overhead.
  func map<Result: Sendable>(overFiles count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    let length = 32
    let ranges = map(count: (count + length - 1) / length) { range in
      (range * length..<min((range + 1) * length, count)).map(body)
    }
    return Array(ranges.joined())
  }
}
