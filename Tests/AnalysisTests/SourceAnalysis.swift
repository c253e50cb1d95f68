import DioxideCore
import DioxideSwiftReader
import DioxideTestSupport

@testable import DioxideAnalysis

/// Analyses sources given as text.
struct SourceAnalysis {
  let program: Program
  let result: Analyzer.Result
  private let sources: [String: [UInt8]]

  /// Analyses files, given by path, module and text.
  init(
    _ files: [(path: String, module: String?, text: String)], options: Analyzer.Options = Analyzer.Options(),
    dialects: [String] = [], registry: [any Dialect.Type] = Dialects.all, workers: some Workers = SerialWorkers()
  ) {
    var selection = DialectSelection(dialects, from: registry)
    func read(_ selection: DialectSelection) -> [FileFacts] {
      files.map { file in
        Array(file.text.utf8).withUnsafeBufferPointer {
          FactCollector.facts(in: $0, path: file.path, module: file.module, dialects: selection)
        }
      }
    }
    var facts = read(selection)
    selection.note(facts)
    if facts.contains(where: selection.needsRereading) { facts = read(selection) }
    sources = Dictionary(files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    program = Analyzer.program(facts, in: selection, workers: workers)
    result = Analyzer.check(program, options)
  }

  /// Analyses one file of one module.
  init(_ text: String, options: Analyzer.Options = Analyzer.Options()) {
    self.init([("Source.swift", nil, text)], options: options)
  }

  /// A locator over the sources.
  func locator() -> Locator {
    let sources = sources
    return Locator(program) { sources[$0] }
  }

  /// The findings, by file, line and rule.
  var found: [ExpectedFinding] {
    var locator = locator()
    return result.findings.map {
      let location = locator.location(of: $0.place)
      return ExpectedFinding(file: location.file, line: location.line, rule: $0.rule)
    }
  }

  /// The additional locations of the root causes.
  var repeated: [ExpectedFinding] {
    var locator = locator()
    return result.findings.flatMap { finding in
      finding.related.filter { $0.role == .repetition }.map {
        let location = locator.location(of: $0.place)
        return ExpectedFinding(file: location.file, line: location.line, rule: finding.rule)
      }
    }
  }

  /// The rules with findings.
  var rules: [String] { result.findings.map(\.rule) }
}
