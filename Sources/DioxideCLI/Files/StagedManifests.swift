/// The manifests that a commit will hold and that are otherwise on disk, or not there: a sparse checkout leaves out whole folders.
struct StagedManifests: Sendable {
  /// What `Package.swift` and `Project.swift` files hold, by absolute path.
  private(set) var contents: [String: [UInt8]] = [:]
  /// The absolute paths of the folders that hold staged files, at any depth.
  private(set) var folders: Set<String> = []

  init() {}

  /// Takes them from what Swift files hold in the index, by absolute path. Linear.
  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files {
      if path.hasSuffix("/Package.swift") || path.hasSuffix("/Project.swift") { contents[path] = bytes }
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard folders.insert(String(folder)).inserted else { break }
      }
    }
  }

  /// The folders of the packages among them.
  var packages: [String] {
    contents.keys.filter { $0.hasSuffix("/Package.swift") }.map { String($0.dropLast("/Package.swift".count)) }
  }
}
