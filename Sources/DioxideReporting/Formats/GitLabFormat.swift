import DioxideSerialization

/// GitLab's code quality report: the fields that Code Climate requires, which are more than GitLab reads.
enum GitLabFormat: ReportFormat {
  static let name = "gitlab"
  static let isForRepository = true

  static func text(of report: Report, style: TextStyle) -> String {
    var writer = JSONWriter()
    writer.array { writer in
      for located in report.findings {
        let finding = located.finding
        writer.object { writer in
          writer.member("type", "issue")
          writer.member("description", finding.message)
          writer.member("check_name", finding.rule)
          writer.key("categories")
          writer.value(["Bug Risk"])
          writer.member("fingerprint", finding.fingerprint)
          writer.member("severity", finding.severity == .error ? "major" : "minor")
          writer.key("location")
          writer.object { writer in
            writer.member("path", located.location.file)
            writer.key("lines")
            writer.object { writer in
              writer.member("begin", located.location.line)
              writer.member("end", located.location.endLine)
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
