/// The top of a git repository, found without asking git.
struct RepositoryTop {
  /// Its path, without symbolic links.
  let path: String

  /// Looks in a folder, given by its real path, and above; nil if nothing there is a repository.
  init?(above folder: String) {
    var top = folder
    // A submodule, or a work tree of its own, has a file of that name.
    while !FileDiscovery.isThere(top + "/.git") {
      guard let slash = top.lastIndex(of: "/"), top.count > 1 else { return nil }
      top = String(top[..<slash])
    }
    path = top
  }

  /// A file as it is seen from the top; as it is where it is not below, or not there.
  func path(of file: String) -> String {
    let real = RealPath.of(file)
    return real.hasPrefix(path + "/") ? String(real.dropFirst(path.count + 1)) : file
  }
}
