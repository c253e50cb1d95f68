import DioxideTestSupport
import Foundation
import Testing

@testable import DioxideAnalysis

/// Compares the provider of each requirement of a component with the result of Needle's own generator: a checked-in
/// `NeedleGenerated.swift`.
///
/// `GENERATED=FOLDER` names a folder with one other program in each subfolder. Independent code reads the generated
/// files line by line.
@Suite struct GeneratedProviderTests {
  /// The components that provide a requirement: `Inbox.mail` → `Root`.
  typealias Edges = [String: Set<String>]

  static let programs: [URL] = {
    var programs = [Fixtures.root.appending(path: "Needle/Orchard")]
    guard let folder = ProcessInfo.processInfo.environment["GENERATED"] else { return programs }
    let others = try? FileManager.default.contentsOfDirectory(
      at: URL(filePath: folder), includingPropertiesForKeys: nil)
    programs += (others ?? []).sorted { $0.path < $1.path }
    return programs
  }()

  @Test("Each requirement is provided by the component that the generator found, and no other", arguments: programs)
  func edges(program: URL) throws {
    let paths = Fixtures.files(below: program).filter { $0.hasSuffix(".swift") }
    let files = try paths.map { path in
      (path: path, module: nil as String?, text: try String(contentsOf: program.appending(path: path), encoding: .utf8))
    }
    let generated = files.filter { $0.text.contains("registerProviderFactory(\"^->") }
    guard !generated.isEmpty else { return }
    var expected: Edges = [:]
    for file in generated { expected.merge(Self.edges(ofGenerated: file.text)) { $0.union($1) } }
    let found = Self.edges(of: SourceAnalysis(files))
    for requirement in Set(expected.keys).union(found.keys).sorted() {
      #expect(found[requirement] ?? [] == expected[requirement] ?? [], "\(program.lastPathComponent): \(requirement)")
    }
    print("\(program.lastPathComponent): \(expected.values.reduce(0) { $0 + $1.count }) edges")
  }

  /// The edges according to the program.
  private static func edges(of analysis: SourceAnalysis) -> Edges {
    guard let tree = NeedleComponents.tree(analysis.program.files, analysis.program.resolver) else { return [:] }
    var edges: Edges = [:]
    var budget = SearchBudget(steps: 10_000_000)
    for component in tree.containers.indices where tree.isReached[component] {
      for requirement in tree.containers[component].requirements {
        let result = tree.search(requirement, of: component, &budget)
        edges["\(tree.name(component)).\(requirement.name)"] = Set((result?.providers ?? []).map(tree.name))
      }
    }
    return edges
  }

  /// The edges of a generated file: the class that each factory creates, its properties, and the paths that it is
  /// registered for.
  static func edges(ofGenerated text: String) -> Edges {
    var properties: [String: [(name: String, holder: String)]] = [:]
    var holders: [String: [String: String]] = [:]
    var classes: [String: String] = [:]
    var edges: Edges = [:]
    var (provider, property, factory) = ("", "", "")
    for line in text.split(separator: "\n").map({ withoutAttributes($0.trimmingCharacters(in: .whitespaces)) }) {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init)
      if line.hasPrefix("private class "), words.count > 2 {
        provider = words[2]
      } else if line.hasPrefix("var "), words.count > 1 {
        property = words[1]
      } else if line.hasPrefix("private let "), words.count > 3 {
        holders[provider, default: [:]][words[2]] = words[3]
      } else if line.hasPrefix("private func factory"), words.count > 2 {
        factory = words[2]
      } else if line.hasPrefix("return "), words.count > 1 {
        let parts = words[1].split(separator: ".").map(String.init)
        if line.contains("(") {
          classes[factory] = classes[factory] ?? words[1]
        } else if parts.count == 2 {
          properties[provider, default: []].append((property, parts[0]))
        }
      } else if line.hasPrefix("registerProviderFactory(\"^->"),
        let path = line.split(separator: "\"").dropFirst().first
      {
        guard let component = path.components(separatedBy: "->").last, let made = words.last.flatMap({ classes[$0] })
        else { continue }
        for (name, holder) in properties[made] ?? [] {
          if let type = holders[made]?[holder] { edges["\(component).\(name)", default: []].insert(type) }
        }
      }
    }
    return edges
  }

  private static func withoutAttributes(_ line: String) -> String {
    var line = line[...]
    while line.hasPrefix("@"), let space = line.firstIndex(of: " ") { line = line[space...].dropFirst() }
    return String(line)
  }
}
