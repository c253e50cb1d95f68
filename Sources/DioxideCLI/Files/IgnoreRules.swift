#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What `.gitignore` files leave out, as git reads them: the last pattern that matches decides, those of deeper folders come
/// last, `!` takes back, `/` at the end means folders. Only within a git repository, and up to its top.
struct IgnoreRules {
  private struct Pattern {
    var glob: Glob
    /// A pattern without wildcards, compared as it is.
    var literal: [UInt8]?
    var isNegated: Bool
    var isForFolders: Bool
    /// Matched against the path below the folder of the file, not against the name alone.
    var isAnchored: Bool
  }

  private struct File {
    /// How many bytes of a path lead to its folder.
    var depth: Int
    var patterns: [Pattern]
    /// The file of the nearest folder above that has one; -1 for none.
    var parent: Int
  }

  private var files: [File] = []
  private let buffer = FileBuffer()

  /// Reads the file of a folder that was reached through one with the rules `parent`; answers the rules that hold in it.
  /// `prefix` is what stands before the names of the folder in paths.
  mutating func enter(_ folder: String, prefix: String, parent: Int) -> Int {
    let path = folder + "/.gitignore"
    guard access(path, R_OK) == 0, let bytes = try? buffer.withBytes(ofFile: path, { Array($0) }) else { return parent }
    let patterns = Self.patterns(bytes)
    guard !patterns.isEmpty else { return parent }
    files.append(File(depth: prefix.utf8.count, patterns: patterns, parent: parent))
    return files.count - 1
  }

  /// The rules that hold for a folder from the files above it, up to the top of its repository; nil outside of one.
  mutating func rules(above folder: String) -> (rules: Int, way: String)? {
    let real = RealPath.of(folder)
    var top = real
    while access(top + "/.git", F_OK) != 0 {
      guard let slash = top.lastIndex(of: "/"), top.count > 1 else { return nil }
      top = String(top[..<slash])
    }
    var rules = -1
    var current = top
    var way = ""
    for name in real.dropFirst(top.count).split(separator: "/") {
      rules = enter(current, prefix: way, parent: rules)
      current += "/" + name
      way += name + "/"
    }
    return (rules, way)
  }

  /// Whether a file or folder is left out; `path` is its path from the top of the repository.
  func isIgnored(_ path: [UInt8], isFolder: Bool, rules: Int) -> Bool {
    var index = rules
    let nameStart = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    while index >= 0 {
      let file = files[index]
      for pattern in file.patterns.reversed() where isFolder || !pattern.isForFolders {
        let start = pattern.isAnchored ? min(file.depth, path.count) : nameStart
        let isMatched = pattern.literal.map { path[start...].elementsEqual($0) } ?? pattern.glob.matches(path[start...])
        if isMatched { return !pattern.isNegated }
      }
      index = file.parent
    }
    return false
  }

  private static func patterns(_ bytes: [UInt8]) -> [Pattern] {
    bytes.split(separator: 0x0A).compactMap { line in
      var text = String(decoding: line, as: UTF8.self)[...]
      if text.last == "\r" { text.removeLast() }
      while text.last == " ", !text.hasSuffix("\\ ") { text.removeLast() }
      guard let first = text.first, first != "#" else { return nil }
      let isNegated = first == "!"
      if isNegated { text.removeFirst() }
      let isForFolders = text.last == "/"
      while text.last == "/" { text.removeLast() }
      let isAnchored = text.contains("/")
      if text.first == "/" { text.removeFirst() }
      guard !text.isEmpty else { return nil }
      let isLiteral = !text.utf8.contains { "*?[\\".utf8.contains($0) }
      return Pattern(
        glob: Glob(String(text)), literal: isLiteral ? Array(text.utf8) : nil, isNegated: isNegated,
        isForFolders: isForFolders, isAnchored: isAnchored)
    }
  }
}
