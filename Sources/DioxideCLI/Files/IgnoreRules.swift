#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The exclusions of `.gitignore` files, with git's semantics: the last matching pattern takes precedence, deeper
/// folders come last, `!` negates, and a trailing `/` means folders. Only within a git repository, up to its top.
struct IgnoreRules {
  private struct File {
    /// The length of the path of its folder in bytes.
    var depth: Int
    var patterns: IgnorePatterns
    /// The number of patterns with wildcards in it and its parents.
    var wildcardCount: Int
    /// The file of the nearest parent folder with one, or -1.
    var parent: Int
  }

  private var files: [File] = []
  /// Why the ignored files cannot be determined; nil if they can.
  private(set) var problem: String?
  /// The maximum number of patterns with wildcards for one folder, because each name is compared with all of them.
  private static let maximumWildcards = 2_000
  private let read: (String) -> [UInt8]?

  /// - Parameter read: Returns the contents of a file; nil if there is none.
  init(reading read: @escaping (String) -> [UInt8]? = IgnoreRules.onDisk()) { self.read = read }

  private static func onDisk() -> (String) -> [UInt8]? {
    let buffer = FileBuffer()
    return { path in access(path, R_OK) == 0 ? try? buffer.withBytes(ofFile: path) { Array($0) } : nil }
  }

  /// Reads the file of a folder whose parent has the rules `parent`, and returns the rules of the folder. `prefix`
  /// precedes the names of the folder in paths.
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

  /// The rules for a folder from its parents, up to the top of the repository; nil outside a repository.
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

  /// Whether a file or folder is ignored; `way` is the path of its folder relative to the top of the repository, with a
  /// trailing slash.
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
