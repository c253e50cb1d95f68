import DioxideReporting

/// Measures the phases of a run.
struct Stopwatch {
  /// The completed phases with their durations.
  private(set) var phases: [(name: String, time: Duration)] = []
  private var last = ContinuousClock.now

  /// Ends a phase, which began at the end of the previous one.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    phases.append((name, now - last))
    last = now
  }
}

/// The output of `--statistics`.
enum Statistics {
  /// Findings by rule, the most frequent first; then the phases.
  static func text(_ report: Report, _ phases: [(name: String, time: Duration)]) -> String {
    var counts: [String: Int] = [:]
    for located in report.findings { counts[located.finding.rule, default: 0] += 1 }
    var rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, "\($0.value)") }
    rows.append(("findings", "\(report.findings.count)"))
    rows.append(("injection points", "\(report.coverage.counts.injectionPoints)"))
    rows.append(("not judged", "\(report.coverage.counts.unjudged)"))
    rows += phases.map { ($0.name, milliseconds($0.time)) }
    rows.append(("total", milliseconds(phases.reduce(.zero) { $0 + $1.time })))
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }

  private static func milliseconds(_ time: Duration) -> String {
    let tenths = time.components.seconds * 10_000 + time.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
