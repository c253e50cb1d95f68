import DioxideAnalysis

/// Azure Pipelines: logging commands, which become issues of the run. All text is escaped, so that names cannot inject
/// commands.
enum AzureFormat: ReportFormat {
  static let name = "azure"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    report.findings.map { located in
      let finding = located.finding
      let location = located.location
      let properties =
        "type=\(finding.severity.rawValue);sourcepath=\(escaped(location.file));linenumber=\(location.line);"
        + "columnnumber=\(location.column);code=\(escaped(finding.rule));"
      let help = finding.help.isEmpty ? "" : " \(finding.help)"
      return "##vso[task.logissue \(properties)]\(escaped(finding.message + "." + help))\n"
    }.joined()
  }

  /// The escaping of `azure-pipelines-task-lib` for values of a command.
  private static func escaped(_ text: String) -> String {
    TerminalText.safe(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%AZP25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case "]": result += "%5D"
      case ";": result += "%3B"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
