/// One line for each finding, in the format of compilers.
enum ConciseFormat: ReportFormat {
  static let name = "concise"

  static func text(of report: Report, style: TextStyle) -> String {
    report.findings.map { located in
      let location = located.location
      let finding = located.finding
      return style.styled("\(TerminalText.safe(location.file)):\(location.line):\(location.column):", .place) + " "
        + style.styled("\(finding.severity.rawValue):", finding.severity == .error ? .error : .warning)
        + " \(TerminalText.safe(finding.message)) " + style.styled("[\(finding.rule)]", .rule) + "\n"
    }.joined()
  }
}
