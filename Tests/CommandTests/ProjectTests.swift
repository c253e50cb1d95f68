import Foundation
import Testing
import DioxideTestSupport

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Whole programs in `Fixtures/Projects`, including those in framework folders: the output of each command is compared
/// with goldens.
@Suite struct ProjectTests {
  static let projects = ["Projects", "Swinject", "Resolver", "Needle"].flatMap { folder in
    Fixtures.names(in: folder).map { "\(folder)/\($0)" }
  }

  private func path(_ project: String) -> String { "Fixtures/\(project)" }

  @Test("check finds exactly the marked findings", arguments: projects)
  func check(project: String) throws {
    let run = try ProgramRun(["check", path(project), "--format", "json"])
    let root = Fixtures.root.appending(path: project)
    let expected = try Fixtures.files(below: root).filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      return ExpectedFinding.markers(in: text, file: "\(path(project))/\(file)")
    }
    let report = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8))
    let found = report.findings.map { ExpectedFinding(file: $0.file, line: $0.line, rule: $0.rule) }
    #expect(found.sorted() == expected.sorted())
    #expect(run.status == (report.summary.errors > 0 ? 1 : 0))
    #expect(report.summary.components > 0)
  }

  @Test("The text output for a project", arguments: projects, ["check", "list", "stats"])
  func text(project: String, command: String) throws {
    let run = try ProgramRun([command, path(project)])
    Golden.expect(run.output, matches: "\(project)/.goldens/\(command).txt")
  }

  @Test("The script output for a project", arguments: projects)
  func json(project: String) throws {
    let check = try ProgramRun(["check", path(project), "--format", "json"])
    Golden.expect(check.output, matches: "\(project)/.goldens/check.json")
    let graph = try ProgramRun(["list", path(project), "--format", "json"])
    Golden.expect(graph.output, matches: "\(project)/.goldens/graph.json")
    let statistics = try ProgramRun(["stats", path(project), "--format", "json"])
    Golden.expect(statistics.output, matches: "\(project)/.goldens/stats.json")
  }

  @Test("check, list, graph and stats count components and dependencies alike", arguments: projects)
  func counts(project: String) throws {
    func totals(_ command: String) throws -> [String: Any] {
      let output = try ProgramRun([command, path(project), "--format", "json"]).output
      let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      if let summary = report["summary"] as? [String: Any] { return summary }
      let nodes = report["nodes"] as? [[String: Any]] ?? []
      let edges = report["edges"] as? [[String: Any]] ?? []
      return [
        "components": nodes.count { ["service", "adapter"].contains($0["kind"] as? String) },
        "dependencies": Set(
          edges.filter { $0["kind"] as? String == "requires" }.map { "\($0["from"] ?? "") \($0["to"] ?? "")" }
        ).count,
        "modules": Set(nodes.compactMap { $0["module"] as? String }).count,
      ]
    }
    let list = try totals("list")
    for command in ["check", "graph", "stats"] {
      let other = try totals(command)
      for member in ["components", "dependencies"] {
        #expect(other[member] as? Int == list[member] as? Int, "\(command): \(member)")
      }
    }
    #expect(try totals("stats")["modules"] as? Int == list["modules"] as? Int)
    // The title of a picture: `12 of 43 components · 5 ports · 60 dependencies · 7 modules`.
    let picture = try ProgramRun(["graph", path(project), "--format", "mermaid"]).output
    let title = try #require(picture.split(separator: "\n").first { $0.hasPrefix("title:") })
    let words = ["components": "components?", "dependencies": "dependenc(?:y|ies)", "modules": "modules?"]
    for (member, word) in words {
      let total = try Regex("(\\d+) \(word)", as: (Substring, Substring).self)
      #expect(title.firstMatch(of: total).flatMap { Int($0.1) } ?? 0 == list[member] as? Int, "picture: \(member)")
    }
  }

  @Test("check and coverage count injection points alike, and coverage by module adds up", arguments: projects)
  func coverageCounts(project: String) throws {
    func report(_ command: String) throws -> [String: Any] {
      let output = try ProgramRun([command, path(project), "--format", "json"]).output
      return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
    let check = try #require(try report("check")["coverage"] as? [String: Any])
    let coverage = try report("coverage")
    let whole = try #require(coverage["coverage"] as? [String: Any])
    let parts = try #require(coverage["parts"] as? [[String: Any]])
    for member in ["injectionPoints", "proven", "optional", "reported"] {
      #expect(check[member] as? Int == whole[member] as? Int, "\(member)")
      #expect(parts.reduce(0) { $0 + ($1[member] as? Int ?? 0) } == whole[member] as? Int, "parts: \(member)")
    }
  }

  @Test("The picture contains every node and edge of the JSON", arguments: projects)
  func picture(project: String) throws {
    let json = try ProgramRun(["graph", path(project), "--format", "json"])
    let graph = try JSONDecoder().decode(JSONGraph.self, from: Data(json.output.utf8))
    let svg = try ProgramRun(["graph", path(project), "--svg", "--ports", "--hubs"])
    #expect(svg.status == 0, "\(svg.errors)")
    let elements = PictureElements()
    let parser = XMLParser(data: Data(svg.output.utf8))
    parser.delegate = elements
    #expect(parser.parse())
    #expect(elements.nodes.sorted() == graph.nodes.map(\.id).sorted())
    #expect(elements.edges.sorted() == graph.edges.map { "\($0.from) \($0.kind) \($0.to)" }.sorted())
    #expect(svg.output.contains("class=\"edge requires in-cycle") == (project.contains("/Broken")))
  }

  @Test("The output is identical for any order of arguments and number of threads", arguments: projects)
  func deterministic(project: String) throws {
    // Files without Swift code are rejected: an Xcode project, a manifest of another tool.
    let folders = Fixtures.names(in: project).map { "\(path(project))/\($0)" }.filter { path in
      let held = FileManager.default.enumerator(atPath: Fixtures.package.appending(path: path).path)
      return path.hasSuffix(".swift") || held?.contains { ($0 as? String)?.hasSuffix(".swift") == true } == true
    }
    let forward = try ProgramRun(["check", "--jobs", "1", "--format", "json"] + folders)
    let backward = try ProgramRun(["check", "--jobs", "7", "--format", "json"] + folders.reversed())
    #expect(forward.output == backward.output)
    #expect(!forward.output.isEmpty)
  }
}

/// The parts of the JSON report that tests use.
struct JSONReport: Decodable {
  struct Summary: Decodable {
    var files: Int
    var components: Int
    var errors: Int
    var warnings: Int
    var suppressed: Int
    var profiles: [String]
  }
  struct Finding: Decodable {
    var rule: String
    var severity: String
    var message: String
    var file: String
    var line: Int
    var column: Int
    var endColumn: Int
    var path: [String]
    var profiles: [String]
    var fingerprint: String
  }
  var version: Int
  var summary: Summary
  var findings: [Finding]
}

/// The parts of a JSON graph that tests use.
struct JSONGraph: Decodable {
  struct Node: Decodable { var id: String }
  struct Edge: Decodable {
    var from: String
    var to: String
    var kind: String
  }
  var nodes: [Node]
  var edges: [Edge]
}

/// The nodes and edges of a picture, according to their attributes.
private final class PictureElements: NSObject, XMLParserDelegate {
  var nodes: [String] = []
  var edges: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    if let id = attributes["data-id"] { nodes.append(id) }
    if let from = attributes["data-from"], let to = attributes["data-to"], let kind = attributes["data-kind"] {
      edges.append("\(from) \(kind) \(to)")
    }
  }
}
