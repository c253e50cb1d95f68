import DioxideAnalysis
import DioxideCore
import Foundation
import DioxideTestSupport
import Testing

/// Compares the bindings that the dialects read in the cases of `Fixtures/Dialects` with `bindings.txt`.
@Suite struct DialectTests {
  /// A folder of files.
  struct Case: Sendable, CustomTestStringConvertible {
    var dialect: String
    var path: String
    var testDescription: String { path }
  }

  static let cases = Fixtures.names(in: "Dialects").flatMap { dialect in
    Fixtures.names(in: "Dialects/\(dialect)").map { Case(dialect: dialect, path: "Dialects/\(dialect)/\($0)") }
  }

  @Test("Bindings and their dependencies", arguments: cases)
  func bindings(_ fixture: Case) throws {
    let root = Fixtures.root.appending(path: fixture.path)
    let files = try Fixtures.files(below: root).filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return (path: path, module: nil as String?, text: text)
    }
    let description = try #require(Dialects.descriptions.first { $0.name == fixture.dialect })
    let analysis = SourceAnalysis(files, dialects: description.isDetectedAutomatically ? [] : [fixture.dialect])
    Golden.expect(Self.text(analysis), matches: "\(fixture.path)/bindings.txt")
  }

  private static func text(_ analysis: SourceAnalysis) -> String {
    let program = analysis.program
    var locator = analysis.locator()
    func place(_ place: Place) -> String {
      let location = locator.location(of: place)
      return "\(location.file):\(location.line)"
    }
    func key(_ key: Key) -> String { program.name(of: key) + (key.name.map { " \"\($0)\"" } ?? "") }
    var text = ""
    for (index, binding) in zip(program.blueprint.bindingIndices, program.blueprint.bindings) {
      let built = binding.implementation == binding.key.type ? "" : " → \(program.name(of: binding.implementation))"
      text += "\(key(binding.key))\(built), \(binding.scope.rawValue)  \(place(program.bindingOrigins[index].place))\n"
      for need in binding.dependencyIndices {
        let dependency = program.blueprint[need]
        let words = (dependency.isOptional ? ", optional" : "") + (dependency.isDeferred ? ", later" : "")
        text += "  needs \(key(dependency.key))\(words)  \(place(program.dependencyOrigins[need].place))\n"
      }
    }
    for finding in analysis.result.findings {
      text += "\(finding.severity): \(finding.message)  \(place(finding.place))\n"
    }
    return text
  }
}
