#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files that the outcome of a check depends on, those that are not there included: one that comes changes it too.
struct WatchedFiles: Equatable {
  /// The files.
  private(set) var files: [String]
  /// The folders that were looked into, which change with every file that comes or goes.
  private(set) var folders: [String]

  /// The files that a run with these options reads. Throws ``Failure`` if one cannot be read.
  init(_ options: ScanOptions) throws {
    let input = try ScanInput(options.paths, options)
    let configuration = input.configuration
    let found = input.found
    files = found.files.map(\.path) + configuration.sources
    files += [options.config, configuration.baseline].compactMap(\.self)
    files += found.packages.map { "\($0)/Package.swift" }
    files += found.projects.flatMap { folder, names in names.map { Self.objects(of: $0, in: folder) } }
    // One that comes changes its folder.
    files += found.folders.map { "\($0)/.gitignore" }.filter(FileDiscovery.isThere)
    for folder in Self.foldersAbove(input.roots) {
      files += [".gitignore", "Package.swift", "Project.swift"].map { "\(folder)/\($0)" }
      files += FileDiscovery.xcodeProjects(in: folder).map { Self.objects(of: $0, in: folder) }
    }
    files += Self.configurations(above: RealPath.of("."))
    files.sort()
    folders = found.folders
  }

  /// Files without what they lead to, as far as it is known before anything could be read.
  init(files: [String]) {
    self.files = files + Self.configurations(above: RealPath.of("."))
    folders = []
  }

  /// Adds files.
  mutating func add(_ paths: [String]) { files += paths }

  private static func objects(of project: String, in folder: String) -> String {
    "\(folder)/\(project)/project.pbxproj"
  }

  /// The places where a configuration is looked for.
  private static func configurations(above folder: String) -> [String] {
    ([folder] + above(folder, upTo: "")).map { "\($0 == "/" ? "" : $0)/\(ConfigurationFile.name)" }
  }

  /// The folders that the roots lie in and their repository holds, by absolute path.
  private static func foldersAbove(_ roots: [String]) -> [String] {
    let folders = roots.flatMap { root -> [String] in
      let real = RealPath.absolute(root)
      guard let top = RepositoryTop(above: real) else { return [] }
      return above(real, upTo: top.path)
    }
    return Set(folders).sorted()
  }

  private static func above(_ folder: String, upTo top: String) -> [String] {
    var folders: [String] = []
    var current = folder
    while current != top, let slash = current.lastIndex(of: "/"), current != "/" {
      current = slash == current.startIndex ? "/" : String(current[..<slash])
      folders.append(current)
    }
    return folders
  }
}

extension Git {
  /// The files and folders that change whenever a revision names another commit than before. Linear in the references.
  func referenceFiles() throws -> [String] {
    let folders = try folders()
    var files = [folders.own + "/HEAD", folders.common + "/packed-refs", folders.common + "/reftable/tables.list"]
    var pending = Array(Set([folders.own + "/refs", folders.common + "/refs"]))
    while let folder = pending.popLast() {
      files.append(folder)
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = FileDiscovery.name(of: entry)
        guard !name.hasPrefix(".") else { continue }
        let path = "\(folder)/\(name)"
        if Int32(entry.pointee.d_type) == Int32(DT_DIR) { pending.append(path) } else { files.append(path) }
      }
    }
    return files.sorted()
  }
}
