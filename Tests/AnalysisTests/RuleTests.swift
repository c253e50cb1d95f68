import Analysis
import DioxideCore
import Foundation
import Testing
import TestSupport

@Suite struct RuleTests {
  static let ruleNames = Rules.all.map { $0.description.id }

  /// A case of `Fixtures/Rules`: a file, or a folder of files. Folders in it, or in its `Sources`, are modules.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var name: String
    var testDescription: String { "\(rule)/\(name)" }
  }

  static let cases = Fixtures.names(in: "Rules").flatMap { rule in
    Fixtures.names(in: "Rules/\(rule)").map { Case(rule: rule, name: $0) }
  }

  @Test("The example of each rule shows what it says", arguments: ruleNames)
  func example(id: String) throws {
    let rule = try #require(Rules.rule(id)).description
    #expect(SourceAnalysis(rule.bad).rules == [id], "the bad example")
    #expect(SourceAnalysis(rule.good).rules == [], "the good example")
  }

  @Test("Rule fixtures give the findings that are marked, and no others", arguments: cases)
  func fixture(_ fixture: Case) throws {
    let root = Fixtures.root.appending(path: "Rules/\(fixture.rule)/\(fixture.name)")
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder)
    let paths = isFolder.boolValue ? Fixtures.files(below: root).filter { $0.hasSuffix(".swift") } : [""]
    let files = try paths.map { path -> (path: String, module: String?, text: String) in
      let bytes = try Data(contentsOf: path.isEmpty ? root : root.appending(path: path))
      let parts = path.split(separator: "/").drop { $0 == "Sources" }
      return (
        path.isEmpty ? fixture.name : path, parts.count > 1 ? parts.first.map(String.init) : nil,
        String(decoding: bytes, as: UTF8.self)
      )
    }
    var options = Analyzer.Options()
    if let line = files.first?.text.split(separator: "\n").first, let list = line.split(separator: ":").last,
      line.hasPrefix("// profiles:")
    {
      options.profiles = list.split(separator: ",").map { Profile($0.filter { $0 != " " && $0 != "\r" }) }
    }
    let expected = files.flatMap { ExpectedFinding.markers(in: $0.text, file: $0.path) }.sorted()
    let repeated = files.flatMap { ExpectedFinding.markers(in: $0.text, file: $0.path, word: "also") }.sorted()
    let analysis = SourceAnalysis(files, options: options)
    #expect(analysis.found.sorted() == expected)
    #expect(analysis.repeated.sorted() == repeated)
    #expect(fixture.name.hasPrefix("good") == expected.isEmpty, "good cases have no markers, others have some")
  }

  @Test("Every rule has fixtures, good and bad", arguments: ruleNames)
  func hasFixtures(id: String) {
    let names = Fixtures.names(in: "Rules/\(id)")
    #expect(names.contains { $0.hasPrefix("good") })
    #expect(names.contains { !$0.hasPrefix("good") })
  }
}
