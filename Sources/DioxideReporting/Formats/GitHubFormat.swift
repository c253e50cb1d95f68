import DioxideAnalysis

/// GitHub Actions: workflow commands, which become annotations. All text is escaped, so that names cannot inject
/// commands.
enum GitHubFormat: ReportFormat {
  static let name = "github"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    report.findings.map { located in
      let finding = located.finding
      let location = located.location
      var properties = "file=\(property(location.file)),line=\(location.line)"
      // A column range is only permitted on a single line.
      if location.endLine == location.line {
        properties += ",col=\(location.column),endColumn=\(location.endColumn)"
      } else {
        properties += ",endLine=\(location.endLine)"
      }
      properties += ",title=\(property("dioxide \(finding.rule)"))"
      let notes = located.related.map { "\($0.message): \($0.location.file):\($0.location.line)" }
      let lines = [finding.message] + (finding.help.isEmpty ? [] : ["help: \(finding.help)"]) + notes.prefix(8)
      let text = data(lines.map(TerminalText.safe).joined(separator: "\n"))
      return "::\(finding.severity.rawValue) \(properties)::\(text)\n"
    }.joined()
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(TerminalText.safe(text)).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
