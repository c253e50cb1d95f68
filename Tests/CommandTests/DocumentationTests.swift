import DioxideAnalysis
import Foundation
import DioxideReporting
import Testing
import DioxideTestSupport

/// The documentation agrees with the program.
@Suite struct DocumentationTests {
  @Test("docs/rules agrees with the descriptions of the rules", arguments: Rules.all.map { $0.description.id })
  func page(id: String) throws {
    let rule = try #require(Rules.rule(id)).description
    Golden.expect(RulePage.markdown(rule), matches: "../docs/rules/\(id).md")
  }

  @Test func index() {
    Golden.expect(RulePage.index(Rules.all.map { $0.description }), matches: "../docs/rules/README.md")
  }

  @Test func noPageIsLeftOver() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Fixtures.package.appending(path: "docs/rules").path)
    let known = Set(Rules.all.map { "\($0.description.id).md" } + ["README.md"])
    #expect(Set(pages).subtracting(known).isEmpty)
  }

  /// The site publishes the file at the address in its `$id`: see `scripts/site.sh`.
  @Test("The published schema is the one that the program prints")
  func schema() throws {
    let text = try ProgramRun(["config", "--schema"]).output
    #expect(text.contains("\"$id\": \"\(Release.site)/dioxide.schema.json\""))
    Golden.expect(text, matches: "../docs/dioxide.schema.json")
  }

  @Test("The run in the README is a real one")
  func readme() throws {
    let file = Fixtures.package.appending(path: "README.md")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```console\n$ dioxide ")
    #expect(parts.count > 2)
    var text = parts[0]
    for part in parts.dropFirst() {
      let lines = part.components(separatedBy: "\n")
      let end = try #require(lines.firstIndex(of: "```"))
      let run = try ProgramRun(lines[0].components(separatedBy: " "))
      text += "```console\n$ dioxide \(lines[0])\n\(run.output)" + lines[end...].joined(separator: "\n")
    }
    Golden.expect(text, matches: "../README.md")
  }

  /// Compares texts instead of positions, which depend on the version of Graphviz.
  @Test("The picture in the README is current", arguments: ["light", "dark"])
  func picture(theme: String) throws {
    let run = try ProgramRun(
      [
        "graph", "Fixtures/Projects/BrokenClinic", "--only", "findings", "--focus", "Triage", "--focus", "CashDesk",
        "--depth", "3", "--hide", "Tariff", "--theme", theme, "--svg",
      ])
    let file = Fixtures.package.appending(path: "docs/images/findings-\(theme).svg")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(run.output.utf8).write(to: file)
    }
    func texts(in picture: String) -> [String] {
      picture.matches(of: /<(?:text|tspan|title|desc)[^>]*>([^<]+)</).map { String($0.1) }
    }
    let drawn = texts(in: run.output)
    #expect(drawn.count > 20)
    #expect(try drawn == texts(in: String(contentsOf: file, encoding: .utf8)))
  }
}
