import DioxideAnalysis

/// TeamCity: service messages that define an inspection for each rule with findings, and then report the findings.
enum TeamCityFormat: ReportFormat {
  static let name = "teamcity"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    let types = report.rulesWithFindings.map { rule in
      message(
        "inspectionType",
        [("id", rule.id), ("name", rule.id), ("category", "dioxide"), ("description", rule.summary)])
    }
    let issues = report.findings.map { located in
      let finding = located.finding
      let help = finding.help.isEmpty ? "" : " \(finding.help)"
      return message(
        "inspection",
        [
          ("typeId", finding.rule), ("message", finding.message + "." + help), ("file", located.location.file),
          ("line", String(located.location.line)), ("SEVERITY", finding.severity == .error ? "ERROR" : "WARNING"),
        ])
    }
    return (types + issues).joined()
  }

  private static func message(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
    "##teamcity[\(name) " + attributes.map { "\($0.name)='\(escaped($0.value))'" }.joined(separator: " ") + "]\n"
  }

  /// TeamCity's documented escaping: `|` before characters that would end a value or a message.
  private static func escaped(_ text: String) -> String {
    TerminalText.safe(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "|", "'", "[", "]": result += "|\(scalar)"
      case "\n": result += "|n"
      case "\r": result += "|r"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
