#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths without symbolic links.
enum RealPath {
  /// The absolute path without symbolic links; the path as it is if nothing is there, or the path is not UTF-8.
  static func of(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(validatingCString: pointer) ?? path
  }

  /// The absolute path without symbolic links, also of what is not there.
  static func absolute(_ path: String) -> String {
    if path == "." { return of(".") }
    let known = of(path)
    return known.hasPrefix("/") ? known : of(".") + "/" + known
  }

  /// Whether a path is a folder or lies below it; both without symbolic links.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }
}

/// The real folders of many files, each looked up once.
struct RealFolders {
  private var known: [Substring: String] = [:]
  /// The folder that was requested last, with its slash, and what precedes the names of its files: files come folder by folder.
  private var last: (folder: Substring, prefix: String) = ("", "")

  /// The absolute path of a file without symbolic links on the way to it; the file itself may be one.
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
