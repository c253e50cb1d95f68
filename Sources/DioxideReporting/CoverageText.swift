import DioxideAnalysis

/// Coverage as text.
public enum CoverageText {
  /// The last line of `check`: the verdict and the number of proven points.
  public static func verdict(of report: Report) -> String {
    let summary = report.summary
    let counts = [
      (summary.errors, "error", "errors"), (summary.warnings, "warning", "warnings"),
      (summary.stale, "stale baseline entry", "stale baseline entries"),
    ]
    let problems = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    let verdict = problems.isEmpty ? "No problems" : problems.joined(separator: ", ")
    return verdict + summary.omitted + ". "
      + sum(of: report.coverage.counts)
      + (report.coverage.counts.unjudged > 0 ? " (run `dioxide coverage`)" : "")
  }

  static let pointsHeading = "Injection points that are not judged"

  /// The number of injection points in each state: `388 of 402 injection points proven, 14 not judged`.
  public static func sum(of counts: Coverage.Counts) -> String {
    guard counts.injectionPoints > 0 else { return "No injection points found" }
    let others =
      [(counts.optional, "optional"), (counts.reported, "reported"), (counts.unjudged, "not judged")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }
    return "\(counts.proven) of \(counted(counts.injectionPoints, "injection point")) proven" + others.joined()
  }

  /// A reason that affects injection points elsewhere, as a note: `Sources/App.swift:3: …; 4 injection points are not judged`.
  public static func note(_ effect: CoverageReport.Effect) -> String {
    let place = effect.location.map { "\($0.file):\($0.line): " } ?? ""
    let points = counted(effect.count, "injection point is", "injection points are")
    return "\(place)\(effect.reason.text), so \(points) not judged; run `dioxide coverage`"
  }

  /// The page of `dioxide coverage`: the unjudged points by reason, then the counts by module and dialect.
  public static func page(_ coverage: CoverageReport, style: TextStyle) -> String {
    var text = sum(of: coverage.counts)
    if coverage.counts.unjudged > 0 { text += " (\(coverage.counts.judgedPercent) % judged)" }
    text += "\n" + list(coverage.unjudged, heading: pointsHeading, style)
    text += list(coverage.unjudgedRegistrations, heading: "Registrations that are not judged", style)
    if !coverage.notChecked.isEmpty {
      text += "\n" + style.styled("In no checked profile (\(coverage.notChecked.count)):", .strong) + "\n"
      for point in coverage.notChecked { text += line(point.location, point.type, style) }
    }
    guard !coverage.parts.isEmpty else { return text }
    let rows = coverage.parts.map { part in
      [part.module ?? "-", part.dialect]
        + [
          part.counts.injectionPoints, part.counts.proven, part.counts.optional, part.counts.reported,
          part.counts.unjudged,
        ].map(String.init)
    }
    let columns = ["MODULE", "DIALECT", "POINTS", "PROVEN", "OPTIONAL", "REPORTED", "NOT JUDGED"]
    return text + "\n" + TextTable.text(columns: columns, rows: rows)
  }

  /// Points grouped by reason, in the order of the kinds.
  static func list(_ points: [CoverageReport.Point], heading: String, _ style: TextStyle) -> String {
    guard !points.isEmpty else { return "" }
    var text = "\n" + style.styled("\(heading) (\(points.count)):", .strong) + "\n"
    let groups = Dictionary(grouping: points, by: \.reason).sorted {
      (rank($0.key), $0.key.subject) < (rank($1.key), $1.key.subject)
    }
    for (reason, points) in groups {
      text += "\n  " + style.styled(TerminalText.safe(reason.text), .warning) + " (\(points.count))\n"
      text += "  " + style.styled("= help:", .help) + " \(TerminalText.safe(reason.help))\n"
      for point in points { text += line(point.location, point.type, style) }
    }
    return text
  }

  private static func rank(_ reason: UnjudgedReason) -> Int {
    UnjudgedReason.Kind.allCases.firstIndex(of: reason.kind) ?? 0
  }

  private static func line(_ location: Location, _ type: String, _ style: TextStyle) -> String {
    let place = PlaceText.text(location, style)
    return "    " + place + (type.isEmpty ? "" : "  \(TerminalText.safe(type))") + "\n"
  }
}
