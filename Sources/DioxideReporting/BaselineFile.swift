import DioxideAnalysis
import DioxideSerialization

/// A ``Baseline`` as JSON. It holds no lines: a file that only moved leaves it as it is.
public enum BaselineFile {
  /// Why a text is no baseline, and on which line.
  public struct Problem: Error, Equatable, Sendable {
    /// The 1-based line.
    public var line: Int
    /// What is wrong.
    public var message: String
  }

  /// Writes a baseline, with its last line end.
  public static func text(_ baseline: Baseline) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("findings")
      writer.array { writer in
        for entry in baseline.entries {
          writer.object { writer in
            writer.member("fingerprint", entry.fingerprint)
            writer.member("rule", entry.rule)
            writer.member("file", entry.file)
            writer.key("profiles")
            writer.value(entry.profiles)
            writer.member("message", entry.message)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  /// Reads a baseline. Throws ``Problem``.
  public static func read(_ bytes: [UInt8]) throws(Problem) -> Baseline {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes)
    } catch {
      throw Problem(line: error.line, message: error.message)
    }
    guard value["version"] == .number(1), let findings = value["findings"]?.array else {
      throw Problem(line: 1, message: "this is no baseline of version 1; write one with --write-baseline")
    }
    var entries: [Baseline.Entry] = []
    for (index, finding) in findings.enumerated() {
      guard let fingerprint = finding["fingerprint"]?.string, let rule = finding["rule"]?.string else {
        throw Problem(line: 1, message: "finding \(index + 1) has no fingerprint or no rule")
      }
      entries.append(
        Baseline.Entry(
          fingerprint: fingerprint, rule: rule, file: finding["file"]?.string ?? "",
          message: finding["message"]?.string ?? "",
          profiles: finding["profiles"]?.array?.compactMap(\.string) ?? []))
    }
    return Baseline(entries: entries)
  }
}
