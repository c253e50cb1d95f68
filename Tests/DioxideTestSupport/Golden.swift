import Foundation
import Testing

/// The fixtures of the package, and texts compared with goldens.
public enum Fixtures {
  /// The top of the package.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder `Fixtures`.
  public static let root = package.appending(path: "Fixtures")

  /// The names in a folder of the fixtures, sorted, without hidden ones.
  public static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The paths of all files below a folder, relative to it, sorted.
  public static func files(below folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}

/// Expected texts, stored beside the fixtures.
public enum Golden {
  /// Whether goldens are rewritten. The run still fails, so that nobody commits them unread.
  private static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

  /// Compares a text with its golden, a path below `Fixtures`.
  public static func expect(_ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = Fixtures.root.appending(path: path)
    let golden = try? String(contentsOf: file, encoding: .utf8)
    if golden == text { return }
    if isUpdating {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(path) was written again; read it before you commit it", sourceLocation: sourceLocation)
      } catch {
        Issue.record("\(path) could not be written: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    Issue.record("\(path) differs:\n\(difference(golden ?? "", text))", sourceLocation: sourceLocation)
  }

  /// The first lines that differ.
  private static func difference(_ golden: String, _ text: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = old.dropFirst(first).prefix(5).map { "- \($0)" }
    let now = new.dropFirst(first).prefix(5).map { "+ \($0)" }
    return "line \(first + 1)\n" + (was + now).joined(separator: "\n")
  }
}

/// `// expect: rule, rule` at the end of a line: findings that begin on that line.
public struct ExpectedFinding: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The 1-based line.
  public var line: Int
  /// The identifier of the rule.
  public var rule: String

  /// Creates an expectation.
  public init(file: String, line: Int, rule: String) {
    self.file = file
    self.line = line
    self.rule = rule
  }

  /// The place and the rule.
  public var description: String { "\(file):\(line): \(rule)" }

  /// Sorts by location, then by rule.
  public static func < (left: ExpectedFinding, right: ExpectedFinding) -> Bool {
    (left.file, left.line, left.rule) < (right.file, right.line, right.rule)
  }

  /// The markers in the text of one file; `// also: rule` marks another location of a finding's root cause.
  public static func markers(in text: String, file: String, word: String = "expect") -> [ExpectedFinding] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      guard let marker = line.range(of: "// \(word):") else { return [ExpectedFinding]() }
      return line[marker.upperBound...].split { $0 == "," || $0 == " " || $0 == "\r" }.map {
        ExpectedFinding(file: file, line: index + 1, rule: String($0))
      }
    }
  }
}
