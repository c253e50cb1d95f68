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
  func map<Result: Sendable>(
    over files: Range<FileIndex>, _ body: @escaping @Sendable (FileIndex) -> Result
  ) -> Table<FileIndex, Result> {
    let length = 32
    let ranges = map(count: (files.count + length - 1) / length) { range in
      files.dropFirst(range * length).prefix(length).map(body)
    }
    return Table(Array(ranges.joined()))
  }
}
