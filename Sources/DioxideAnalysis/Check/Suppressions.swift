import DioxideSwiftReader

/// Removes suppressed findings, and reports unused suppressions.
enum Suppressions {
  /// The extent of a check. A suppression outside it may be used by another check.
  struct Check {
    /// The rules that ran.
    var rules: Set<String>
    var hasAllRules: Bool
    var hasAllProfiles: Bool
  }

  /// The remaining findings, and the number of suppressed ones. Linear in findings and suppressions, except for
  /// sorting.
  static func apply(to findings: [Finding], in program: Program, check: Check) -> (left: [Finding], count: Int) {
    guard program.files.contains(where: { !$0.suppressions.isEmpty }) else { return (findings, 0) }
    var offsets: [FileIndex: [String: [UInt32]]] = [:]
    for finding in findings {
      offsets[finding.place.file, default: [:]][finding.rule, default: []].append(finding.place.range.start)
    }
    let reaches = Table<FileIndex, SuppressionRanges?>(
      program.files.indices.map { file in
        program.files[file].suppressions.isEmpty
          ? nil : SuppressionRanges(program.files[file].suppressions, findings: offsets[file] ?? [:])
      })
    var left = findings.filter { finding in
      reaches[finding.place.file]?.contain(finding.place.range.start, of: finding.rule) != true
    }
    let count = findings.count - left.count
    left += unused(in: program, reaches, check)
    return (left, count)
  }

  private static func unused(
    in program: Program, _ reaches: Table<FileIndex, SuppressionRanges?>, _ check: Check
  ) -> [Finding] {
    guard check.rules.contains(UnusedSuppression.description.id) else { return [] }
    let known = Rules.all.map { $0.description.id } + ["all"]
    return program.files.indices.flatMap { file in
      program.files[file].suppressions.flatMap { suppression in
        let use = Use(suppression, reaches[file], check)
        return suppression.parts.compactMap { part -> Finding? in
          let unknown = part.rules.filter { !known.contains($0) }
          if !unknown.isEmpty { return misspelt(unknown, among: known, part, file, program) }
          let isUnused = use.isUnused(part)
          let names = isUnused ? part.rules : part.rules.filter(use.isUnused)
          guard isUnused || !names.isEmpty else { return nil }
          return finding(part, file, program, unused: names, use)
        }
      }
    }
  }

  /// The uses of a suppression.
  private struct Use {
    let suppression: Suppression
    private let reaches: SuppressionRanges?
    private let check: Check

    init(_ suppression: Suppression, _ reaches: SuppressionRanges?, _ check: Check) {
      self.suppression = suppression
      self.reaches = reaches
      self.check = check
    }

    /// Whether the check covered everything that a part may suppress, and found nothing.
    func isUnused(_ part: Suppression) -> Bool {
      check.covers(part.rules) && reaches?.isUsed(part) != true
    }

    /// Whether the check covered one of its rules and found nothing. False for a comment that suppresses every rule.
    func isUnused(_ rule: String) -> Bool {
      !suppression.coversAllRules && check.covers([rule]) && reaches?.isUsed(suppression, of: rule) != true
    }

    /// Whether the whole suppression is unused.
    var isWhole: Bool { suppression.parts.allSatisfy(isUnused) }
  }

  private static func finding(
    _ part: Suppression, _ file: FileIndex, _ program: Program, unused names: [String], _ use: Use
  ) -> Finding {
    let listed = names.map { "`\($0)`" }.joined(separator: ", ")
    let place = Place(file: file, range: part.comment)
    var symbols = [Fingerprint.fileName(program.files[file].path)] + part.rules
    if names.count < part.rules.count { symbols += ["unused"] + names }
    let isWhole = use.isWhole
    let edits: [Finding.Edit] =
      if isWhole {
        [Finding.Edit(place: place, expected: "dioxide:disable", replacement: "")]
      } else if let list = use.suppression.list, let first = names.first {
        [
          Finding.Edit(
            place: Place(file: file, range: list), expected: first,
            replacement: use.suppression.rules.filter { !use.isUnused($0) }.joined(separator: ", "))
        ]
      } else {
        []
      }
    var finding = Finding(
      UnusedSuppression.description,
      isWhole
        ? "unused suppression\(listed.isEmpty ? "" : ": no \(listed) here")"
        : "unused suppression of \(listed)",
      at: place,
      help: (isWhole ? "Remove the comment" : "Remove \(listed) from the comment")
        + (edits.isEmpty ? "." : ", as `dioxide check --fix` does."),
      symbols: symbols)
    finding.edits = edits
    return finding
  }

  /// The fix for an unknown rule name is ambiguous, because it may be a typo.
  private static func misspelt(
    _ unknown: [String], among known: [String], _ part: Suppression, _ file: FileIndex, _ program: Program
  ) -> Finding {
    Finding(
      UnusedSuppression.description,
      "there is no rule \(unknown.map { "`\($0)`" }.joined(separator: ", "))",
      at: Place(file: file, range: part.comment), help: advice(onUnknown: unknown, among: known),
      symbols: [Fingerprint.fileName(program.files[file].path)] + part.rules)
  }

  private static func advice(onUnknown names: [String], among known: [String]) -> String {
    let near = names.compactMap { EditDistance.nearest(to: $0, among: known) }
    guard !near.isEmpty else { return "`dioxide rules` lists the names of the rules." }
    return "Did you mean \(near.map { "`\($0)`" }.joined(separator: " and "))?"
  }
}

extension Suppression {
  /// The suppression itself, or the part that an `enable` ended and the remaining part.
  fileprivate var parts: [Suppression] {
    guard !coversAllRules, !enabled.isEmpty else { return [self] }
    let groups = Dictionary(grouping: rules) { enabled[$0] ?? reach.end }
    return groups.sorted { $0.key < $1.key }.map { end, rules in
      Suppression(comment: comment, rules: rules, reach: ByteRange(reach.start, min(end, reach.end)))
    }
  }
}

extension Suppressions.Check {
  /// Whether the check covered everything that a comment with these rules may suppress; without rules, a comment
  /// suppresses every rule.
  fileprivate func covers(_ names: [String]) -> Bool {
    guard hasAllProfiles else { return false }
    return names.isEmpty || names.contains("all") ? hasAllRules : names.allSatisfy(rules.contains)
  }
}
