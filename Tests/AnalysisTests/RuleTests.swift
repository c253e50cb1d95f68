import DioxideAnalysis
import DioxideConfiguration
import DioxideCore
import Foundation
import Testing
import DioxideTestSupport

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

  @Test("The example of each rule has the described findings", arguments: ruleNames)
  func example(id: String) throws {
    let rule = try #require(Rules.rule(id)).description
    var options = try options(rule.configuration)
    if !rule.isEnabledByDefault { options.severities[id] = rule.severity }
    #expect(SourceAnalysis(rule.bad, options: options).rules == [id], "the bad example")
    #expect(SourceAnalysis(rule.good, options: options).rules == [], "the good example")
    if !rule.isEnabledByDefault { #expect(SourceAnalysis(rule.bad).rules == [], "unasked") }
  }

  private func options(_ text: String) throws -> Analyzer.Options {
    let configuration = try Configuration(Array(text.utf8))
    var options = Analyzer.Options()
    options.contracts = configuration.contracts
    options.roots = configuration.roots
    options.severities = configuration.rules
    return options
  }

  @Test("Rule fixtures have exactly the marked findings", arguments: cases)
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
    // A case may have a configuration of its own.
    let configuration = try? String(contentsOf: root.appending(path: "dioxide.yml"), encoding: .utf8)
    var options = try options(configuration ?? "")
    if let rule = Rules.rule(fixture.rule)?.description, !rule.isEnabledByDefault {
      options.severities[rule.id] = rule.severity
    }
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

  @Test("Every rule has good and bad fixtures", arguments: ruleNames)
  func hasFixtures(id: String) {
    let names = Fixtures.names(in: "Rules/\(id)")
    #expect(names.contains { $0.hasPrefix("good") })
    #expect(names.contains { !$0.hasPrefix("good") })
  }
}
