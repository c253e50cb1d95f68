/// A pattern defined in a folder below the working folder, relative to the working folder.
struct FolderPattern: Sendable {
  /// The folder, with a trailing slash; empty for the working folder.
  var folder: String
  /// The pattern.
  var glob: Glob

  /// Whether the path is in the folder, and the pattern matches the rest of it.
  func matches(_ path: String) -> Bool {
    folder.isEmpty ? glob.matches(path) : path.hasPrefix(folder) && glob.matches(String(path.dropFirst(folder.count)))
  }
}

/// A pattern for paths: `*` and `?` match within one name, `**` crosses folders, `[a-z]` is a set.
///
/// As in `.gitignore`, a pattern without `/` matches a name at any depth, and one that matches a folder matches
/// everything in it.
struct Glob: Sendable {
  private let pattern: [UInt8]
  private let isAnchored: Bool
  /// The position of the last `]`, or -1.
  private let lastClosing: Int
  /// Whether it has no wildcards.
  private let isPlain: Bool
  /// The prefix of a relative path as seen from the folder of the pattern.
  private let above: [UInt8]
  /// The absolute path of the pattern's folder, with a trailing slash; empty for the root.
  private let root: [UInt8]

  init(_ text: String) { self.init(text, above: "") }

  /// A pattern defined in a folder above the working folder; `above` is the path from that folder to the working
  /// folder, `root` is its absolute path. An anchored pattern begins at that folder even if it contains no `/`.
  init(_ text: String, above: String, root: String = "", isAnchored isAlwaysAnchored: Bool = false) {
    self.above = Array(above.utf8)
    self.root = root.isEmpty || root == "/" ? [] : Array((root + "/").utf8)
    var text = text[...]
    if text.hasPrefix("./") { text = text.dropFirst(2) }
    while text.hasSuffix("/") { text = text.dropLast() }
    isAnchored = isAlwaysAnchored || text.contains("/")
    if text.hasPrefix("/") { text = text.dropFirst() }
    pattern = Array(text.utf8)
    lastClosing = pattern.lastIndex(of: UInt8(ascii: "]")) ?? -1
    isPlain = !pattern.contains { "*?[\\".utf8.contains($0) }
  }

  /// Whether the pattern matches this path or one of its folders. In the worst case proportional to the product of the
  /// lengths.
  func matches(_ path: String) -> Bool {
    let path = seen(path)
    if isPlain, isAnchored {
      return path.starts(with: pattern) && (path.count == pattern.count || path[pattern.count] == Self.slash)
    }
    if isAnchored { return walk(path[...], acceptsFolders: true) }
    return path.split(separator: Self.slash).contains {
      isPlain ? $0.elementsEqual(pattern) : walk($0, acceptsFolders: false)
    }
  }

  /// Whether the pattern matches the whole text. In the worst case proportional to the product of the lengths.
  func matches(_ text: ArraySlice<UInt8>) -> Bool { walk(text, acceptsFolders: false) }

  /// The path relative to the folder of the pattern.
  private func seen(_ path: String) -> [UInt8] {
    guard path.utf8.first == Self.slash else { return above + path.utf8 }
    return !root.isEmpty && path.utf8.starts(with: root) ? Array(path.utf8.dropFirst(root.count)) : Array(path.utf8)
  }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")

  // MARK: Matching

  /// Processes the text once, with all possible positions in the pattern. With `acceptsFolders`, a match may also end
  /// before a slash. The time is at most the product of both lengths.
  private func walk(_ text: ArraySlice<UInt8>, acceptsFolders: Bool) -> Bool {
    var places: [Int] = []
    var next: [Int] = []
    add(0, to: &places, afterSlash: true)
    for byte in text {
      if acceptsFolders, byte == Self.slash, places.last == pattern.count { return true }
      next.removeAll(keepingCapacity: true)
      for place in places where place < pattern.count {
        if pattern[place] == Self.star {
          if isDeep(place) {
            add(place, to: &next, afterSlash: byte == Self.slash)
          } else if byte != Self.slash {
            add(place, to: &next, afterSlash: false)
          }
        } else if let after = step(place, byte) {
          add(after, to: &next, afterSlash: byte == Self.slash)
        }
      }
      guard !next.isEmpty else { return false }
      swap(&places, &next)
    }
    return places.last == pattern.count
  }

  /// Adds a position, and the positions after a wildcard that may match nothing. Positions are added in ascending
  /// order, without duplicates.
  private func add(_ place: Int, to places: inout [Int], afterSlash: Bool) {
    var place = place
    while places.last.map({ $0 < place }) ?? true {
      places.append(place)
      guard place < pattern.count, pattern[place] == Self.star else { return }
      guard isDeep(place) else {
        place += 1
        continue
      }
      place += 2
      // `**/` ends at a folder, or matches nothing.
      guard place < pattern.count, pattern[place] == Self.slash else { continue }
      guard afterSlash else { return }
      place += 1
    }
  }

  private func isDeep(_ place: Int) -> Bool { place + 1 < pattern.count && pattern[place + 1] == Self.star }

  /// The position after the element at `at` if it matches this byte.
  private func step(_ at: Int, _ byte: UInt8) -> Int? {
    switch pattern[at] {
    case UInt8(ascii: "?"): return byte == Self.slash ? nil : at + 1
    case UInt8(ascii: "["):
      guard at < lastClosing, let close = pattern[(at + 1)...].firstIndex(of: UInt8(ascii: "]")), close > at + 1 else {
        break
      }
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
