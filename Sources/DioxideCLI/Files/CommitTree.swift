/// The Swift files and Xcode projects of a commit, read from git's objects; the working tree is neither read nor
/// changed.
///
/// Submodules are read at their recorded commit, if it is available.
struct CommitTree: Sendable {
  /// The revision as the user named it.
  let name: String
  /// The top of the repository.
  let top: String
  /// The contents of the files, including `.gitignore` files, by their absolute path in the working tree.
  let contents: [String: [UInt8]]
  /// The absolute paths of the folders that contain one, at any depth.
  let folders: Set<String>
  /// Submodules whose commit is not available, by path relative to the top.
  let unreadSubmodules: [String]
  private let repository: Git
  private let commit: String

  /// Reads a revision. Throws ``Failure`` if the revision, a repository or git does not exist.
  init(_ revision: String, called name: String, in git: Git) throws {
    self.name = name
    top = git.top
    var contents: [String: [UInt8]] = [:]
    var folders: Set<String> = []
    var unread: [String] = []
    repository = git
    commit = try git.commit(revision)
    var pending = [(repository: git, commit: commit)]
    while let (repository, commit) = pending.popLast() {
      let prefix = repository.top == "/" ? "/" : repository.top + "/"
      let entries = try repository.entries(of: commit)
      for entry in entries where entry.isSubmodule {
        if let submodule = repository.submodule(prefix + entry.path), let commit = try? submodule.commit(entry.object) {
          pending.append((submodule, commit))
        } else {
          unread.append(String((prefix + entry.path).dropFirst(top == "/" ? 1 : top.count + 1)))
        }
      }
      let files = entries.filter { !$0.isSubmodule && Self.isWanted($0.path) }
      for (file, bytes) in zip(files, try repository.contents(of: files.map(\.object))) {
        guard let bytes else { continue }
        let path = prefix + file.path
        contents[path] = bytes
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
          folder = folder[..<slash]
          guard folders.insert(String(folder)).inserted else { break }
        }
      }
    }
    self.contents = contents
    self.folders = folders
    unreadSubmodules = unread.sorted()
  }

  private static func isWanted(_ path: String) -> Bool {
    path.hasSuffix(".swift") || isNamed(".gitignore", path) || isNamed(FileDiscovery.configurationName, path)
      || path.hasSuffix(".xcodeproj/project.pbxproj") && !FileDiscovery.isExcluded(path)
  }

  private static func isNamed(_ name: String, _ path: String) -> Bool { path == name || path.hasSuffix("/" + name) }

  /// The contents of any file of the commit, by its absolute path; nil if there is none. Runs git for files that are
  /// not yet read.
  func bytes(of path: String) -> [UInt8]? {
    if let bytes = contents[path] { return bytes }
    guard path.hasPrefix(top == "/" ? "/" : top + "/"), !Self.isWanted(path), !path.utf8.contains(0x0A) else {
      return nil
    }
    return try? repository.contents(of: ["\(commit):\(path.dropFirst(top == "/" ? 1 : top.count + 1))"]).first ?? nil
  }

  /// Whether git ignores an absolute path, so that no commit contains it.
  func isIgnored(_ path: String) -> Bool { repository.isIgnored(path) }

  /// Whether the commit contains a Swift file at or below this path.
  func holds(_ path: String) -> Bool {
    let path = RealPath.absolute(path)
    return contents[path] != nil || folders.contains(path == "/" ? "" : path)
  }

  /// The absolute paths of the Swift files, sorted, except for those that the commit's own `.gitignore` files exclude.
  /// Throws ``Failure`` if these have too many patterns.
  func files(respectingGitignore: Bool) throws -> [String] {
    let files = contents.keys.filter { $0.hasSuffix(".swift") }.sorted()
    guard respectingGitignore else { return files }
    var ignores = IgnoreRules { contents[$0] }
    var folders = [top: Folder(way: "", rules: ignores.enter(top, prefix: "", parent: -1))]
    let kept = files.filter { path in
      guard let slash = path.lastIndex(of: "/") else { return false }
      let folder = Self.folder(String(path[..<slash]), &folders, &ignores)
      return !folder.isIgnored
        && !ignores.isIgnored(
          String(path[path.index(after: slash)...]), way: folder.way, isFolder: false, rules: folder.rules)
    }
    if let problem = ignores.problem { throw Failure(problem) }
    return kept
  }

  /// The rules of a folder.
  private struct Folder {
    /// The path relative to the top, with a trailing slash.
    var way: String
    var rules: Int
    var isIgnored = false
  }

  /// Looks up a folder and its parents, each once.
  private static func folder(_ path: String, _ known: inout [String: Folder], _ ignores: inout IgnoreRules) -> Folder {
    var unknown: [Substring] = []
    var current = path[...]
    while known[String(current)] == nil, let slash = current.lastIndex(of: "/") {
      unknown.append(current[current.index(after: slash)...])
      current = current[..<slash]
    }
    var folder = known[String(current)] ?? Folder(way: "", rules: -1)
    var absolute = String(current)
    while let name = unknown.popLast().map(String.init) {
      absolute += "/" + name
      if !folder.isIgnored {
        folder.isIgnored = ignores.isIgnored(name, way: folder.way, isFolder: true, rules: folder.rules)
      }
      folder.way += name + "/"
      if !folder.isIgnored { folder.rules = ignores.enter(absolute, prefix: folder.way, parent: folder.rules) }
      known[absolute] = folder
    }
    return folder
  }
}
