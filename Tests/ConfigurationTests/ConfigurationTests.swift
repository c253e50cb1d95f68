import DioxideAnalysis
import Testing

@testable import DioxideConfiguration

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

  @Test func contractsAndModulesAreRead() throws {
    let configuration = try read(
      """
      gitignore: false
      baseline: baselined.json
      profiles: {production: complete, preview: partial}
      modules:
        App/Checkout: Checkout
      contracts:
        - name: layers
          layers: [App, [Feature*, Shared]]
        - from: {name: "*View", kind: service, scope: factory}
          allow: {kind: port}
        - independent: [A, B]
      """)
    #expect(!configuration.respectsGitignore)
    #expect(configuration.baseline == "baselined.json")
    #expect(configuration.profiles == ["production", "preview"])
    #expect(configuration.partialProfiles == ["preview"])
    #expect(configuration.modules == [Configuration.ModulePath(path: "App/Checkout", module: "Checkout")])
    #expect(
      configuration.contracts == [
        Contract(
          name: "layers",
          terms: .layers([
            [Contract.Selector(module: "App")],
            [Contract.Selector(module: "Feature*"), Contract.Selector(module: "Shared")],
          ])),
        Contract(
          name: "from: {name: *View, kind: service, scope: factory}, allow: {kind: port}",
          terms: .allowed(
            from: [Contract.Selector(name: "*View", kind: .service, scope: "factory")],
            to: [Contract.Selector(kind: .port)])),
        Contract(
          name: "independent: A, B",
          terms: .independent([[Contract.Selector(module: "A")], [Contract.Selector(module: "B")]])),
      ])
  }

  @Test func whatExtendsWins() throws {
    let base = try Configuration(
      Array("paths: a\nexclude: x\nrules: {mixed_binding: off, missing_binding: off}\ngitignore: false".utf8),
      file: "base")
    let own = try Configuration(
      Array("exclude: y\nrules: {missing_binding: warning}\nprofiles: test".utf8), file: "own")
    let merged = own.extending(base)
    #expect(merged.paths == ["a"])
    #expect(merged.exclude == ["x", "y"])
    #expect(merged.rules["mixed_binding"] == .some(.none))
    #expect(merged.rules["missing_binding"] == .some(.some(.warning)))
    #expect(!merged.respectsGitignore)
    #expect(merged.origins[.exclude]?.map(\.file) == ["base", "own"])
    #expect(merged.origins[.paths]?.map(\.file) == ["base"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "rules:\n", "\u{FEFF}paths:\r\n  - a\r\n"])
  func littleIsEnough(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.rules.isEmpty)
    #expect(configuration.paths == (text.contains("- a") ? ["a"] : []))
  }

  @Test(arguments: [
    ("pahts: [a]", 1, "there is no key 'pahts'; did you mean 'paths'?"),
    ("paths: [a]\npaths: [b]", 2, "duplicate key 'paths'"),
    ("rules:\n  missing_bindings: error", 2, "there is no rule 'missing_bindings'; did you mean 'missing_binding'?"),
    ("rules:\n  missing_binding: fatal", 2, "'missing_binding' must be error, warning or off, not 'fatal'"),
    ("rules: [a]", 1, "'rules' must be a mapping from rules to severities, not a list"),
    ("exclude:\n\t- a", 2, "indentation with tabs is not allowed; use spaces"),
    ("paths:\n  - a: b", 2, "'paths' must be a list of strings, not a mapping"),
    ("paths: [a, b", 1, "',' or ']' is missing"),
    ("paths: \"a", 1, "the quote is not closed"),
    ("paths: *all", 1, "anchors and aliases are not supported; quote the value"),
    ("paths: |\n  a", 1, "block scalars are not supported; write the value on one line"),
    ("gitignore: maybe", 1, "'gitignore' must be true or false, not 'maybe'"),
    ("baseline: [a]", 1, "'baseline' must be a string, not a list"),
    ("profiles:\n  test: whole", 2, "'test' must be complete or partial, not 'whole'"),
    ("modules: [a]", 1, "'modules' must be a mapping from paths to modules, not a list"),
    ("contracts: {}", 1, "'contracts' must be a list, not a mapping"),
    (
      "contracts:\n  - independent: [Feature]", 2,
      "'independent' must be a list of two or more, or one pattern with '*' for the modules"
    ),
    (
      "contracts:\n  - independent: [{name: \"*View\"}]", 2,
      "'independent' must be a list of two or more, or one pattern with '*' for the modules"
    ),
    ("contracts:\n  - layers: [\"Feature*\"]", 2, "'layers' must be a list of two or more"),
    ("contracts:\n  - name: a", 2, "a contract must have exactly one of layers, independent, forbid and allow"),
    ("contracts:\n  - layers: [A]", 2, "'layers' must be a list of two or more"),
    ("contracts:\n  - layer: [A, B]", 2, "there is no part of a contract 'layer'; did you mean 'layers'?"),
    ("contracts:\n  - forbid: A", 2, "'forbid' requires 'from'"),
    ("contracts:\n  - from: A\n    layers: [A, B]", 2, "'layers' cannot be combined with 'from'"),
    ("contracts:\n  - from: {kind: prot}\n    allow: A", 2, "there is no kind 'prot'; did you mean 'port'?"),
    (
      "contracts:\n  - from: {scope: once}\n    allow: A", 2,
      "there is no scope 'once'; there are singleton, factory, request"
    ),
    (
      "contracts:\n  - from: {moduel: a}\n    allow: A", 2, "there is no way to select 'moduel'; did you mean 'module'?"
    ),
    ("contracts:\n  - from: []\n    allow: A", 2, "an empty list selects nothing"),
    ("just a text", 1, "expected a mapping, not 'just a text'"),
    ("paths: a\n   exclude: b", 2, "this line is indented more than the one before"),
    ("  paths: a\nexclude: b", 2, "this line is indented less than its parent"),
    ("paths: a\nno colon here", 2, "a key and a colon are missing here"),
    ("paths: a: b", 1, "a second ': ' on one line; quote the value"),
    ("paths: a\n---\npaths: b", 2, "a configuration must have only one document"),
  ])
  func faultsAreReportedWithTheirLine(text: String, line: Int, message: String) {
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

  @Test("A file truncated anywhere is read or rejected without a crash")
  func truncation() {
    let text = Array("a: [x, 'y', \"z\\n\"] # c\nb:\n  - {k: v, l: [m]}\n  -\n    - n\n".utf8)
    for end in 0...text.count { _ = try? YAMLReader.read(Array(text[..<end])) }
    #expect(throws: Never.self) { try YAMLReader.read(text) }
  }
}
