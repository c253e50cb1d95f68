#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files that the result of a check depends on. Includes missing files, because creating them changes the result
/// too.
struct WatchedFiles: Equatable {
  /// The files.
  private(set) var files: [String]
  /// The searched folders, which change whenever a file is added or removed.
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
    // A new file changes its folder.
    files += found.folders.map { "\($0)/.gitignore" }.filter(FileDiscovery.exists)
    for folder in Self.foldersAbove(input.roots) {
      files += [".gitignore", "Package.swift", "Project.swift"].map { "\(folder)/\($0)" }
      files += FileDiscovery.xcodeProjects(in: folder).map { Self.objects(of: $0, in: folder) }
    }
    files += Self.configurations(above: RealPath.of("."))
    files.sort()
    folders = found.folders
  }

  /// Only the files themselves, for the case that nothing else could be read yet.
  init(files: [String]) {
    self.files = files + Self.configurations(above: RealPath.of("."))
    folders = []
  }

  /// Adds files.
  mutating func add(_ paths: [String]) { files += paths }

  private static func objects(of project: String, in folder: String) -> String {
    "\(folder)/\(project)/project.pbxproj"
  }

  /// The possible paths of a configuration.
  private static func configurations(above folder: String) -> [String] {
    ([folder] + above(folder, upTo: "")).map { "\($0 == "/" ? "" : $0)/\(ConfigurationFile.name)" }
  }

  /// The parent folders of the roots, up to the top of their repository, as absolute paths.
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
  /// The files and folders that change when a revision refers to another commit. Linear in the references.
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
