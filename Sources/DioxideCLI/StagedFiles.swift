/// Where what is staged is not what is on disk: a commit holds the one, and a compiler reads the other.
struct StagedFiles {
  /// What Swift files hold in the index, by absolute path, where that is not what is on disk.
  let contents: [String: [UInt8]]
  /// The absolute paths of the Swift files of which the index has none.
  let untracked: [String]

  /// Asks git. Throws ``Failure`` where there is no repository, or no git.
  init() throws {
    let git = try Git(asksIndexOfHook: true)
    let (changed, untracked) = try git.unstaged()
    let isWanted: (String) -> Bool = { $0.hasSuffix(".swift") }
    // What the index cannot say, as of a file with conflicts, is left as it is on disk.
    contents = Dictionary(
      uniqueKeysWithValues: try git.stagedContents(of: changed.filter(isWanted)).map { (git.top + "/" + $0, $1) })
    self.untracked = untracked.filter(isWanted).map { git.top + "/" + $0 }
  }
}
