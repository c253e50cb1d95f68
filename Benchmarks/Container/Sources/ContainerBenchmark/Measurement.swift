import Glibc

/// Work that an operation cannot do without, timed alternately with it. Other machines have other times, and a loaded one has other
/// times from moment to moment, so limits are ratios to a floor.
struct Floor {
  let prepare: () -> Void
  let body: () -> Void
  /// The greatest allowed ratio of the operation's p50 to that of the floor.
  let limit: Double

  init(limit: Double, prepare: @escaping () -> Void = {}, _ body: @escaping () -> Void) {
    (self.limit, self.prepare, self.body) = (limit, prepare, body)
  }
}

/// The times of one operation.
struct Measurement {
  let name: String
  /// Nanoseconds of one operation, sorted.
  private let samples: [Double]
  /// Those of the floor, and the limit; nil if nothing is promised.
  private let floor: (samples: [Double], limit: Double)?

  /// Collects `count` samples of `body`, which performs the operation `batch` times. Batches compensate for the clock,
  /// which costs more than the operation. A floor is measured in the same loop.
  init(
    _ name: String, floor: Floor? = nil, batch: Int = 1, count: Int = 10_000, prepare: () -> Void = {},
    _ body: () -> Void
  ) {
    func time(_ prepare: () -> Void, _ body: () -> Void) -> Double {
      prepare()
      let start = Self.now()
      body()
      return Double(Self.now() - start) / Double(batch)
    }
    var samples: [Double] = []
    var floors: [Double] = []
    samples.reserveCapacity(count)
    floors.reserveCapacity(count)
    // The first tenth warms up.
    for round in 0..<count + count / 10 {
      let sample = time(prepare, body)
      let floor = floor.map { time($0.prepare, $0.body) }
      guard round >= count / 10 else { continue }
      samples.append(sample)
      if let floor { floors.append(floor) }
    }
    self.init(name, nanoseconds: samples, floor: floor.map { (floors, $0.limit) })
  }

  /// A measurement with existing timings.
  init(_ name: String, nanoseconds: [Double], floor: (samples: [Double], limit: Double)? = nil) {
    self.name = name
    self.floor = floor.map { ($0.samples.sorted(), $0.limit) }
    samples = nanoseconds.sorted()
  }

  /// The percentile in nanoseconds.
  func percentile(_ share: Double) -> Double { Self.percentile(share, of: samples) }

  private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  private var mean: Double { samples.reduce(0, +) / Double(samples.count) }

  static let header = """
    | operation | p50 | p95 | p99 | mean | floor, p50 | target | actual |
    |---|---|---|---|---|---|---|---|
    """

  /// Prints the row: target and actual are multiples of the floor.
  func report() {
    let columns = [percentile(0.5), percentile(0.95), percentile(0.99), mean].map { Self.format($0) }
    var row = "| \(name) | \(columns.joined(separator: " | "))"
    if let floor {
      let least = Self.percentile(0.5, of: floor.samples)
      let ratio = percentile(0.5) / least
      Target.check(name, ratio, limit: floor.limit)
      row += " | \(Self.format(least)) | \(floor.limit) × | \(Self.round(ratio)) × |"
    } else {
      row += " |  |  |  |"
    }
    print(row)
  }

  static func format(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1000: "\((nanoseconds * 10).rounded() / 10) ns"
    case ..<1_000_000: "\(round(nanoseconds / 1000)) µs"
    default: "\(round(nanoseconds / 1_000_000)) ms"
    }
  }

  static func round(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// The targets that were missed.
enum Target {
  nonisolated(unsafe) private(set) static var missed: [String] = []  // Only the main thread measures.

  /// Notes the name of what is over its limit.
  static func check(_ name: String, _ actual: Double, limit: Double) {
    if !(actual <= limit) { missed.append("\(name): \(Measurement.round(actual)), target \(limit)") }
  }
}

/// Uses an object in a way that the optimizer cannot remove. The caller must own a reference meanwhile. Measurements
/// and floors use the same function.
@_optimize(none) @inline(never) func use(_ object: AnyObject?) {}

/// The same for a value.
@_optimize(none) @inline(never) func use<Value>(value: borrowing Value) {}
