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
  /// The shapes of patterns; nearly all are one of the first two, which cost next to nothing.
  private enum Matcher {
    case literal([UInt8])
    /// `*` and then no other wildcard.
    case suffix([UInt8])
    case glob(Glob)
  }

  private struct Pattern {
    var matcher: Matcher
    var isNegated: Bool
    var isForFolders: Bool
    /// Matched against the path below the folder of the file, not against the name alone.
    var isAnchored: Bool
  }

  private struct File {
    /// How many bytes of a path lead to its folder.
    var depth: Int
    var patterns: [Pattern]
    /// Those that can match the name of a Swift file: of a usual `.gitignore` hardly any.
    var forSwiftFiles: [Pattern]
    /// The file of the nearest folder above that has one; -1 for none.
    var parent: Int
  }

  private var files: [File] = []
  private let read: (String) -> [UInt8]?

  /// - Parameter read: What a file holds; nil where there is none.
  init(reading read: @escaping (String) -> [UInt8]? = IgnoreRules.onDisk()) { self.read = read }

  private static func onDisk() -> (String) -> [UInt8]? {
    let buffer = FileBuffer()
    return { path in access(path, R_OK) == 0 ? try? buffer.withBytes(ofFile: path) { Array($0) } : nil }
  }

  /// Reads the file of a folder that was reached through one with the rules `parent`; answers the rules that hold in it.
  /// `prefix` is what stands before the names of the folder in paths.
  mutating func enter(_ folder: String, prefix: String, parent: Int) -> Int {
    guard let bytes = read(folder + "/.gitignore") else { return parent }
    let patterns = Self.patterns(bytes)
    guard !patterns.isEmpty else { return parent }
    files.append(
      File(
        depth: prefix.utf8.count, patterns: patterns,
        forSwiftFiles: patterns.filter { !$0.isForFolders && Self.canMatchSwift($0.matcher) }, parent: parent))
    return files.count - 1
  }

  /// The rules that hold for a folder from the files above it, up to the top of its repository; nil outside of one.
  mutating func rules(above folder: String) -> (rules: Int, way: String)? {
    let real = RealPath.of(folder)
    guard let top = RepositoryTop(above: real) else { return nil }
    var rules = -1
    var current = top.path
    var way = ""
    for name in real.dropFirst(current.count).split(separator: "/") {
      rules = enter(current, prefix: way, parent: rules)
      current += "/" + name
      way += name + "/"
    }
    return (rules, way)
  }

  /// Whether a file or folder is left out; `way` leads from the top of the repository to its folder, with a slash.
  func isIgnored(_ name: String, way: String, isFolder: Bool, rules: Int) -> Bool {
    let isSwift = !isFolder && name.hasSuffix(".swift")
    var name = name
    return name.withUTF8 { bytes in
      var path: [UInt8] = []
      var index = rules
      while index >= 0 {
        let depth = files[index].depth
        let patterns = isSwift ? files[index].forSwiftFiles : files[index].patterns
        for pattern in patterns where isFolder || !pattern.isForFolders {
          let isMatched: Bool
          if pattern.isAnchored {
            if path.isEmpty { path = Array(way.utf8) + bytes }
            isMatched = path.withUnsafeBufferPointer { Self.matches(pattern.matcher, $0[min(depth, path.count)...]) }
          } else {
            isMatched = Self.matches(pattern.matcher, bytes[...])
          }
          if isMatched { return !pattern.isNegated }
        }
        index = files[index].parent
      }
      return false
    }
  }

  private static func canMatchSwift(_ matcher: Matcher) -> Bool {
    let ending = Array(".swift".utf8)
    return switch matcher {
    case .literal(let text): text.suffix(ending.count).elementsEqual(ending)
    case .suffix(let text):
      text.suffix(ending.count).elementsEqual(ending) || ending.suffix(text.count).elementsEqual(text)
    case .glob: true
    }
  }

  private static func matches(_ matcher: Matcher, _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch matcher {
    case .literal(let literal): literal.count == text.count && text.elementsEqual(literal)
    case .suffix(let suffix):
      suffix.count <= text.count && suffix.last == text.last && text.suffix(suffix.count).elementsEqual(suffix)
        && !text.dropLast(suffix.count).contains(UInt8(ascii: "/"))
    case .glob(let glob): glob.matches(Array(text)[...])
    }
  }

  /// The patterns of a file, the one that decides first first.
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
      return Pattern(
        matcher: matcher(text), isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored)
    }.reversed()
  }

  private static func matcher(_ text: Substring) -> Matcher {
    func isPlain(_ text: Substring) -> Bool { !text.utf8.contains { "*?[\\".utf8.contains($0) } }
    if isPlain(text) { return .literal(Array(text.utf8)) }
    if text.first == "*", isPlain(text.dropFirst()), text.count > 1 { return .suffix(Array(text.dropFirst().utf8)) }
    return .glob(Glob(String(text)))
  }
}
