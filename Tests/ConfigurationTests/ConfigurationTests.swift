import Analysis
import Testing

@testable import Configuration

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration { try Configuration(Array(text.utf8)) }

  @Test func everythingIsRead() throws {
    let configuration = try read(
      """
      # what we check
      paths: [Sources, "Plug ins"]   # both
      exclude:
      - '**/Generated'
      - Sources/Old
      rules:
        missing_binding: warning
        orphan_lifecycle: off
      profiles: test
      externals:
        - URLSession
        - "Repository<User>"

      """)
    #expect(configuration.paths == ["Sources", "Plug ins"])
    #expect(configuration.exclude == ["**/Generated", "Sources/Old"])
    #expect(configuration.rules["missing_binding"] == .some(.some(.warning)))
    #expect(configuration.rules["orphan_lifecycle"] == .some(.none))
    #expect(configuration.rules["mixed_binding"] == nil)
    #expect(configuration.profiles == ["test"])
    #expect(configuration.externals == ["URLSession", "Repository<User>"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "rules:\n", "\u{FEFF}paths:\r\n  - a\r\n"])
  func littleIsEnough(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.rules.isEmpty)
    #expect(configuration.paths == (text.contains("- a") ? ["a"] : []))
  }

  @Test(arguments: [
    ("pahts: [a]", 1, "there is no key 'pahts'; did you mean 'paths'?"),
    ("paths: [a]\npaths: [b]", 2, "the key 'paths' stands here twice"),
    ("rules:\n  missing_bindings: error", 2, "there is no rule 'missing_bindings'; did you mean 'missing_binding'?"),
    ("rules:\n  missing_binding: fatal", 2, "'missing_binding' takes error, warning or off, not 'fatal'"),
    ("rules: [a]", 1, "'rules' takes rules and their severity, not a list"),
    ("exclude:\n\t- a", 2, "tabs may not indent; use spaces"),
    ("paths:\n  - a: b", 2, "'paths' takes a list of texts, not keys and values"),
    ("paths: [a, b", 1, "',' or ']' is missing"),
    ("paths: \"a", 1, "the quote is not closed"),
    ("paths: *all", 1, "anchors and aliases are not understood here; put the value in quotes"),
    ("paths: |\n  a", 1, "block scalars are not understood here; write the value on one line"),
    ("just a text", 1, "expected keys and values, not 'just a text'"),
    ("paths: a\n   exclude: b", 2, "this line is indented more than the one before"),
    ("  paths: a\nexclude: b", 2, "this line is indented less than what it belongs to"),
    ("paths: a\nno colon here", 2, "a key and a colon are missing here"),
    ("paths: a: b", 1, "a second ': ' on one line; put the value in quotes"),
    ("paths: a\n---\npaths: b", 2, "only one document may stand in the file"),
  ])
  func faultsAreToldWithTheirLine(text: String, line: Int, message: String) {
    #expect(throws: ConfigurationError(message, line: line)) { try read(text) }
  }

  @Test func otherEncodingsAreRefused() {
    #expect(throws: ConfigurationError("the file is not UTF-8", line: 2)) {
      try Configuration(Array("paths: a\n# ".utf8) + [0xE9, 0x0A])
    }
  }

  @Test func depthIsBounded() {
    #expect(throws: ConfigurationError.self) { try read("paths: " + String(repeating: "[", count: 100_000)) }
    let deep = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(throws: ConfigurationError.self) { try read(deep) }
  }

  @Test("Any cut of a file is read or refused, never a crash")
  func truncation() {
    let text = Array("a: [x, 'y', \"z\\n\"] # c\nb:\n  - {k: v, l: [m]}\n  -\n    - n\n".utf8)
    for end in 0...text.count { _ = try? YAMLReader.read(Array(text[..<end])) }
    #expect(throws: Never.self) { try YAMLReader.read(text) }
  }
}
