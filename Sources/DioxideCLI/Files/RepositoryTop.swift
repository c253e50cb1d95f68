/// The top of a git repository, found without running git.
struct RepositoryTop {
  /// Its path, without symbolic links.
  let path: String

  /// Searches a folder, given by its real path, and its parents; nil if there is no repository.
  init?(above folder: String) {
    var top = folder
    // In a submodule or a linked working tree, it is a file.
    while !FileDiscovery.exists(top + "/.git") {
      guard let slash = top.lastIndex(of: "/"), top.count > 1 else { return nil }
      top = String(top[..<slash])
    }
    path = top
  }

  /// A path relative to the top; unchanged if it is not below the top or does not exist.
  func path(of file: String) -> String {
    let real = RealPath.of(file)
    return real.hasPrefix(path + "/") ? String(real.dropFirst(path.count + 1)) : file
  }
}
