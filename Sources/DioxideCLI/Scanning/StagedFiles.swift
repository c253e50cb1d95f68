/// The contents of the next commit, where they differ from the disk: commits use the index, compilers use the disk.
struct StagedFiles: Sendable {
  /// The staged contents of Swift files by absolute path, where they differ from the disk.
  let contents: [String: [UInt8]]
  /// The absolute paths of Swift files whose names are not UTF-8, with replacement characters.
  let unreadable: [String]
  private let links: Set<String>
  /// Untracked files that are not ignored: they may be generated.
  private let untracked: Set<String>
  /// Nested repositories that are not submodules, with trailing slashes.
  private let untrackedFolders: [String]

  /// Runs git. Throws ``Failure`` if the repository, git or an object does not exist.
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

  /// The file for a path with resolved parent folders: a commit stores a link as a link.
  func target(of path: String) -> String { links.contains(path) ? RealPath.of(path) : path }

  /// Whether a file on disk is not in the commit.
  func isMissingFromCommit(_ path: String) -> Bool {
    untracked.contains(path) || untrackedFolders.contains { path.hasPrefix($0) }
  }
}
