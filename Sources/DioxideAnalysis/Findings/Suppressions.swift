import DioxideSwiftReader

/// Takes silenced findings out, and tells of silencers that silence nothing.
enum Suppressions {
  /// How much a check has looked for: what it has not, a comment may silence at other times.
  struct Check {
    /// The rules that were run.
    var rules: Set<String>
    var hasAllRules: Bool
    var hasAllProfiles: Bool
  }

  /// The findings that are left, and how many were silenced. Linear in findings and silencers, sorting aside.
  static func apply(to findings: [Finding], in program: Program, check: Check) -> (left: [Finding], count: Int) {
    guard program.files.contains(where: { !$0.silencers.isEmpty }) else { return (findings, 0) }
    var offsets: [Int: [String: [UInt32]]] = [:]
    for finding in findings {
      offsets[finding.place.file, default: [:]][finding.rule, default: []].append(finding.place.range.start)
    }
    let reaches = program.files.indices.map { file in
      program.files[file].silencers.isEmpty
        ? nil : SilencerReaches(program.files[file].silencers, findings: offsets[file] ?? [:])
    }
    var left = findings.filter { finding in
      reaches[finding.place.file]?.contain(finding.place.range.start, of: finding.rule) != true
    }
    let count = findings.count - left.count
    left += unused(in: program, reaches, check)
    return (left, count)
  }

  private static func unused(in program: Program, _ reaches: [SilencerReaches?], _ check: Check) -> [Finding] {
    guard check.rules.contains(UnusedSuppression.description.id) else { return [] }
    let known = Rules.all.map { $0.description.id } + ["all"]
    return program.files.indices.flatMap { file in
      program.files[file].silencers.flatMap(\.parts).compactMap { silencer -> Finding? in
        let unknown = silencer.rules.filter { !known.contains($0) }
        guard
          !unknown.isEmpty
            || check.hasLookedFor(silencer.rules) && reaches[file]?.isUsed(silencer) != true
        else { return nil }
        let names = silencer.rules.map { "`\($0)`" }.joined(separator: ", ")
        var finding = Finding(
          UnusedSuppression.description,
          unknown.isEmpty
            ? "this comment silences nothing\(names.isEmpty ? "" : ": no \(names) here")"
            : "no rule is called \(unknown.map { "`\($0)`" }.joined(separator: ", "))",
          at: Place(file: file, range: silencer.comment),
          help: unknown.isEmpty
            ? "Remove the comment, as `dioxide check --fix` does." : advice(onUnknown: unknown, among: known),
          symbols: [Fingerprint.fileName(program.files[file].path)] + silencer.rules)
        // A name that is not known may be a slip of the hand: that has more than one answer.
        if unknown.isEmpty {
          finding.edits = [
            Finding.Edit(
              place: Place(file: file, range: silencer.comment), expected: "dioxide:disable", replacement: "")
          ]
        }
        return finding
      }
    }
  }

  private static func advice(onUnknown names: [String], among known: [String]) -> String {
    let near = names.compactMap { EditDistance.nearest(to: $0, among: known) }
    guard !near.isEmpty else { return "`dioxide rules` lists the names of the rules." }
    return "Did you mean \(near.map { "`\($0)`" }.joined(separator: " and "))?"
  }
}

extension Silencer {
  /// The silencer itself, or what an `enable` ended before the rest, and the rest.
  fileprivate var parts: [Silencer] {
    guard !coversAllRules, !enabled.isEmpty else { return [self] }
    let groups = Dictionary(grouping: rules) { enabled[$0] ?? reach.end }
    return groups.sorted { $0.key < $1.key }.map { end, rules in
      Silencer(comment: comment, rules: rules, reach: ByteRange(reach.start, min(end, reach.end)))
    }
  }
}

extension Suppressions.Check {
  /// Whether all was looked for that a comment with these rules may silence; one without any silences every rule.
  fileprivate func hasLookedFor(_ names: [String]) -> Bool {
    guard hasAllProfiles else { return false }
    return names.isEmpty || names.contains("all") ? hasAllRules : names.allSatisfy(rules.contains)
  }
}
