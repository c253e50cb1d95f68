import DioxideAnalysis
import Foundation
import DioxideReporting
import DioxideSerialization
import Testing
import DioxideTestSupport

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Every format against what those who read it ask for, with names that try to break out of it.
@Suite struct ReportFormatTests {
  /// A file name and a type name that would forge a command, end a quote, open a tag or steer a terminal.
  static let evilPath = "Sources/a,b:c%0A::error::x\n::error file=y::z\"'<&>|`\u{1B}[31m\u{202E}é.swift"
  static let source = """
    import Dioxide
    protocol P {}
    @Service struct é {
      let port: any `x%0A::error::y "<&>' \u{1B}[31m | \u{1}`
    }
    @Service struct B { let port: any P }
    @Service struct C { let port: any P }
    @Service final class D { init(e: E) {} }
    @Service final class E { init(d: D) {} }
    @Adapter(for: P.self, name: "of anything") struct G<Thing>: P { let thing: Thing }
    @Lifecycle struct F { func initialize() async {}; func dispose() async {} }
    func list<Thing>(_ thing: Thing.Type) { scan(G<Thing>.InjectedComponent.components) }
    """

  static func report(_ source: String = Self.source, path: String = Self.evilPath) -> Report {
    let bytes = Array(source.utf8)
    let facts = bytes.withUnsafeBufferPointer { FactCollector.facts(in: $0, path: path, module: nil) }
    let result = Analyzer.check(Analyzer.program([facts]))
    var locator = Locator(result.program) { _ in bytes }
    return Report(result, fileCount: 1, locator: &locator)
  }

  static let clean = report("import Dioxide\n@Service struct A {}\n")

  private func text(_ format: String, _ report: Report = Self.report()) throws -> String {
    try #require(ReportFormats.format(format)).text(of: report, style: TextStyle())
  }

  private func json(_ format: String, _ report: Report = Self.report()) throws -> JSONValue {
    try JSONReader.read(Array(text(format, report).utf8))
  }

  @Test func theSampleHasOneOfEach() {
    let rules = Self.report().findings.map(\.finding.rule)
    #expect(rules == ["missing_binding", "missing_binding", "circular_dependency", "orphan_lifecycle"])
    #expect(Self.clean.findings.isEmpty)
  }

  @Test("Every format ends its last line, and is deterministic", arguments: ReportFormats.all.map { $0.name })
  func ends(format: String) throws {
    let text = try text(format)
    #expect(text.hasSuffix("\n"))
    #expect(try self.text(format) == text)
    #expect(try self.text(format, Self.clean).utf8.count < text.utf8.count)
  }

