/// The places that the findings of a check are about, before suppressions, a baseline or `--changed` leave any out.
struct Judgement: Sendable {
  /// The location of each finding, and the steps and repetitions that it shows, as ``Place/order``.
  private(set) var reported: Set<UInt64> = []
  /// The same of findings that are not reported because their rule is off, with the rule.
  private(set) var ruledOut: [UInt64: String] = [:]
  /// The files that any of these are in.
  private(set) var files: Set<Int> = []

  init() {}

  /// Gathers the places of findings; what is in both lists is reported. Linear.
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
