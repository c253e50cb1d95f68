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
      program.files[file].silencers.flatMap { silencer in
        let use = Use(silencer, reaches[file], check)
        return silencer.parts.compactMap { part -> Finding? in
          let unknown = part.rules.filter { !known.contains($0) }
          if !unknown.isEmpty { return misspelt(unknown, among: known, part, file, program) }
          let isUnused = use.isUnused(part)
          let names = isUnused ? part.rules : part.rules.filter(use.isIdle)
          guard isUnused || !names.isEmpty else { return nil }
          return finding(part, file, program, unused: names, use)
        }
      }
    }
  }

  /// How far a comment silences something.
  private struct Use {
    let silencer: Silencer
    private let reaches: SilencerReaches?
    private let check: Check

    init(_ silencer: Silencer, _ reaches: SilencerReaches?, _ check: Check) {
      self.silencer = silencer
      self.reaches = reaches
      self.check = check
    }

    /// Whether all was looked for that a part of it may silence, and nothing found.
    func isUnused(_ part: Silencer) -> Bool {
      check.hasLookedFor(part.rules) && reaches?.isUsed(part) != true
    }

    /// Whether one of its rules was looked for and not found; of a comment that silences every rule, none is.
    func isIdle(_ rule: String) -> Bool {
      !silencer.coversAllRules && check.hasLookedFor([rule]) && reaches?.isUsed(silencer, of: rule) != true
    }

    /// Whether nothing of it is needed.
    var isWhole: Bool { silencer.parts.allSatisfy(isUnused) }
  }

  private static func finding(
    _ part: Silencer, _ file: Int, _ program: Program, unused names: [String], _ use: Use
  ) -> Finding {
    let listed = names.map { "`\($0)`" }.joined(separator: ", ")
    let place = Place(file: file, range: part.comment)
    var symbols = [Fingerprint.fileName(program.files[file].path)] + part.rules
    if names.count < part.rules.count { symbols += ["unused"] + names }
    let isWhole = use.isWhole
    let edits: [Finding.Edit] =
      if isWhole {
        [Finding.Edit(place: place, expected: "dioxide:disable", replacement: "")]
      } else if let list = use.silencer.list, let first = names.first {
        [
          Finding.Edit(
            place: Place(file: file, range: list), expected: first,
            replacement: use.silencer.rules.filter { !use.isIdle($0) }.joined(separator: ", "))
        ]
      } else {
        []
      }
    var finding = Finding(
      UnusedSuppression.description,
      isWhole
        ? "this comment silences nothing\(listed.isEmpty ? "" : ": no \(listed) here")"
        : "this comment silences no \(listed)",
      at: place,
      help: (isWhole ? "Remove the comment" : "Remove \(listed) from the comment")
        + (edits.isEmpty ? "." : ", as `dioxide check --fix` does."),
      symbols: symbols)
    finding.edits = edits
    return finding
  }

  /// A name that is not known may be a slip of the hand: that has more than one answer.
  private static func misspelt(
    _ unknown: [String], among known: [String], _ part: Silencer, _ file: Int, _ program: Program
  ) -> Finding {
    Finding(
      UnusedSuppression.description,
      "no rule is called \(unknown.map { "`\($0)`" }.joined(separator: ", "))",
      at: Place(file: file, range: part.comment), help: advice(onUnknown: unknown, among: known),
      symbols: [Fingerprint.fileName(program.files[file].path)] + part.rules)
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
