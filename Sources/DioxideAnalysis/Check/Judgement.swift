/// The locations of all findings of a check, including those hidden by suppressions, a baseline or `--changed`.
struct Judgement: Sendable {
  /// The location of each finding, and those of its steps and repetitions, as ``Place/order``.
  private(set) var reported: Set<UInt64> = []
  /// The same for findings of disabled rules, with the rule.
  private(set) var ruledOut: [UInt64: String] = [:]
  /// The files of all these locations.
  private(set) var files: Set<FileIndex> = []

  init() {}

  /// Collects the locations of findings; those in both lists count as reported. Linear.
  init(reported findings: [Finding], unreported others: [Finding]) {
    for finding in findings {
      for place in Self.places(of: finding) {
        reported.insert(place.order)
        files.insert(place.file)
      }
    }
    for finding in others {
      for place in Self.places(of: finding) where !reported.contains(place.order) {
        ruledOut[place.order] = finding.rule
        files.insert(place.file)
      }
    }
  }

  private static func places(of finding: Finding) -> [Place] {
    [finding.place] + finding.related.lazy.filter { $0.role != .context }.map(\.place)
  }
}
