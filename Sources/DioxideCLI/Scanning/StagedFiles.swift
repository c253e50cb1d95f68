/// The contents of the next commit, where that is not what is on disk: a commit holds the one, and a compiler reads the other.
struct StagedFiles: Sendable {
  /// What Swift files hold in the index, by absolute path, if that is not what is on disk.
  let contents: [String: [UInt8]]
  /// The absolute paths of Swift files whose names are not UTF-8, as far as these are.
  let unreadable: [String]
  private let links: Set<String>
  /// Files that the index does not have, those aside that are ignored: they may be generated.
  private let untracked: Set<String>
  /// Repositories that are not submodules, with their slashes.
  private let untrackedFolders: [String]

  /// Asks git. Throws ``Failure`` if there is no repository or no git, or an object is missing.
  init() throws {
    let git = try Git(asksIndexOfHook: true)
    let top = git.top == "/" ? "/" : git.top + "/"
    let index = try git.index(endingWith: ".swift")
    let objects = index.objects.sorted { $0.key < $1.key }
    contents = Dictionary(
      zip(objects, try git.contents(of: objects.map(\.value))).compactMap { file, bytes in
        bytes.map { (top + file.key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    links = Set(index.links.map { top + $0 })
    untracked = Set(index.untracked.map { top + $0 })
    untrackedFolders = untracked.filter { $0.hasSuffix("/") }.sorted()
    unreadable = index.unreadable.map { top + $0 }
  }

  /// The file that a path without symbolic links on the way stands for: a commit holds a link as a link.
  func target(of path: String) -> String { links.contains(path) ? RealPath.of(path) : path }

  /// Whether a file on disk is missing from the commit.
  func lacks(_ path: String) -> Bool {
    untracked.contains(path) || untrackedFolders.contains { path.hasPrefix($0) }
  }
}
