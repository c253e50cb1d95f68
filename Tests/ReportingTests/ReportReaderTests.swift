import Foundation
import DioxideSerialization
import Testing
import DioxideTestSupport

@testable import DioxideReporting

/// What programs of others make of each format, with names that try to break out of it.
@Suite(.enabled(if: TestTools.isThere, "\(TestTools.absence)"))
struct ReportReaderTests {
  private static let report = ReportFormatTests.report()

  private func text(_ format: String, _ report: Report = Self.report) throws -> String {
    try #require(ReportFormats.format(format)).text(of: report, style: TextStyle())
  }

  /// What a Python program makes of a text, as JSON; a program that fails says so.
  private func answer(_ program: String, _ input: String) throws -> JSONValue {
    let answer = try TestTools.python(program, input: input)
    try #require(answer.status == 0, "\(answer.output)")
    return try JSONReader.read(Array(answer.output.utf8))
  }

  @Test("JUnit's XML has the right number of failures for other readers")
  func junit() throws {
    let program = """
      import sys
      from junitparser import JUnitXml, Failure
      report = JUnitXml.fromstring(sys.stdin.buffer.read())
      cases = [case for suite in report for case in suite]
      failed = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
      print(report.tests, report.failures, len(cases), len(failed), sorted({case.classname for case in failed}))
      """
    let rules = "['circular_dependency', 'missing_binding', 'orphan_lifecycle']"
    #expect(try TestTools.python(program, input: text("junit")).output == "4 4 4 4 \(rules)\n")
    #expect(try TestTools.python(program, input: text("junit", ReportFormatTests.clean)).output == "1 0 1 0 []\n")
  }

