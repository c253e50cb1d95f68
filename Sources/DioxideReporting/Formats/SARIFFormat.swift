import DioxideAnalysis
import DioxideSerialization

/// SARIF 2.1.0, which GitHub code scanning and many editors read.
enum SARIFFormat: ReportFormat {
  static let name = "sarif"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.member("name", "dioxide")
              writer.member("version", Release.number)
              writer.member("semanticVersion", Release.number)
              writer.member("informationUri", Release.address)
              writer.key("rules")
              writer.array { writer in
                for rule in Rules.all { write(rule.description, to: &writer) }
              }
            }
          }
          // Columns are counted in bytes elsewhere, but SARIF only supports UTF-16 units and code points.
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for located in report.findings { write(located, to: &writer) }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ rule: RuleDescription, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.key("shortDescription")
      write(text: rule.summary, to: &writer)
      writer.key("fullDescription")
      write(text: rule.rationale, to: &writer)
      writer.key("help")
      writer.object { writer in
        writer.member("text", "\(rule.summary) \(rule.rationale)")
        writer.member("markdown", RulePage.markdown(rule))
      }
      writer.member("helpUri", Release.page("docs/rules/\(rule.id).md"))
      writer.key("defaultConfiguration")
      writer.object { writer in
        if !rule.isEnabledByDefault { writer.member("enabled", false) }
        writer.member("level", rule.severity.rawValue)
      }
    }
  }

  private static func write(_ located: LocatedFinding, to writer: inout JSONWriter) {
    let finding = located.finding
    let help = finding.help.isEmpty ? "" : " \(finding.help)"
    writer.object { writer in
      writer.member("ruleId", finding.rule)
      if let index = Rules.all.firstIndex(where: { $0.description.id == finding.rule }) {
        writer.member("ruleIndex", index)
      }
      writer.member("level", finding.severity.rawValue)
      writer.key("message")
      write(text: finding.message + "." + help, to: &writer)
      writer.key("locations")
      writer.array { $0.object { write(located.location, message: nil, to: &$0) } }
      writer.key("relatedLocations")
      writer.array { writer in
        for related in located.related {
          writer.object { write(related.location, message: related.message, to: &$0) }
        }
      }
      if located.related.contains(where: { $0.role == .step }) { writeFlow(located, to: &writer) }
      writer.key("partialFingerprints")
      writer.object { $0.member("dioxide/v1", finding.fingerprint) }
    }
  }

  /// The path through the graph, as locations.
  private static func writeFlow(_ located: LocatedFinding, to writer: inout JSONWriter) {
    writer.key("codeFlows")
    writer.array { writer in
      writer.object { writer in
        writer.key("threadFlows")
        writer.array { writer in
          writer.object { writer in
            writer.key("locations")
            writer.array { writer in
              for related in located.related where related.role == .step {
                writer.object { writer in
                  writer.key("location")
                  writer.object { write(related.location, message: related.message, to: &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ location: Location, message: String?, to writer: inout JSONWriter) {
    writer.key("physicalLocation")
    writer.object { writer in
      writer.key("artifactLocation")
      writer.object { $0.member("uri", URIText.path(location.file)) }
      writer.key("region")
      writer.object { writer in
        writer.member("startLine", location.line)
        writer.member("startColumn", location.characterColumn)
        writer.member("endLine", location.endLine)
        if location.endLine == location.line {
          writer.member("endColumn", location.endCharacterColumn)
        }
      }
    }
    if let message {
      writer.key("message")
      write(text: message, to: &writer)
    }
  }

  private static func write(text: String, to writer: inout JSONWriter) {
    writer.object { $0.member("text", text) }
  }
}

/// Paths in URIs.
enum URIText {
  /// The path with invalid characters percent-encoded; an absolute path becomes a `file:` URI.
  static func path(_ path: String) -> String {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~".utf8)
    var text = ""
    for byte in path.utf8 {
      if allowed.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return path.hasPrefix("/") ? "file://" + text : text
  }
}
