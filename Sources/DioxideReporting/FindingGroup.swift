import DioxideAnalysis

/// Findings that text output combines, such as the duplicates of one port.
struct FindingGroup {
  let first: LocatedFinding
  var others: [LocatedFinding] = []

  private struct Key: Hashable {
    let rule: String
    let profiles: [String]
    let group: [String]
  }

  /// The groups in the order of their first findings; separate findings if verbose. Linear.
  static func groups(of findings: [LocatedFinding], isVerbose: Bool) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    groups.reserveCapacity(findings.count)
    var positions: [Key: Int] = [:]
    for located in findings {
      let finding = located.finding
      guard !isVerbose, let group = finding.group else {
        groups.append(FindingGroup(first: located))
        continue
      }
      let key = Key(rule: finding.rule, profiles: finding.profiles, group: group)
      if let known = positions[key] {
        groups[known].others.append(located)
      } else {
        positions[key] = groups.count
        groups.append(FindingGroup(first: located))
      }
    }
    return groups
  }
}
