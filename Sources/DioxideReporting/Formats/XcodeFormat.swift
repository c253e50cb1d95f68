import DioxideAnalysis

/// Xcode's issue navigator: lines in the format of a compiler, with each related location as a separate note.
enum XcodeFormat: ReportFormat {
  static let name = "xcode"

  static func text(of report: Report, style: TextStyle) -> String {
    report.findings.map { located in
      let finding = located.finding
      let help = finding.help.isEmpty ? "" : " \(finding.help)"
      let lines =
        [line(located.location, finding.severity.rawValue, "\(finding.message) [\(finding.rule)]\(help)")]
        + located.related.map { line($0.location, "note", $0.message) }
      return lines.joined()
    }.joined()
  }

  private static func line(_ location: Location, _ severity: String, _ message: String) -> String {
    "\(TerminalText.safe(location.file)):\(location.line):\(location.column): \(severity): \(TerminalText.safe(message))\n"
  }
}
