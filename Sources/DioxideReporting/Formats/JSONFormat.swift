import DioxideAnalysis
import DioxideSerialization

/// The documented JSON format, version 2, for scripts.
enum JSONFormat: ReportFormat {
  static let name = "json"
  static let listsPoints = true

  static func text(of report: Report, style: TextStyle) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("version")
      writer.value(2)
      writer.key("summary")
      write(report.summary, to: &writer)
      writer.key("findings")
      writer.array { writer in
        for finding in report.findings { write(finding, to: &writer) }
      }
      writer.key("coverage")
      CoverageJSON.write(report.coverage, to: &writer)
    }
    return writer.text + "\n"
  }

  private static func write(_ summary: Report.Summary, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("files", summary.files)
      writer.member("components", summary.components)
      writer.member("bindings", summary.bindings)
      writer.member("dependencies", summary.dependencies)
      writer.key("profiles")
      writer.value(summary.profiles)
      writer.member("errors", summary.errors)
      writer.member("warnings", summary.warnings)
      writer.member("suppressed", summary.suppressed)
      writer.member("baselined", summary.baselined)
    }
  }

  private static func write(_ located: LocatedFinding, to writer: inout JSONWriter) {
    let finding = located.finding
    writer.object { writer in
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message)
      writer.member("help", finding.help)
      writer.member("file", located.location.file)
      writer.member("line", located.location.line)
      writer.member("column", located.location.column)
      writer.member("endLine", located.location.endLine)
      writer.member("endColumn", located.location.endColumn)
      writer.member("component", finding.component)
      writer.member("type", finding.type)
      writer.key("profiles")
      writer.value(finding.profiles)
      writer.key("path")
      writer.value(finding.path)
      writer.key("related")
      writer.array { writer in
        for related in located.related {
          writer.object { writer in
            writer.member("message", related.message)
            writer.member("file", related.location.file)
            writer.member("line", related.location.line)
            writer.member("column", related.location.column)
          }
        }
      }
      writer.member("fingerprint", finding.fingerprint)
    }
  }
}
