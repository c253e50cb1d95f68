import DioxideSwiftReader

/// The ranges of the suppressions of one file, and the findings in that file.
struct SuppressionRanges {
  /// For each rule, the starts of the ranges, ascending, and for each start the maximum end so far.
  private var reaches: [String: (starts: [UInt32], ends: [UInt32])] = [:]
  /// For each rule, the offsets of findings, ascending.
  private var findings: [String: [UInt32]]

  /// Sorts the suppressions and findings of a file. Linear in their number for each rule with findings, except for
  /// sorting.
  init(_ suppressions: [Suppression], findings: [String: [UInt32]]) {
    self.findings = findings.mapValues { $0.sorted() }
    for rule in findings.keys {
      let own = suppressions.compactMap { $0.reach(of: rule) }.sorted { $0.start < $1.start }
      var ends = own.map(\.end)
      for index in ends.indices.dropFirst() { ends[index] = max(ends[index], ends[index - 1]) }
      reaches[rule] = (own.map(\.start), ends)
    }
  }

  /// Whether a finding of a rule at an offset is suppressed. Logarithmic in the suppressions.
  func contain(_ offset: UInt32, of rule: String) -> Bool {
    guard let (starts, ends) = reaches[rule] else { return false }
    let count = Self.count(in: starts, upTo: offset)
    return count > 0 && ends[count - 1] > offset
  }

  /// Whether a suppression suppresses a finding of one rule, or of any rule that it covers. Logarithmic in the
  /// findings.
  func isUsed(_ suppression: Suppression, of rule: String? = nil) -> Bool {
    (rule.map { [$0] } ?? Array(findings.keys)).contains { rule in
      guard let reach = suppression.reach(of: rule), let offsets = findings[rule] else { return false }
      // The number of findings that begin before the end.
      let count = reach.end == 0 ? 0 : Self.count(in: offsets, upTo: reach.end - 1)
      return count > 0 && offsets[count - 1] >= reach.start
    }
  }

  /// The number of ascending offsets that are at or before an offset.
  private static func count(in offsets: [UInt32], upTo offset: UInt32) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
