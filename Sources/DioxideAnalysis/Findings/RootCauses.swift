/// Merges findings with the same root cause: a binding that forty components require is fixed once.
enum RootCauses {
  /// Merges the findings of one rule, cause and set of profiles: the first one remains, with the number of others in
  /// its message and their locations as related ones. Must run after suppressions, so that a comment only suppresses
  /// its own location. Linear in the findings, except for sorting.
  static func merge(_ findings: [Finding]) -> [Finding] {
    var groups = [Group: [Int]](minimumCapacity: findings.count)
    for (index, finding) in findings.enumerated() {
      if let cause = finding.cause {
        groups[Group(finding, cause), default: []].append(index)
      }
    }
    var merged: [Finding] = []
    for (index, finding) in findings.enumerated() {
      guard let cause = finding.cause,
        let members = groups[Group(finding, cause)], members.count > 1
      else {
        merged.append(finding)
        continue
      }
      if members[0] == index { merged.append(one(members.map { findings[$0] })) }
    }
    return merged
  }

  private struct Group: Hashable {
    var rule: String
    var cause: [String]
    var profiles: [String]
    /// The severity, which may differ between folders.
    var severity: Severity

    init(_ finding: Finding, _ cause: [String]) {
      rule = finding.rule
      self.cause = cause
      profiles = finding.profiles
      severity = finding.severity
    }

    /// Few findings of one cause differ in the rest.
    func hash(into hasher: inout Hasher) { hasher.combine(cause) }
  }

  private static func one(_ findings: [Finding]) -> Finding {
    let sorted = findings.sorted {
      ($0.place.file, $0.place.range.start, $0.message) < ($1.place.file, $1.place.range.start, $1.message)
    }
    var finding = sorted[0]
    finding.programs = Set(sorted.flatMap(\.programs)).sorted()
    let others = Set(sorted.compactMap(\.component)).subtracting([finding.component ?? ""]).count
    if others > 0 {
      finding.message += "; \(others) more component\(others == 1 ? " needs" : "s need") it"
    }
    finding.related += sorted.dropFirst().map {
      Finding.Related(message: "`\($0.component ?? "")` requires it too", place: $0.place, role: .repetition)
    }
    return finding
  }
}
