import DioxideAnalysis
import DioxideSerialization

/// Coverage as JSON: the member of a report, and the output of `dioxide coverage`.
public enum CoverageJSON {
  /// The output of `dioxide coverage`: the member of a report, with additional counts by module and dialect.
  public static func text(_ coverage: CoverageReport) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("coverage")
      write(coverage, to: &writer)
      writer.key("parts")
      writer.array { writer in
        for part in coverage.parts {
          writer.object { writer in
            writer.member("module", part.module)
            writer.member("dialect", part.dialect)
            write(part.counts, to: &writer)
            writer.member("unjudged", part.counts.unjudged)
          }
        }
      }
      writer.key("sites")
      writer.array { writer in
        for site in coverage.sites {
          writer.object { writer in
            writer.member("dialect", site.dialect)
            writer.member("registrations", site.counts.registrations)
            writer.member("injections", site.counts.injections)
            writer.member("forwarders", site.counts.forwarders)
            writer.member("excluded", site.counts.excluded)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  /// Writes the value of the member `coverage` of a report.
  static func write(_ coverage: CoverageReport, to writer: inout JSONWriter) {
    writer.object { writer in
      write(coverage.counts, to: &writer)
      writer.key("unjudged")
      write(coverage.unjudged, to: &writer)
      writer.key("notChecked")
      writer.array { writer in
        for point in coverage.notChecked {
          writer.object { writer in write(point.location, type: point.type, to: &writer) }
        }
      }
      writer.key("registrations")
      writer.object { writer in
        writer.member("read", coverage.registrationsRead)
        writer.key("unjudged")
        write(coverage.unjudgedRegistrations, to: &writer)
      }
    }
  }

  private static func write(_ counts: Coverage.Counts, to writer: inout JSONWriter) {
    writer.member("injectionPoints", counts.injectionPoints)
    writer.member("proven", counts.proven)
    writer.member("optional", counts.optional)
    writer.member("reported", counts.reported)
  }

  private static func write(_ points: [CoverageReport.Point], to writer: inout JSONWriter) {
    writer.array { writer in
      for point in points {
        writer.object { writer in
          write(point.location, type: point.type, to: &writer)
          writer.member("reason", point.reason.text)
          writer.member("help", point.reason.help)
        }
      }
    }
  }

  private static func write(_ location: Location, type: String, to writer: inout JSONWriter) {
    writer.member("file", location.file)
    writer.member("line", location.line)
    writer.member("column", location.column)
    writer.member("type", type)
  }
}