  @Test("GitLab's report parses into the issue types of other tools")
  func gitlab() throws {
    let program = """
      import json, sys, typeguard
      from gitlab_cq import GitLabCodeQuality
      issues = json.load(sys.stdin)
      every = typeguard.CollectionCheckStrategy.ALL_ITEMS
      typeguard.check_type(issues, list[GitLabCodeQuality.Issue], collection_check_strategy=every)
      print(len(issues))
      """
    let count = Self.report.findings.count
    #expect(try TestTools.python(program, input: text("gitlab")) == .init(status: 0, output: "\(count)\n"))
    #expect(
      try TestTools.python(program, input: text("gitlab", ReportFormatTests.clean)) == .init(status: 0, output: "0\n"))
    for (right, wrong) in [("\"major\"", "\"error\""), ("\"begin\": ", "\"first\": "), ("\"type\"", "\"kind\"")] {
      let broken = try text("gitlab").replacing(right, with: wrong)
      #expect(try broken != text("gitlab"))
      #expect(try TestTools.python(program, input: broken).status != 0, "\(wrong)")
    }
  }

  @Test("Readers of Checkstyle's XML get the original names and messages")
  func checkstyle() throws {
    let program = """
      import json, sys
      from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
      found = CheckstyleXmlDriver().parse_reports([sys.stdin.read()])
      json.dump([[file, each.line, each.message] for file in found for each in found[file]], sys.stdout)
      """
    let expected = Self.report.findings.map { located in
      let finding = located.finding
      let message = finding.help.isEmpty ? finding.message : "\(finding.message). \(finding.help)"
      return JSONValue.array([
        .string(located.location.file), .number(Double(located.location.line)),
        .string("\(finding.severity.rawValue): \(message)"),
      ])
    }
    // What XML cannot hold at all is reported by its number.
    let read = try answer(program, text("checkstyle"))
    #expect(read == Self.spelt(.array(expected)))
    #expect(try answer(program, text("checkstyle", ReportFormatTests.clean)) == .array([]))
  }

  private static func spelt(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text):
      .string(
        text.unicodeScalars.map {
          $0.value < 0x20 && !"\n\t\r".unicodeScalars.contains($0) ? "\u{FFFD}" : String($0)
        }.joined())
    case .array(let elements): .array(elements.map(spelt))
    default: value
    }
  }

  @Test("Workflow commands are escaped like GitHub's own")
  func github() throws {
    let program = """
      import json, sys, github_action_utils as github
      for each in json.load(sys.stdin):
        {"error": github.error, "warning": github.warning}[each.pop("severity")](**each)
      """
    var writer = JSONWriter()
    writer.array { writer in
      for located in Self.report.findings {
        let finding = located.finding
        let help = finding.help.isEmpty ? [] : ["help: \(finding.help)"]
        let notes = located.related.map { "\($0.message): \($0.location.file):\($0.location.line)" }
        let message = ([finding.message] + help + notes).map(TerminalText.safe).joined(separator: "\n")
        writer.object { writer in
          writer.member("severity", finding.severity.rawValue)
          writer.member("message", message)
          writer.member("file", TerminalText.safe(located.location.file))
          writer.member("title", "dioxide \(finding.rule)")
          writer.member("line", located.location.line)
          writer.member("col", located.location.column)
          writer.member("end_column", located.location.endColumn)
        }
      }
    }
    let theirs = try TestTools.python(program, input: writer.text)
    #expect(theirs.status == 0)
    #expect(theirs.output.contains("%25") && theirs.output.contains("%3A%3Aerror"))
    #expect(
      try text("github").split(separator: "\n").map(Self.parts) == theirs.output.split(separator: "\n").map(Self.parts))
  }

  /// A workflow command without the order of its properties.
  private static func parts(_ command: Substring) -> [String] {
    let halves = command.dropFirst(2).components(separatedBy: "::")
    let head = (halves.first ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    return head.prefix(1) + (head.last ?? "").components(separatedBy: ",").sorted() + halves.dropFirst()
  }

  @Test("Readers of compiler output find the location and message of each finding, and skip its notes")
  func xcode() throws {
    let program = """
      import json, os, sys
      from gitlab_cq import gcc
      os.chdir("/")
      found = []
      for issue in gcc.parse(sys.stdin.read(), "dioxide", "major"):
        begin = issue["location"]["positions"]["begin"]
        found.append([issue["location"]["path"], begin["line"], begin["column"], issue["description"]])
      json.dump(found, sys.stdout)
      """
    let report = ReportFormatTests.report(path: "/" + ReportFormatTests.evilPath)
    let expected = report.findings.map { located in
      let finding = located.finding
      let help = finding.help.isEmpty ? "" : " \(finding.help)"
      return JSONValue.array([
        .string(TerminalText.safe(String(located.location.file.dropFirst()))),
        .number(Double(located.location.line)), .number(Double(located.location.column)),
        .string(TerminalText.safe("\(finding.message) [\(finding.rule)]\(help)")),
      ])
    }
    #expect(report.findings.contains { !$0.related.isEmpty })
    #expect(try answer(program, text("xcode", report)) == .array(expected))
  }

  @Test("GitHub Markdown renders a table of three columns, with literal names and no other markup")
  func markdown() throws {
    let program = """
      import cmarkgfm, html.parser, json, sys
      class Reader(html.parser.HTMLParser):
        def __init__(self):
          super().__init__()
          self.rows, self.tags = [], set()
        def handle_starttag(self, tag, attributes):
          self.tags.add(tag)
          if tag == "tr": self.rows.append([])
          if tag in ("td", "th"): self.rows[-1].append("")
        def handle_data(self, data):
          if self.rows and self.rows[-1]: self.rows[-1][-1] += data
      reader = Reader()
      reader.feed(cmarkgfm.github_flavored_markdown_to_html(sys.stdin.read()))
      rows = [[row[0].rstrip("\\n")] + [" ".join(cell.replace("`", "").split()) for cell in row[1:]] for row in reader.rows]
      json.dump({"tags": sorted(reader.tags), "rows": rows}, sys.stdout)
      """
    // Whether backticks made code or are characters is seen by the rest being whole.
    func shown(_ text: String) -> JSONValue {
      .string(
        TerminalText.safe(text).replacing("`", with: "").split(separator: " ").joined(separator: " "))
    }
    var rows: [JSONValue] = [.array(["place", "finding", "what to do"].map { .string($0) })]
    rows += Self.report.findings.map { located in
      let finding = located.finding
      return .array([
        .string(TerminalText.safe("\(located.location.file):\(located.location.line)")),
        shown("\(finding.severity.rawValue) \(finding.message) \(finding.rule)"), shown(finding.help),
      ])
    }
    let page = try answer(program, text("markdown"))
    // Rows of points that are not judged follow.
    #expect(Array((page["rows"]?.array ?? []).prefix(rows.count)) == rows)
    let tags = ["code", "h2", "p", "strong", "table", "tbody", "td", "th", "thead", "tr"]
    #expect(page["tags"] == .array(tags.map { .string($0) }))
  }
}
