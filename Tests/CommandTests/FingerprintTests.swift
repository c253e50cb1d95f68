import DioxideTestSupport
import Foundation
import Testing

/// Fingerprints are a promise to every baseline that exists. Those of all fixtures are kept as version 0.1.0 gave them; only
/// those of `duplicate_binding` changed since, with version 2 of the baseline.
@Suite struct FingerprintTests {
  private static let golden = "Fingerprints/fingerprints.txt"

  @Test("Every fixture has the fingerprints that it had")
  func fixtures() throws {
    let kept = try String(contentsOf: Fixtures.root.appending(path: Self.golden), encoding: .utf8)
    // A line of arguments, and an indented one for each finding.
    let commands = kept.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(commands.count > 200)
    var text = ""
    for command in commands {
      let run = try ProgramRun(["check", "--format", "json"] + command.split(separator: " ").map(String.init))
      let report = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8))
      text += "\(command)\n" + report.findings.map { "  \($0.fingerprint) \($0.rule)\n" }.joined()
    }
    Golden.expect(text, matches: Self.golden)
  }
}
