/// The Swift files of a commit, read from git's objects: the working tree is neither looked at nor touched.
struct CommitTree: Sendable {
  /// The revision as the user named it.
  let name: String
  /// What the files hold, by absolute path as it would be in the working tree.
  let contents: [String: [UInt8]]
  /// The absolute paths of the folders that hold one, at any depth.
  let folders: Set<String>

  /// Reads a revision. Throws ``Failure`` where there is no such thing, no repository, or no git.
  init(_ revision: String, in git: Git) throws {
    name = revision
    let commit = try git.commit(revision)
    let names = try git.files(in: commit, endingWith: ".swift")
    var contents: [String: [UInt8]] = [:]
    var folders: Set<String> = []
    for (name, bytes) in try git.contents(of: names, in: commit) {
      let path = git.top == "/" ? "/" + name : git.top + "/" + name
      contents[path] = bytes
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard folders.insert(String(folder)).inserted else { break }
      }
    }
    self.contents = contents
    self.folders = folders
  }

  /// Whether the commit holds a Swift file at this path or below it.
  func holds(_ path: String) -> Bool {
    let path = RealPath.absolute(path)
    return contents[path] != nil || folders.contains(path == "/" ? "" : path)
  }
}
