/// What the next commit holds, where that is not what is on disk: a commit holds the one, and a compiler reads the other.
struct StagedFiles {
  /// What Swift files hold in the index, by absolute path, if that is not what is on disk.
  let contents: [String: [UInt8]]
  /// The absolute paths of Swift files whose names are not UTF-8, as far as these are.
  let unreadable: [String]
  private let links: Set<String>
  /// Files that the index does not have, those aside that are ignored: they may be generated.
  private let untracked: Set<String>
  /// Repositories that are no submodules, with their slashes.
  private let untrackedFolders: [String]

  /// Asks git. Throws ``Failure`` if there is no repository or no git, or an object is missing.
  init() throws {
    let git = try Git(asksIndexOfHook: true)
    let top = git.top == "/" ? "/" : git.top + "/"
    let entries = try git.staged(endingWith: ".swift")
    let unstaged = try git.unstaged()
    // What the index cannot say, as of a file with conflicts, is left as it is on disk.
    let wanted = entries.compactMap { entry -> (path: String, object: String)? in
      guard entry.kind == .file, entry.isText, let object = entry.object,
        entry.isNotLookedAt || unstaged.contains(entry.path)
      else { return nil }
      return (top + entry.path, object)
    }
    contents = Dictionary(
      zip(wanted, try git.contents(of: wanted.map(\.object))).compactMap { file, bytes in
        bytes.map { (file.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
    links = Set(entries.filter { $0.kind == .link }.map { top + $0.path })
    let others = try git.untracked().map { top + $0 }
    untracked = Set(others)
    untrackedFolders = others.filter { $0.hasSuffix("/") }
    unreadable = entries.filter { !$0.isText }.map { top + $0.path }
  }

  /// The file that a path without symbolic links on the way stands for: a commit holds a link as a link.
  func target(of path: String) -> String { links.contains(path) ? RealPath.of(path) : path }

  /// Whether a file on disk is missing from the commit.
  func lacks(_ path: String) -> Bool {
    untracked.contains(path) || untrackedFolders.contains { path.hasPrefix($0) }
  }
}
