import Analysis

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Tells the module of a file: by the targets of the nearest `Package.swift`, else by the folder below `Sources`, else
/// none.
struct ModuleMap {
  private struct Folder {
    var path: String
    var module: String
  }

  private let workingFolder: String
  private var packages: [String: [Folder]] = [:]
  private var moduleOfFolder: [String: String?] = [:]
  private let buffer = FileBuffer()
  private let configured: [(glob: Glob, module: String)]
  private let commit: CommitTree?

  /// Makes a map of the files on disk, or in a commit; the modules of the configuration come first, and the first of them
  /// that matches counts.
  init(_ configured: [(glob: Glob, module: String)] = [], in commit: CommitTree? = nil) {
    self.configured = configured
    self.commit = commit
    workingFolder =
      getcwd(nil, 0).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? ""
  }

  /// The module of a file. One look-up for each folder; a manifest is read once.
  mutating func module(ofFile path: String) -> String? {
    if let configured = configured.first(where: { $0.glob.matches(path) }) { return configured.module }
    let absolute = absolute(path)
    let folder = Self.parent(absolute)
    if let known = moduleOfFolder[folder] { return known }
    let module = find(folder, file: absolute)
    moduleOfFolder[folder] = module
    return module
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path == "." ? workingFolder : workingFolder + "/" + path
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private mutating func find(_ folder: String, file: String) -> String? {
    var package = folder
    while !package.isEmpty {
      if let folders = folders(ofPackage: package) {
        let path = folder + "/"
        let best = folders.filter { path.hasPrefix($0.path + "/") }.max { $0.path.count < $1.path.count }
        if let best { return best.module }
        break
      }
      package = Self.parent(package)
    }
    return folderBelowSources(folder)
  }

  private func folderBelowSources(_ folder: String) -> String? {
    let parts = folder.split(separator: "/")
    guard let sources = parts.lastIndex(of: "Sources"), sources + 1 < parts.count else { return nil }
    return PackageManifest.moduleName(String(parts[sources + 1]))
  }

  /// The folders of the targets of a package; nil where there is no manifest.
  private mutating func folders(ofPackage package: String) -> [Folder]? {
    if let known = packages[package] { return known.first?.path == "" ? nil : known }
    guard let manifest = manifest(ofPackage: package) else {
      // A mark that there is none, so that the folder is asked once.
      packages[package] = [Folder(path: "", module: "")]
      return nil
    }
    let folders = manifest.targets.flatMap { target -> [Folder] in
      let module = PackageManifest.moduleName(target.name)
      if let path = target.path {
        let relative = FileDiscovery.normalized(path)
        return [Folder(path: relative == "." ? package : package + "/" + relative, module: module)]
      }
      let usual = PackageManifest.usualFolders(for: target).map { package + "/" + $0 }
      return usual.filter(isThere).prefix(1).map { Folder(path: $0, module: module) }
    }
    packages[package] = folders
    return folders
  }

  private func manifest(ofPackage package: String) -> PackageManifest? {
    let path = package + "/Package.swift"
    guard let commit else { return try? buffer.withBytes(ofFile: path) { PackageManifest($0) } }
    return commit.contents[path].map { $0.withUnsafeBufferPointer { PackageManifest($0) } }
  }

  private func isThere(_ folder: String) -> Bool {
    commit.map { $0.folders.contains(folder) } ?? FileDiscovery.isThere(folder)
  }
}
