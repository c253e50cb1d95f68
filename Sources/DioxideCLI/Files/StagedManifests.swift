/// The staged manifests that differ from the disk or do not exist there: a sparse checkout omits whole folders.
struct StagedManifests: Sendable {
  /// The contents of `Package.swift` and `Project.swift` files by absolute path.
  private(set) var contents: [String: [UInt8]] = [:]
  /// The absolute paths of the folders that contain staged files, at any depth.
  private(set) var folders: Set<String> = []

  init() {}

  /// Selects them from the staged Swift files, given by absolute path. Linear.
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

  /// The package folders among them.
  var packages: [String] {
    contents.keys.filter { $0.hasSuffix("/Package.swift") }.map { String($0.dropLast("/Package.swift".count)) }
  }
}
