/// Takes silenced findings out, and tells of silencers that silence nothing.
enum Suppressions {
  /// The findings that are left, and how many were silenced. Products of findings and silencers of one file only.
  static func apply(to findings: [Finding], in program: Program, rules: Set<String>) -> (left: [Finding], count: Int) {
    guard program.files.contains(where: { !$0.silencers.isEmpty }) else { return (findings, 0) }
    var used: Set<Use> = []
    var left: [Finding] = []
    for finding in findings {
      var isSilenced = false
      for (index, silencer) in program.files[finding.place.file].silencers.enumerated()
      where silencer.reach.start <= finding.place.range.start && finding.place.range.start < silencer.reach.end {
        guard silencer.rules.isEmpty || silencer.rules.contains(finding.rule) || silencer.rules.contains("all") else {
          continue
        }
        isSilenced = true
        used.insert(Use(file: finding.place.file, silencer: index))
      }
      if !isSilenced { left.append(finding) }
    }
    let count = findings.count - left.count
    left += unused(in: program, used: used, rules: rules)
    return (left, count)
  }

  private struct Use: Hashable {
    var file: Int
    var silencer: Int
  }

  private static func unused(in program: Program, used: Set<Use>, rules: Set<String>) -> [Finding] {
    guard rules.contains(UnusedSuppression.description.id) else { return [] }
    return program.files.indices.flatMap { file in
      program.files[file].silencers.enumerated().compactMap { index, silencer -> Finding? in
        guard !used.contains(Use(file: file, silencer: index)) else { return nil }
        // What it names may not have been looked for in this run.
        guard silencer.rules.isEmpty || silencer.rules.contains(where: { rules.contains($0) || Rules.rule($0) == nil })
        else { return nil }
        let unknown = silencer.rules.filter { Rules.rule($0) == nil && $0 != "all" }
        let names = silencer.rules.map { "`\($0)`" }.joined(separator: ", ")
        var finding = Finding(
          UnusedSuppression.description,
          unknown.isEmpty
            ? "this comment silences nothing\(names.isEmpty ? "" : ": no \(names) here")"
            : "no rule is called \(unknown.map { "`\($0)`" }.joined(separator: ", "))",
          at: Place(file: file, range: silencer.comment),
          help: unknown.isEmpty
            ? "Remove the comment, as `dioxide check --fix` does." : "`dioxide rules` lists the names of the rules.",
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
}
