import DioxideAnalysis

/// A table for a pull request or a job summary.
enum MarkdownFormat: ReportFormat {
  static let name = "markdown"
  static let listsPoints = true

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
    guard !report.findings.isEmpty else {
      var page = MarkdownPage(text, limit: characters)
      addUnjudged(report.coverage, to: &page)
      return page.text
    }
    var page = MarkdownPage(text + "\n| place | finding | what to do |\n|---|---|---|\n", limit: characters)
    for (index, located) in report.findings.enumerated() {
      guard index < limit, page.add(row(located)) else {
        let rest = report.findings[index...].map(\.finding.severity)
        let errors = rest.count { $0 == .error }
        page.cut(
          "\(counted(rest.count, "more finding")) (\(counted(errors, "error")), "
            + "\(counted(rest.count - errors, "warning")))", shownBy: "dioxide check")
        break
      }
    }
    addUnjudged(report.coverage, to: &page)
    return page.text
  }

  /// The unjudged injection points, folded, as far as there is room.
  private static func addUnjudged(_ coverage: CoverageReport, to page: inout MarkdownPage) {
    guard !coverage.unjudged.isEmpty else { return }
    let heading =
      "\n<details><summary>\(counted(coverage.unjudged.count, "injection point")) not judged</summary>\n\n"
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
    page.close("\n</details>\n")
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