  @Test("Control characters reach neither a terminal nor a log", arguments: ReportFormats.all.map { $0.name })
  func control(format: String) throws {
    let unsafe = try text(format).unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
    #expect(unsafe.isEmpty)
    if !["json", "sarif", "gitlab", "junit", "checkstyle"].contains(format) {
      #expect(try !text(format).unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("A finding is one line, even with unusual names", arguments: ["concise", "github"])
  func lines(format: String) throws {
    let lines = try text(format).split(separator: "\n")
    #expect(lines.count == Self.report().findings.count)
  }

  @Test("Names cannot inject workflow commands or properties")
  func github() throws {
    for (line, located) in zip(try text("github").split(separator: "\n"), Self.report().findings) {
      let command = try #require(line.wholeMatch(of: /::(error|warning) ([^:]*)::([^\r\n]*)/))
      #expect(command.1 == located.finding.severity.rawValue)
      let names = command.2.split(separator: ",").map { $0.prefix { $0 != "=" } }
      #expect(names == ["file", "line", "col", "endColumn", "title"])
      // `%` is always an escape of ours: a runner that decodes once gets the text itself.
      let decoded = try #require(String(command.3).removingPercentEncoding)
      #expect(decoded.hasPrefix(located.finding.message.prefix(8)))
      #expect(!command.3.contains(/%(?!25|0A|0D|3A|2C)/))
    }
  }

  @Test("XML is well-formed, and contains names as text", arguments: ["checkstyle", "junit"])
  func xml(format: String) throws {
    for report in [Self.report(), Self.clean] {
      let reader = ElementReader()
      let parser = XMLParser(data: Data(try text(format, report).utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      let count = report.findings.count
      if format == "checkstyle" {
        expectCheckstyle(reader.elements, count: count)
      } else {
        let suite = try #require(reader.elements.first { $0.name == "testsuite" })
        #expect(suite.attributes["failures"] == "\(count)")
        #expect(suite.attributes["tests"] == "\(reader.elements.filter { $0.name == "testcase" }.count)")
        #expect(reader.elements.filter { $0.name == "failure" }.count == count)
      }
    }
  }

  /// What Checkstyle's own `checkstyle-report-1.0.0.xsd` lets a report hold: files with a name, errors in them, numbers
  /// from 1 on, and its three severities.
  private func expectCheckstyle(_ elements: [ElementReader.Element], count: Int) {
    let places = elements.map { "\($0.parent)/\($0.name)" }
    #expect(places.first == "/checkstyle" && Set(places.dropFirst()).isSubset(of: ["checkstyle/file", "file/error"]))
    #expect(elements.first?.attributes.keys.sorted() == ["version"])
    let files = elements.filter { $0.name == "file" }
    #expect(files.map(\.attributes.keys.first) == (count > 0 ? ["name"] : []))
    let errors = elements.filter { $0.name == "error" }
    #expect(errors.count == count)
    for error in errors {
      #expect(Set(error.attributes.keys) == ["line", "column", "severity", "message", "source"])
      for number in ["line", "column"] { #expect(Int(error.attributes[number] ?? "") ?? 0 > 0) }
      #expect(["error", "warning", "info"].contains(error.attributes["severity"]))
    }
  }

  private func names(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.name)
  }

  /// GitLab reads reports by its `codeclimate.json`: a description, a fingerprint, a severity and a location, whose first
  /// line is a whole number. Its documentation adds the rest, and that paths are relative and fingerprints unique.
  @Test("GitLab's report has the fields that its schema requires, and no others")
  func gitlab() throws {
    let findings = try #require(json("gitlab").array)
    #expect(findings.count == Self.report().findings.count)
    for finding in findings {
      #expect(
        names(finding) == [
          "type", "description", "check_name", "categories", "fingerprint", "severity", "location",
        ])
      #expect(names(finding["location"]) == ["path", "lines"])
      #expect(names(finding["location"]?["lines"]) == ["begin", "end"])
      #expect(finding["description"]?.string?.isEmpty == false)
      #expect(finding["check_name"]?.string.flatMap { Rules.rule($0) } != nil)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(finding["severity"]?.string))
      #expect(finding["location"]?["path"]?.string == Self.evilPath)
      for line in ["begin", "end"] {
        guard case .number(let number)? = finding["location"]?["lines"]?[line] else {
          Issue.record("\(line) is not a number")
          continue
        }
        #expect(number >= 1 && number.rounded() == number)
      }
    }
    let fingerprints = findings.compactMap { $0["fingerprint"]?.string }
    #expect(Set(fingerprints).count == findings.count)
    #expect(try json("gitlab", Self.clean) == .array([]))
  }

  @Test("JSON has the documented fields, in order")
  func json() throws {
    let report = try json("json")
    guard case .object(let members) = report, case .object(let summary)? = report["summary"],
      case .object(let finding)? = report["findings"]?.array?.first
    else {
      Issue.record("no report")
      return
    }
    #expect(members.map(\.name) == ["version", "summary", "findings", "coverage"])
    let coverage = report["coverage"]
    #expect(report["version"] == .number(2))
    #expect(
      names(coverage) == [
        "injectionPoints", "proven", "optional", "reported", "unjudged", "notChecked", "registrations",
      ])
    #expect(coverage?["injectionPoints"] == .number(6))
    #expect(coverage?["reported"] == .number(5))
    let unjudged = try #require(coverage?["unjudged"]?.array?.first)
    #expect(names(unjudged) == ["file", "line", "column", "type", "reason", "help"])
    #expect(unjudged["reason"]?.string?.hasPrefix("`Thing` is a generic parameter") == true)
    #expect(names(coverage?["registrations"]) == ["read", "unjudged"])
    #expect(
      summary.map(\.name) == [
        "files", "components", "bindings", "dependencies", "profiles", "errors", "warnings", "suppressed", "baselined",
      ])
    #expect(
      finding.map(\.name) == [
        "rule", "severity", "message", "help", "file", "line", "column", "endLine", "endColumn", "component", "type",
        "profiles", "path", "related", "fingerprint",
      ])
    #expect(finding.first { $0.name == "file" }?.value.string == Self.evilPath)
  }

  @Test("Markdown has one row for each finding, and no injected markup")
  func markdown() throws {
    let rows = try text("markdown").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let report = Self.report()
    #expect(rows.count == report.findings.count + report.coverage.unjudged.count)
    #expect(!report.coverage.unjudged.isEmpty)
    for row in rows {
      #expect(row.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" } == 4, "\(row)")
      #expect(!Self.withoutCode(row).contains("<"))
    }
  }

  /// Markdown without its spans of code, as CommonMark finds them: from a run of backticks to the next run as long.
  private static func withoutCode(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "\\" {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      let fence = rest.prefix { $0 == "`" }
      guard !fence.isEmpty else {
        result.append(character)
        rest = rest.dropFirst()
        continue
      }
      rest = rest[fence.endIndex...]
      var close = rest.startIndex
      while close < rest.endIndex {
        let run = rest[close...].prefix { $0 == "`" }
        if run.count == fence.count { break }
        close = run.isEmpty ? rest.index(after: close) : run.endIndex
      }
      if close < rest.endIndex { rest = rest[close...].dropFirst(fence.count) } else { result += fence }
    }
    return result
  }
}

/// The elements of an XML document, in order.
private final class ElementReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    /// The name of the element that it stands in.
    var parent: String
    var attributes: [String: String]
  }

  var elements: [Element] = []
  private var open: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, parent: open.last ?? "", attributes: attributes))
    open.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
