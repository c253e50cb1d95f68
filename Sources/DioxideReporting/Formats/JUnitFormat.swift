import DioxideSerialization

/// JUnit's XML format: each finding is a failed test; a run without findings is a single passed test.
enum JUnitFormat: ReportFormat {
  static let name = "junit"

  static func text(of report: Report, style: TextStyle) -> String {
    let count = max(1, report.findings.count)
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"dioxide\" tests=\"\(count)\" failures=\"\(report.findings.count)\" errors=\"0\">\n"
      + "  <testsuite name=\"dioxide check\" tests=\"\(count)\" failures=\"\(report.findings.count)\" errors=\"0\">\n"
    if report.findings.isEmpty { text += "    <testcase classname=\"dioxide\" name=\"check\"/>\n" }
    for located in report.findings {
      let finding = located.finding
      let place = "\(located.location.file):\(located.location.line):\(located.location.column)"
      let lines =
        ["\(place): \(finding.severity.rawValue): \(finding.message)", finding.help]
        + located.related.map { "\($0.location.file):\($0.location.line): \($0.message)" }
      text +=
        "    <testcase classname=\"\(XMLText.escaped(finding.rule))\" name=\"\(XMLText.escaped(place))\">\n"
        + "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(XMLText.escaped(finding.message))\">"
        + XMLText.escaped(lines.filter { !$0.isEmpty }.joined(separator: "\n")) + "</failure>\n    </testcase>\n"
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }
}
