/// A pattern that was written in a folder below the working folder, and is seen from there.
struct FolderPattern: Sendable {
  /// The folder, with its slash; empty for the working folder.
  var folder: String
  /// The pattern.
  var glob: Glob

  /// Whether the path lies in the folder, and the pattern matches what is left of it.
  func matches(_ path: String) -> Bool {
    folder.isEmpty ? glob.matches(path) : path.hasPrefix(folder) && glob.matches(String(path.dropFirst(folder.count)))
  }
}

/// A pattern for paths: `*` and `?` stay within one name, `**` crosses folders, `[a-z]` is a set.
///
/// As in `.gitignore`, a pattern without `/` matches a name at any depth, and one that matches a folder matches all in it.
struct Glob: Sendable {
  private let pattern: [UInt8]
  private let isAnchored: Bool
  /// What stands before a relative path when it is seen from where the pattern was written.
  private let above: [UInt8]
  /// The absolute path of the folder where the pattern was written, with its slash; empty for one that begins at `/`.
  private let root: [UInt8]

  init(_ text: String) { self.init(text, above: "") }

  /// A pattern that was written in a folder above the working folder; `above` is the way down from there, `root` the folder's
  /// absolute path. An anchored one begins at that folder even when it holds no `/`.
  init(_ text: String, above: String, root: String = "", isAnchored isAlwaysAnchored: Bool = false) {
    self.above = Array(above.utf8)
    self.root = root.isEmpty || root == "/" ? [] : Array((root + "/").utf8)
    var text = text[...]
    if text.hasPrefix("./") { text = text.dropFirst(2) }
    while text.hasSuffix("/") { text = text.dropLast() }
    isAnchored = isAlwaysAnchored || text.contains("/")
    if text.hasPrefix("/") { text = text.dropFirst() }
    pattern = Array(text.utf8)
  }

  /// Whether the pattern matches this path or a folder above it. Product of the lengths at worst.
  func matches(_ path: String) -> Bool {
    let path = seen(path)
    var ends = path.indices.filter { path[$0] == Self.slash }
    ends.append(path.count)
    for end in ends {
      if isAnchored {
        if matches(path[0..<end]) { return true }
      } else {
        let start = path[0..<end].lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
        if matches(path[start..<end]) { return true }
      }
    }
    return false
  }

  /// The path as it is seen from where the pattern was written.
  private func seen(_ path: String) -> [UInt8] {
    guard path.utf8.first == Self.slash else { return above + path.utf8 }
    return !root.isEmpty && path.utf8.starts(with: root) ? Array(path.utf8.dropFirst(root.count)) : Array(path.utf8)
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether the pattern matches all of this text. Matches from the left with one saved place for `*` and one for `**` to go back to; no recursion.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    var at = 0
    var index = text.startIndex
    var star: (pattern: Int, text: Int)?
    var deepStar: (pattern: Int, text: Int)?
    while true {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        if at + 1 < pattern.count, pattern[at + 1] == UInt8(ascii: "*") {
          at += 2
          // `**/` matches no folder at all as well.
          if at < pattern.count, pattern[at] == Self.slash { at += 1 }
          deepStar = (at, index)
          star = nil
        } else {
          at += 1
          star = (at, index)
        }
        continue
      }
      if index == text.endIndex {
        if at == pattern.count { return true }
      } else if at < pattern.count, let next = step(at, text[index]) {
        at = next
        index += 1
        continue
      }
      if let saved = star, saved.text < text.endIndex, text[saved.text] != Self.slash {
        star = (saved.pattern, saved.text + 1)
        (at, index) = (saved.pattern, saved.text + 1)
      } else if let saved = deepStar, saved.text < text.endIndex {
        deepStar = (saved.pattern, saved.text + 1)
        (at, index) = (saved.pattern, saved.text + 1)
        star = nil
      } else {
        return false
      }
    }
  }

  /// Where the pattern goes on when its part at `at` matches this byte.
  private func step(_ at: Int, _ byte: UInt8) -> Int? {
    switch pattern[at] {
    case UInt8(ascii: "?"): return byte == Self.slash ? nil : at + 1
    case UInt8(ascii: "["):
      guard let close = pattern[(at + 1)...].firstIndex(of: UInt8(ascii: "]")), close > at + 1 else { break }
      var set = pattern[(at + 1)..<close]
      let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
      if isNegated { set = set.dropFirst() }
      return contains(set, byte) != isNegated && byte != Self.slash ? close + 1 : nil
    case UInt8(ascii: "\\") where at + 1 < pattern.count: return pattern[at + 1] == byte ? at + 2 : nil
    default: break
    }
    return pattern[at] == byte ? at + 1 : nil
  }

  private func contains(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var index = set.startIndex
    while index < set.endIndex {
      if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
        if set[index] <= byte, byte <= set[index + 2] { return true }
        index += 3
      } else {
        if set[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
