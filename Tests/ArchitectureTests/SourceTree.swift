import Foundation
import DioxideTestSupport
import Testing

/// A source file of the package.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path from the top of the package.
  let path: String
  /// The text.
  let text: String
  private let code: CodeText

  init(path: String, text: String) {
    self.path = path
    self.text = text
    self.code = CodeText(text)
  }

  /// The folder below `Sources` or `Tests`: the name of the target.
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  var testDescription: String { path }

  nonisolated(unsafe) private static let importLine =  // a regular expression is immutable, if not marked Sendable
    /^\s*(?:@\w+(?:\([^)]*\))?\s+|public\s+|package\s+|internal\s+|private\s+)*import\s+(.+)$/

  /// The modules that the file imports.
  var imports: [String] {
    code.lines.compactMap { line in
      guard let found = line.firstMatch(of: Self.importLine) else { return nil }
      // `import struct Foundation.Date` imports Foundation.
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
      let words = found.1.split(separator: " ").drop { kinds.contains($0) }
      return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
    }
  }

  /// The 1-based lines of code, comments and strings aside, on which a pattern is found.
  func lines(matching pattern: String) throws -> [Int] {
    // The Unicode kind has no boundary in `a.b`.
    let expression = try Regex(pattern).wordBoundaryKind(.simple)
    return code.lines.enumerated().filter { $0.element.contains(expression) }.map { $0.offset + 1 }
  }

  /// Whether a comment stands on a line or right above it; the line is 1-based.
  func hasComment(at line: Int) -> Bool {
    let comments = code.comments
    return comments[line - 1] != nil || comments[line - 2] != nil
  }
}

/// The source files of the package.
enum SourceTree {
  static let sources = files(below: "Sources")
  static let tests = files(below: "Tests").filter { !$0.path.contains("/Fixtures/") && !$0.path.contains("/.build") }
  static let dialects = "Sources/DioxideAnalysis/Dialects"

  /// The names of the folders right below one.
  static func folders(below folder: String) -> [String] {
    Set(
      sources.filter { $0.path.hasPrefix(folder + "/") }.compactMap { file -> String? in
        let rest = file.path.dropFirst(folder.count + 1).split(separator: "/")
        return rest.count > 1 ? String(rest[0]) : nil
      }
    ).sorted()
  }

  static let targets = Set(sources.map(\.target)).sorted()

  private static func files(below folder: String) -> [SourceFile] {
    Fixtures.files(below: Fixtures.package.appending(path: folder)).filter { $0.hasSuffix(".swift") }
      .compactMap { path in
        let path = "\(folder)/\(path)"
        guard let text = try? String(contentsOf: Fixtures.package.appending(path: path), encoding: .utf8) else {
          return nil
        }
        return SourceFile(path: path, text: text)
      }
  }
}
