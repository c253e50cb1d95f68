import Foundation
import DioxideTestSupport
import Testing

/// What a finding's help says to write compiles: what is in `Followed`, which is built with the tests, holds each line that is
/// advised on the file of that name in `Broken`.
@Suite struct AdviceTests {
  private struct Report: Decodable {
    var findings: [Finding]

    struct Finding: Decodable {
      var rule: String
      var help: String
    }
  }

  @Test("Every suggested line is in the compiled program", arguments: Fixtures.names(in: "Advice/Broken"))
  func followed(name: String) throws {
    let run = try ProgramRun(
      "dioxide",
      ["check", "Fixtures/Advice/Broken/\(name)", "--profile", "production", "--profile", "test", "--format", "json"])
    let findings = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings
    #expect(Set(findings.map(\.rule)).count >= 5)
    let followed = "Advice/Followed/\(name)"
    let source = try String(contentsOf: Fixtures.root.appending(path: followed), encoding: .utf8)
    for finding in findings {
      let lines = Self.lines(in: finding.help)
      for line in lines { #expect(source.contains(line), "\(line) is not in \(followed)") }
    }
  }

  /// What stands between backticks, up to what is left to the reader: of an initializer's name what comes before its labels.
  private static func lines(in help: String) -> [String] {
    let quoted = help.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    return quoted.map { text in
      let line = text.prefix { $0 != "…" }
      return String(line.contains(":)") ? line.prefix { $0 != "(" } : line).trimmingCharacters(in: .whitespaces)
    }
  }
}
