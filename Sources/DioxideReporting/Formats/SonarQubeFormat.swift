import DioxideAnalysis
import DioxideSerialization

/// SonarQube's generic issue data, as of 10.3: the rules that have findings, then the issues.
///
/// Columns are omitted: SonarQube counts UTF-16 units, and rejects the whole report if a column is past the end of its
/// line.
enum SonarQubeFormat: ReportFormat {
  static let name = "sonarqube"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("rules")
      writer.array { writer in
        for rule in report.rulesWithFindings { write(rule, to: &writer) }
      }
      writer.key("issues")
      writer.array { writer in
        for located in report.findings {
          writer.object { writer in
            writer.member("ruleId", located.finding.rule)
            writer.key("primaryLocation")
            write(located.location, located.finding.message, to: &writer)
            writer.key("secondaryLocations")
            writer.array { writer in
              for related in located.related { write(related.location, related.message, to: &writer) }
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ rule: RuleDescription, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("name", rule.summary)
      writer.member("description", rule.rationale)
      writer.member("engineId", "dioxide")
      writer.member("cleanCodeAttribute", "LOGICAL")
      writer.key("impacts")
      writer.array { writer in
        writer.object { writer in
          writer.member("softwareQuality", "RELIABILITY")
          writer.member("severity", rule.severity == .error ? "HIGH" : "MEDIUM")
        }
      }
    }
  }

  private static func write(_ location: Location, _ message: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("message", message)
      writer.member("filePath", location.file)
      writer.key("textRange")
      writer.object { writer in
        writer.member("startLine", location.line)
        writer.member("endLine", location.endLine)
      }
    }
  }
}
