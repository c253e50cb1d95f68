import DioxideAnalysis

/// The verdict, a picture and folded tables, for a pull request or a job summary.
enum MarkdownFormat: ReportFormat {
  static let name = "markdown"
  static let listsPoints = true
  static let showsPicture = true

  static func text(of report: Report, style: TextStyle) -> String {
    text(of: report, limit: .max, characters: MarkdownPage.limit)
  }

  /// A report with a limited number of findings and characters; the rest is only counted.
  static func text(of report: Report, limit: Int, characters: Int) -> String {
    let summary = report.summary
    let verdict = MarkdownText.verdict(
      errors: summary.errors, warnings: summary.warnings, subject: "dioxide: ", otherwise: "no findings")
    var text = "## \(verdict)\(summary.omitted)\n\n"
    text +=
      "\(counted(summary.components, "component")), \(counted(summary.dependencies, "dependency", "dependencies")) in "
      + "\(counted(summary.files, "file")), checked in "
      + summary.profiles.map { MarkdownText.code($0) }.joined(separator: ", ") + ". "
      + CoverageText.sum(of: report.coverage.counts) + ".\n"
    var page = MarkdownPage(text, limit: characters)
    addPicture(report.picture, to: &page)
    addFindings(report.findings, atMost: limit, to: &page)
    addUnjudged(report.coverage, to: &page)
    return page.text
  }

  private static func addPicture(_ picture: Report.Picture, to page: inout MarkdownPage) {
    switch picture {
    case .none: break
    case .chart(let chart):
      if !page.add(MarkdownText.chart(chart)) { page.cut("the picture", shownBy: "dioxide graph") }
    case .tooLarge: page.cut("the picture", shownBy: "dioxide graph")
    }
  }

  /// The findings as a table, which is open if it is short.
  private static func addFindings(_ findings: [LocatedFinding], atMost limit: Int, to page: inout MarkdownPage) {
    guard !findings.isEmpty else { return }
    let summary = MarkdownText.summary(counted(findings.count, "finding"), isOpen: findings.count <= 12)
    let isShown = page.add("\(summary)| place | finding | what to do |\n|---|---|---|\n")
    let shown = isShown ? findings.prefix(limit).prefix { page.add(row($0)) }.count : 0
    if isShown { page.close(MarkdownText.endOfDetails) }
    guard shown < findings.count else { return }
    let rest = findings[shown...].map(\.finding.severity)
    let errors = rest.count { $0 == .error }
    page.cut(
      "\(counted(rest.count, "more finding")) (\(counted(errors, "error")), "
        + "\(counted(rest.count - errors, "warning")))", shownBy: "dioxide check")
  }

  /// The unjudged injection points, folded, as far as there is room.
  private static func addUnjudged(_ coverage: CoverageReport, to page: inout MarkdownPage) {
    guard !coverage.unjudged.isEmpty else { return }
    let heading =
      MarkdownText.summary("\(counted(coverage.unjudged.count, "injection point")) not judged", isOpen: false)
      + "| place | type | reason |\n|---|---|---|\n"
    guard page.add(heading) else { return }
    for (index, point) in coverage.unjudged.enumerated() {
      let place = "\(point.location.file):\(point.location.line)"
      let type = point.type.isEmpty ? "" : MarkdownText.code(point.type, isInTable: true)
      let row =
        "| \(MarkdownText.code(place, isInTable: true)) | \(type) "
        + "| \(MarkdownText.sentence(point.reason.text, isInTable: true)) |\n"
      guard page.add(row) else {
        page.cut(
          counted(coverage.unjudged.count - index, "more injection point"), shownBy: "dioxide coverage")
        break
      }
    }
    page.close(MarkdownText.endOfDetails)
  }

  private static func row(_ located: LocatedFinding) -> String {
    let place = "\(located.location.file):\(located.location.line)"
    func cell(_ text: String) -> String { MarkdownText.sentence(text, isInTable: true) }
    return "| \(MarkdownText.code(place, isInTable: true)) | **\(located.finding.severity.rawValue)** "
      + "\(cell(located.finding.message)) `\(located.finding.rule)` | \(cell(located.finding.help)) |\n"
  }
}

/// The summary of a job in GitHub Actions.
public enum JobSummary {
  /// GitHub accepts a mebibyte from all steps of a job together, and otherwise drops the summary.
  private static let maximumCharacters = 200_000

  /// The report as Markdown, within the limit.
  public static func text(of report: Report) -> String {
    MarkdownFormat.text(of: report, limit: 500, characters: maximumCharacters) + "\n"
  }
}
