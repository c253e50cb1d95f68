import Glibc

/// The times of one operation.
struct Measurement {
  let name: String
  /// The maximum p50 in nanoseconds; nil if there is none.
  let limit: Double?
  /// Nanoseconds of one operation, sorted.
  private let samples: [Double]

  /// Collects `count` samples of `body`, which performs the operation `batch` times. Batches compensate for the clock,
  /// which costs more than the operation.
  init(
    _ name: String, limit: Double? = nil, batch: Int = 1, count: Int = 10_000, prepare: () -> Void = {},
    _ body: () -> Void
  ) {
    var samples: [Double] = []
    samples.reserveCapacity(count)
    // The first tenth is a warm-up.
    for round in 0..<count + count / 10 {
      prepare()
      let start = Self.now()
      body()
      let end = Self.now()
      if round >= count / 10 { samples.append(Double(end - start) / Double(batch)) }
    }
    self.init(name, limit: limit, nanoseconds: samples)
  }

  /// A measurement with existing timings.
  init(_ name: String, limit: Double? = nil, nanoseconds: [Double]) {
    self.name = name
    self.limit = limit
    samples = nanoseconds.sorted()
  }

  /// The percentile in nanoseconds.
  func percentile(_ share: Double) -> Double {
    samples.isEmpty ? .nan : samples[min(samples.count - 1, Int(Double(samples.count) * share))]
  }

  var mean: Double { samples.reduce(0, +) / Double(samples.count) }

  static let header = "| operation | p50 | p95 | p99 | mean | limit of p50 |\n|---|---|---|---|---|---|"

  var row: String {
    let columns = [percentile(0.5), percentile(0.95), percentile(0.99), mean].map { Self.format($0) }
    return "| \(name) | \(columns.joined(separator: " | ")) | \(limit.map(Self.format) ?? "") |"
  }

  static func format(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1000: "\((nanoseconds * 10).rounded() / 10) ns"
    case ..<1_000_000: "\((nanoseconds / 10).rounded() / 100) µs"
    default: "\((nanoseconds / 10_000).rounded() / 100) ms"
    }
  }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// Uses an object in a way that the optimizer cannot remove. The caller must own a reference meanwhile. Measurements
/// and floors use the same function.
@_optimize(none) @inline(never) func use(_ object: AnyObject?) {}

/// The same for a value.
@_optimize(none) @inline(never) func use<Value>(value: borrowing Value) {}
