import Testing

@testable import DioxideAnalysis

/// Suppressions by comments, and unused suppressions.
@Suite struct SuppressionTests {
  private func findings(_ text: String, _ options: Analyzer.Options = Analyzer.Options()) -> [Finding] {
    SourceAnalysis("import Dioxide\n" + text, options: options).result.findings
  }

  private func messages(_ text: String, _ options: Analyzer.Options = Analyzer.Options()) -> [String] {
    findings(text, options).map(\.message)
  }

  private static let missing = "@Service struct S { let mail: Mail }"

  @Test(
    "A comment that suppresses nothing is reported",
    arguments: [
      ("// dioxide:disable", "unused suppression"),
      ("// dioxide:disable missing_binding", "unused suppression: no `missing_binding` here"),
      ("// dioxide:disable:next captive_dependency", "unused suppression: no `captive_dependency` here"),
    ])
  func unused(comment: String, message: String) {
    #expect(messages(comment + "\nstruct Whole {}") == [message])
    // The same comment for an existing finding.
    let needed = comment.replacing("captive_dependency", with: "missing_binding") + "\n" + Self.missing
    #expect(messages(needed) == [])
  }

  @Test("Findings suppressed after `enable` do not count for the part that ended before")
  func partThatEnded() {
    let text = """
      // dioxide:disable missing_binding captive_dependency
      struct Whole {}
      // dioxide:enable captive_dependency
      @Service(scope: .request) struct R {}
      @Service struct Holder { let r: R; let mail: Mail }
      """
    let found = findings(text)
    #expect(found.map(\.rule) == ["unused_suppression", "captive_dependency"])
    #expect(found.map(\.message).first == "unused suppression of `captive_dependency`")
    let idle = messages(text.replacing("; let mail: Mail", with: ""))
    #expect(idle.count { $0.hasPrefix("unused suppression") } == 2, "\(idle)")
  }

  @Test("A comment for a rule that did not run is not reported")
  func rulesThatAreOff() {
    #expect(messages("// dioxide:disable unused_component\nstruct Whole {}") == [])
    var options = Analyzer.Options()
    options.skip = ["missing_binding"]
    #expect(messages("// dioxide:disable missing_binding\nstruct Whole {}", options) == [])
    #expect(messages("// dioxide:disable\nstruct Whole {}", options) == [])
    #expect(messages("// dioxide:disable captive_dependency\nstruct Whole {}", options).count == 1)
  }

  @Test("A comment is not reported as unused if some profiles were not checked")
  func profilesLeftOut() {
    var options = Analyzer.Options()
    options.omitsProfiles = true
    #expect(messages("// dioxide:disable missing_binding\nstruct Whole {}", options) == [])
  }

  @Test("An unknown rule is reported with a suggestion")
  func misspelt() {
    let found = findings("// dioxide:disable missing_bindin\nstruct Whole {}")
    #expect(found.map(\.message) == ["there is no rule `missing_bindin`"])
    #expect(found.map(\.help) == ["Did you mean `missing_binding`?"])
  }

  @Test("The unused part of a comment is reported and removed")
  func usedInPart() throws {
    let text = "// dioxide:disable missing_binding, captive_dependency, mixed_binding\n" + Self.missing
    let finding = try #require(findings(text).first)
    #expect(finding.message == "unused suppression of `captive_dependency`, `mixed_binding`")
    #expect(finding.edits.map(\.replacement) == ["missing_binding"])
    let unused = try #require(findings("// dioxide:disable missing_binding\nstruct Whole {}").first)
    #expect(unused.edits.map(\.replacement) == [""])
  }

  @Test(
    "A region ends where its rule is enabled again",
    arguments: [
      // One rule of two, both, all.
      ("// dioxide:disable missing_binding unused_component\n# enable unused_component\n*", 0),
      ("// dioxide:disable missing_binding unused_component\n# enable missing_binding\n*", 1),
      ("// dioxide:disable missing_binding\n# enable\n*", 1),
      ("// dioxide:disable missing_binding\n# enable all\n*", 1),
      ("// dioxide:disable\n# enable missing_binding\n*", 1),
      ("// dioxide:disable all\n# enable captive_dependency\n*", 0),
      // Two comments for one rule end together.
      ("// dioxide:disable missing_binding\n// dioxide:disable missing_binding\n# enable missing_binding\n*", 1),
      // Findings before a comment, and after its end.
      ("*\n// dioxide:disable missing_binding\n*", 1),
      ("// dioxide:disable missing_binding\n*\n# enable missing_binding\n*", 1),
      // A line, and the next.
      ("*  // dioxide:disable:this missing_binding", 0), ("*  // dioxide:disable:this missing_binding\n*", 1),
      ("// dioxide:disable:this missing_binding\n*", 1), ("// dioxide:disable:next missing_binding\n*\n*", 1),
      ("*  // dioxide:disable:next missing_binding\n*", 1),
      // A reason is not read as a rule.
      ("// dioxide:disable missing_binding - it is bound elsewhere\n*", 0),
      ("// dioxide:disable missing_binding because it is bound elsewhere\n*", 0),
      // A comment for another rule has no effect.
      ("// dioxide:disable captive_dependency\n*", 1),
      // A short suppression within a long one does not end it.
      ("// dioxide:disable missing_binding\n// dioxide:disable:next missing_binding\n*\n*", 0),
    ])
  func regions(text: String, count: Int) {
    var number = 0
    let source = text.replacing("# ", with: "// dioxide:").split(separator: "*", omittingEmptySubsequences: false)
      .reduce(into: "") { source, part in
        if number > 0 { source += "@Service struct S\(number) { let mail: Mail\(number) }" }
        source += part
        number += 1
      }
    var options = Analyzer.Options()
    options.severities = ["unused_suppression": nil as Severity?]
    #expect(messages(source, options).count == count, "\(source)")
  }

  @Test("Only findings in its range make a comment used")
  func useOfRegions() {
    let before = Self.missing + "\n// dioxide:disable missing_binding\nstruct Whole {}"
    #expect(findings(before).map(\.rule) == ["missing_binding", "unused_suppression"])
    let after =
      "// dioxide:disable missing_binding\nstruct Whole {}\n// dioxide:enable missing_binding\n" + Self.missing
    #expect(findings(after).map(\.rule) == ["unused_suppression", "missing_binding"])
  }
}
