#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The working folder as a security boundary: a path named below it must be below it.
///
/// Paths named outside it (`../report.json`, `/tmp/report.json`) are used as they are.
enum WorkingFolder {
  /// The real folder of a file named below the working folder, if a symbolic link leads outside it or into git's own
  /// folder; nil otherwise.
  static func folderOutside(of file: String) -> String? {
    guard let folder = namesBelow(file)?.dropLast(), !folder.isEmpty else { return nil }
    let top = RealPath.of(".")
    let real = RealPath.of(folder.joined(separator: "/"))
    guard RealPath.isBelow(real, top) else { return real }
    let leadsToGit = real.dropFirst(top.utf8.count).split(separator: "/").contains(".git")
    return leadsToGit && !folder.contains(".git") ? real : nil
  }

  /// The components from the working folder to a path; nil if the path is named outside it.
  static func namesBelow(_ path: String) -> [String]? {
    var names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    if path.hasPrefix("/") {
      let top = RealPath.of(".")
      // The shell may have another name for the working folder if it was entered through a link.
      guard
        let depth = (0...names.count).first(where: {
          RealPath.of("/" + names.prefix($0).joined(separator: "/")) == top
        })
      else { return nil }
      names.removeFirst(depth)
    }
    var depth = 0
    for name in names {
      depth += name == ".." ? -1 : 1
      if depth < 0 { return nil }
    }
    return names
  }

  /// Whether a path, including its last component, passes through a symbolic link. Ignores links above the working
  /// folder, and for a path outside it, above `root`.
  static func isReachedThroughLink(_ path: String, below root: String) -> Bool {
    var prefix = ""
    var names: ArraySlice<String>
    if let below = namesBelow(path) {
      names = below[...]
    } else {
      names = path.split(separator: "/").map(String.init)[...]
      let above = path.hasPrefix("/") ? root.split(separator: "/").count - 1 : names.prefix { $0 == ".." }.count
      prefix = (path.hasPrefix("/") ? "/" : "") + names.prefix(above).map { $0 + "/" }.joined()
      names = names.dropFirst(max(0, above))
    }
    return names.contains { name in
      prefix += name
      defer { prefix += "/" }
      var status = stat()
      return lstat(prefix, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
  }
}
