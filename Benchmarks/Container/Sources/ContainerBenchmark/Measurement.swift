import Glibc

/// The times of one operation.
struct Measurement {
  let name: String
  /// Nanoseconds of one operation, sorted.
  private let samples: [Double]

  /// Runs `body`, which does the operation `batch` times, so often that there are `count` samples. A batch makes up for
  /// the clock, which costs more than what is measured.
  init(_ name: String, batch: Int, count: Int, prepare: () -> Void = {}, _ body: () -> Void) {
    var samples: [Double] = []
    samples.reserveCapacity(count)
    for round in 0..<count + count / 10 {
      prepare()
      let start = Self.now()
      body()
      let end = Self.now()
      // The first tenth warms up.
      if round >= count / 10 { samples.append(Double(end - start) / Double(batch)) }
    }
    self.name = name
    self.samples = samples.sorted()
  }

  func percentile(_ share: Double) -> Double { samples[min(samples.count - 1, Int(Double(samples.count) * share))] }
  var mean: Double { samples.reduce(0, +) / Double(samples.count) }

  var row: String {
    let columns = [percentile(0.5), percentile(0.95), percentile(0.99), mean].map { Self.format($0) }
    return "| \(name) | \(columns.joined(separator: " | ")) |"
  }

  var shortRow: String { "| \(name) | \(Self.format(percentile(0.5))) |" }

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

/// Keeps the optimiser from leaving out what it computes.
@_optimize(none) func use<Value>(_ value: borrowing Value) {}
