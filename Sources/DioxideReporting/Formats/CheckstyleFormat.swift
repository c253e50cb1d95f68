import DioxideSerialization

/// Checkstyle's XML format, which many CI servers read.
enum CheckstyleFormat: ReportFormat {
  static let name = "checkstyle"

  static func text(of report: Report, style: TextStyle) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
    var file: String?
    for located in report.findings {
      if located.location.file != file {
        if file != nil { text += "  </file>\n" }
        file = located.location.file
        text += "  <file name=\"\(XMLText.escaped(located.location.file))\">\n"
      }
      let finding = located.finding
      let message = finding.help.isEmpty ? finding.message : "\(finding.message). \(finding.help)"
      text +=
        "    <error line=\"\(located.location.line)\" column=\"\(located.location.column)\" "
        + "severity=\"\(finding.severity.rawValue)\" message=\"\(XMLText.escaped(message))\" "
        + "source=\"dioxide.\(finding.rule)\"/>\n"
    }
    if file != nil { text += "  </file>\n" }
    return text + "</checkstyle>\n"
  }
}
