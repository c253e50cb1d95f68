import Foundation
import Testing
import DioxideTestSupport

@testable import DioxideConfiguration

/// Compares dioxide's YAML reader with PyYAML: accepted text has the same meaning, and other text is rejected with a
/// line.
@Suite(.enabled(if: TestTools.isThere, "\(TestTools.absence)")) struct YAMLOracleTests {
  /// Typical parts of configurations.
  static let samples = [
    "paths: [Sources, Plugins]\nexclude:\n  - \"**/Generated\"\n  - Sources/Legacy # old\n",
    "rules:\n  orphan_lifecycle: error\n  unused_component: off\n",
    "profiles:\n  production: complete\n  preview: partial   # later\nroots: ['*View', \"it's\", 'it''s']\n",
    "extends: ../base.yml\nbaseline: .dioxide-baseline.json\ngitignore: false\n",
    "# nothing but a comment\n\n---\nexternals:\n- URLSession\n- Foo<Bar>\n",
    "contracts:\n  - name: lower do not know upper\n    layers: [App, [\"Feature*\", Shared], Domain]\n"
      + "  - name: no database\n    from: Domain\n    forbid: {module: \"Database*\", name: '*Store'}\n",
    "contracts:\n- name: a\n  independent:\n  - A\n  - [B, C]\n- from:\n    name: \"*View\"\n  allow:\n    - kind: port\n",
    "modules:\n  App/Checkout: Checkout\n  \"App/A: B\": C\n  'x#y': z#1\n",
    "paths:\n  - a\n  - b\n\n  # between\n  - c\nexclude: []\nroots: {}\n",
    "profiles:\n- production\n- \"tab\\tand \\u00e9 and \\\"quote\\\" and \\\\\"\n- ~\n- null\n-\n",
    "paths: [\n  a,\n  b, # one\n  \"c d\"\n]\nname: \n",
    "\u{FEFF}paths: é\nexternals: [漢字, 👩‍👩‍👧]\n",
    "paths:\r\n  - a\r\n  - b\r\nbaseline: x\r\n",
  ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// The samples and the examples of the documentation, each also with many typos.
  private static func texts() throws -> (whole: [String], mutated: [String]) {
    let page = try String(contentsOf: Fixtures.package.appending(path: "docs/configuration.md"), encoding: .utf8)
    let examples = page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let whole = samples + examples
    var generator = Generator(state: 7)
    // No question mark: PyYAML rejects it within a plain value of a flow collection, where YAML 1.2 allows it.
    let alphabet = Array(" \n\t-:#[]{},'\"&*!|>%@`~\\=<0aé\r")
    var mutated: [String] = []
    for text in whole {
      for _ in 0..<300 {
        var characters = Array(text)
        for _ in 0...Int.random(in: 0..<2, using: &generator) where !characters.isEmpty {
          let at = Int.random(in: 0..<characters.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: characters.remove(at: at)
          case 1: characters.insert(alphabet.randomElement(using: &generator) ?? " ", at: at)
          case 2: characters[at] = alphabet.randomElement(using: &generator) ?? " "
          default: characters.removeSubrange(at..<min(characters.count, at + 6))
          }
        }
        mutated.append(String(characters))
      }
    }
    return (whole, mutated)
  }

  /// The result of dioxide's reader in comparable form: null and empty strings are equal.
  private static func value(_ node: YAMLNode) -> Any {
    switch node {
    case .null: ["null"]
    case .scalar(let text, _, _): text
    case .sequence(let items, _): ["list", items.map(value)]
    case .mapping(let members, _): ["map", members.map { [$0.key, value($0.value)] }]
    }
  }

  @Test func agrees() throws {
    let (whole, mutated) = try Self.texts()
    var cases: [[String: Any]] = []
    var refused = 0
    for (index, text) in (whole + mutated).enumerated() {
      do throws(ConfigurationError) {
        cases.append(["text": text, "value": Self.value(try YAMLReader.read(Array(text.utf8)))])
      } catch {
        refused += 1
        #expect(index >= whole.count, "\(error.message): \(text)")
        #expect(!error.message.isEmpty && !error.message.contains("\n"))
        #expect(error.line >= 1 && error.line <= text.utf8.count { $0 == 0x0A } + 1, "\(error): \(text)")
      }
    }
    // Both must occur often enough.
    #expect(cases.count > mutated.count / 3 && refused > mutated.count / 10, "\(cases.count) \(refused)")
    let program = """
      import json, sys, yaml

      def value(node):
          if isinstance(node, yaml.ScalarNode):
              plain = node.style is None and node.value in ("", "~", "null", "Null", "NULL")
              return ["null"] if plain else node.value
          if isinstance(node, yaml.SequenceNode):
              return ["list", [value(item) for item in node.value]]
          keys = [key.value if isinstance(key, yaml.ScalarNode) else None for key, _ in node.value]
          return ["map", [[key, value(item)] for key, (_, item) in zip(keys, node.value)]]

      faults = 0
      for case in json.load(sys.stdin):
          try:
              node = yaml.compose(case["text"], Loader=yaml.SafeLoader)
              other = ["null"] if node is None else value(node)
          except yaml.YAMLError as error:
              other = "refused: " + str(error).splitlines()[0]
          # It refuses tabs that YAML 1.2 allows at the end of a line.
          if "\\t" in case["text"] and isinstance(other, str) and other.startswith("refused"):
              continue
          if other != case["value"]:
              faults += 1
              if faults <= 12:
                  print(json.dumps(case["text"]), "ours", json.dumps(case["value"]), "theirs", json.dumps(other))
      print(faults)
      """
    let input = String(decoding: try JSONSerialization.data(withJSONObject: cases), as: UTF8.self)
    let answer = try TestTools.python(program, input: input)
    #expect(answer == .init(status: 0, output: "0\n"))
  }
}
