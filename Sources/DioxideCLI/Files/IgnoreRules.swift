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
  private struct File {
    /// How many bytes of a path lead to its folder.
    var depth: Int
    var patterns: IgnorePatterns
    /// How many patterns with wildcards it and those above it have.
    var wildcardCount: Int
    /// The file of the nearest folder above that has one; -1 for none.
    var parent: Int
  }

  private var files: [File] = []
  /// Why the ignored files cannot be determined; nil if they can.
  private(set) var problem: String?
  /// How many patterns with wildcards may hold in one folder: each name there is compared with all of them.
  private static let maximumWildcards = 2_000
  private let read: (String) -> [UInt8]?

  /// - Parameter read: What a file holds; nil if there is none.
  init(reading read: @escaping (String) -> [UInt8]? = IgnoreRules.onDisk()) { self.read = read }

  private static func onDisk() -> (String) -> [UInt8]? {
    let buffer = FileBuffer()
    return { path in access(path, R_OK) == 0 ? try? buffer.withBytes(ofFile: path) { Array($0) } : nil }
  }

  /// Reads the file of a folder that was reached through one with the rules `parent`; answers the rules that hold in it.
  /// `prefix` is what precedes the names of the folder in paths.
  mutating func enter(_ folder: String, prefix: String, parent: Int) -> Int {
    guard let bytes = read(folder + "/.gitignore") else { return parent }
    let patterns = IgnorePatterns(bytes)
    guard !patterns.isEmpty else { return parent }
    let count = patterns.wildcardCount + (parent < 0 ? 0 : files[parent].wildcardCount)
    if count > Self.maximumWildcards, problem == nil {
      problem =
        "\(folder)/.gitignore: more than \(Self.maximumWildcards) patterns with wildcards, with those of the folders above"
    }
    files.append(File(depth: prefix.utf8.count, patterns: patterns, wildcardCount: count, parent: parent))
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
    guard problem == nil else { return false }
    var name = name
    return name.withUTF8 { bytes in
      let name = Array(bytes)
      var index = rules
      while index >= 0 {
        func path() -> ArraySlice<UInt8> { (Array(way.utf8) + name).dropFirst(files[index].depth) }
        if let decision = files[index].patterns.decision(for: name, path: path, isFolder: isFolder) { return decision }
        index = files[index].parent
      }
      return false
    }
  }
}
