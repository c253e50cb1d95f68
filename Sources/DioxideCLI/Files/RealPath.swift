#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths without symbolic links.
enum RealPath {
  /// The absolute path without symbolic links; the unchanged path if it does not exist or is not UTF-8.
  static func of(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(validatingCString: pointer) ?? path
  }

  /// The absolute path without symbolic links, even if it does not exist.
  static func absolute(_ path: String) -> String {
    if path == "." { return of(".") }
    let known = of(path)
    return known.hasPrefix("/") ? known : of(".") + "/" + known
  }

  /// Whether a path is a folder or below it; both without symbolic links.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }
}

/// A cache of the real folders of many files.
struct RealFolders {
  private var known: [Substring: String] = [:]
  /// The last folder, with a trailing slash, and the prefix of its files: files are sorted by folder.
  private var last: (folder: Substring, prefix: String) = ("", "")

  /// The absolute path of a file with symbolic links in its folder resolved; the file itself may be a link.
  mutating func absolute(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    let folder = path[..<name]
    if folder != last.folder || last.prefix.isEmpty { last = (folder, prefix(of: folder)) }
    return last.prefix + path[name...]
  }

  private mutating func prefix(of folder: Substring) -> String {
    if let real = known[folder] { return real }
    let real = RealPath.of(folder.isEmpty ? "." : String(folder))
    let prefix = real.hasSuffix("/") ? real : real + "/"
    known[folder] = prefix
    return prefix
  }
}
