import DioxideTestSupport
import Foundation
import Testing

/// Fingerprints must remain stable for existing baselines. Those of all fixtures are recorded from version 0.1.0; only
/// those of `duplicate_binding` changed, with version 2 of the baseline.
@Suite struct FingerprintTests {
  private static let golden = "Fingerprints/fingerprints.txt"

  @Test("The fingerprints of every fixture are unchanged")
  func fixtures() throws {
    let kept = try String(contentsOf: Fixtures.root.appending(path: Self.golden), encoding: .utf8)
    // A line of arguments, and an indented line for each finding.
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
