import Foundation
import DioxideTestSupport
import Testing

/// A source file of the package.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path relative to the top of the package.
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

  /// The 1-based lines of code, without comments and strings, that match a pattern.
  func lines(matching pattern: String) throws -> [Int] {
    // The Unicode kind has no boundary in `a.b`.
    let expression = try Regex(pattern).wordBoundaryKind(.simple)
    return code.lines.enumerated().filter { $0.element.contains(expression) }.map { $0.offset + 1 }
  }

  nonisolated(unsafe) private static let declaration =  // a regular expression is immutable, if not marked Sendable
    /^\s*(?:(?:public|package|internal|fileprivate|private|final|indirect)\s+)*(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/

  /// The names of the top-level types.
  var declaredTypes: Set<String> {
    var depth = 0
    var names: Set<String> = []
    for line in code.lines {
      if depth == 0, let found = line.firstMatch(of: Self.declaration) { names.insert(String(found.1)) }
      for character in line.utf8 {
        if character == UInt8(ascii: "{") { depth += 1 }
        if character == UInt8(ascii: "}") { depth -= 1 }
      }
    }
    return names
  }

  /// The capitalized names in code that do not follow a dot.
  var mentionedTypes: Set<String> {
    var names: Set<String> = []
    for line in code.lines {
      // Compares bytes, because a regular expression takes seconds for all files.
      let bytes = Array(line.utf8)
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        if index > start, (0x41...0x5A).contains(bytes[start]), start == 0 || bytes[start - 1] != UInt8(ascii: ".") {
          names.insert(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        if index == start { index += 1 }
      }
    }
    return names
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether there is a comment on a line or directly above it; the line is 1-based.
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

  /// The names of the immediate subfolders.
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
