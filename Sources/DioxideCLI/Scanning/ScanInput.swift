import DioxideConfiguration

/// The input of a scan: the effective configuration, and the files that it and the command line name.
struct ScanInput {
  /// The configuration, with those of subfolders.
  private(set) var configuration: ConfigurationFile
  /// The paths to search.
  let roots: [String]
  /// The files, folders and Xcode projects that were found.
  private(set) var found: FileDiscovery.Found
  /// Whether standard input is read as an additional file.
  let isFromStandardInput: Bool
  /// Whether staged contents are read instead of the disk.
  let isStaged: Bool
  /// The staged contents that differ from the disk, by the path of the file.
  private var staged: [String: [UInt8]] = [:]
  /// The staged manifests that differ from the disk.
  private(set) var stagedManifests = StagedManifests()
  private let excludes: [Glob]
  /// Whether the paths are from the configuration instead of the command line.
  let isConfigured: Bool
  /// Whether paths were given, on the command line or in the configuration.
  let isGiven: Bool
  /// The commit that is read instead of the disk.
  let commit: CommitTree?

  /// The default folder of sources.
  static let defaultFolder = "Sources"
  /// The maximum number of exclude patterns, because each file is compared with all of them.
  private static let maximumExcludes = 2_000

  /// Reads the configuration and finds the files, on disk or in a commit. Throws ``Failure``, for a path that does not
  /// exist only if `toleratingMissing` is false.
  init(
    _ paths: [String], _ options: ScanOptions, in commit: CommitTree? = nil,
    configuredBy source: ConfigurationSource? = nil,
    toleratingMissing: Bool = false
  ) throws {
    let source = source ?? ConfigurationSource(commit: commit)
    configuration = try ConfigurationFile.find(options.config, reading: paths, in: source)
    self.commit = commit
    isStaged = options.staged
    isConfigured = paths.isEmpty && !configuration.paths.isEmpty
    var paths = isConfigured ? configuration.paths : paths
    isGiven = !paths.isEmpty
    func exists(_ path: String) -> Bool { commit?.holds(path) ?? FileDiscovery.exists(path) }
    if paths.isEmpty { paths = [exists(Self.defaultFolder) ? Self.defaultFolder : "."] }
    if toleratingMissing { paths.removeAll { !exists($0) } }
    isFromStandardInput = paths.contains("-")
    paths.removeAll { $0 == "-" }
    roots = paths.map(FileDiscovery.normalized)
    // A named configuration is the only one.
    if options.config == nil {
      try configuration.adopt(roots.flatMap { try ConfigurationFile.onPath(to: $0, in: source) })
      let isNamed = !isConfigured && roots != configuration.paths.map(FileDiscovery.normalized)
      if isNamed, !isFromStandardInput { configuration.focus(on: roots) }
    }
    let current = RealPath.of(".")
    excludes = options.exclude.map { Glob($0, above: "", root: current) } + configuration.excludes
    guard excludes.count <= Self.maximumExcludes else {
      throw Failure("'exclude' has more than \(Self.maximumExcludes) patterns")
    }
    var index: StagedFiles?
    if let commit {
      found = FileDiscovery.Found()
      for root in roots where !commit.holds(root) { throw Failure("\(root): it is not in \(commit.name)") }
      let files = try commit.files(respectingGitignore: configuration.configuration.respectsGitignore)
      found.files = files.compactMap { absolute in
        Self.path(of: absolute, below: roots, excluding: excludes).map {
          FileDiscovery.File(path: $0, isNamed: false)
        }
      }
    } else {
      let find: @Sendable () throws -> FileDiscovery.Found = { [paths, excludes, configuration, isConfigured] in
        do {
          return try FileDiscovery.find(
            paths, excluding: excludes, respectingGitignore: configuration.configuration.respectsGitignore)
        } catch let failure as Failure where isConfigured {
          throw Failure(configuration.place(of: .paths) + failure.message)
        }
      }
      if isStaged {
        // Git compares the index with the disk concurrently.
        (found, index) = try Parallel.both(jobs: options.jobs, find) { try StagedFiles() }
      } else {
        found = try find()
      }
    }
    if options.config == nil {
      try expectNoMisnamedConfiguration()
      try configuration.adopt(commit == nil ? found.configurations : Self.configurations(of: found.files, in: source))
      let configuration = configuration
      found.files.removeAll { !$0.isNamed && configuration.isExcludedBelow($0.path) }
    }
    if let index { readStaged(index) }
  }

  /// A misspelt configuration would be ignored silently.
  private func expectNoMisnamedConfiguration() throws {
    let known = Set(found.configurations.map { $0.dropLast(ConfigurationFile.name.count) })
    for path in found.misnamedConfigurations.sorted()
    where !known.contains(path.dropLast(ConfigurationFile.otherName.count)) {
      throw ConfigurationFile.wrongName(path)
    }
  }

  /// Replaces contents of the disk with staged ones.
  private mutating func readStaged(_ index: StagedFiles) {
    stagedManifests = StagedManifests(index.contents)
    var folders = RealFolders()
    var onDisk: Set<String> = []
    found.files.removeAll { file in
      let absolute = index.target(of: folders.absolute(file.path))
      if index.isMissingFromCommit(absolute) { return true }
      if let bytes = index.contents[absolute] { staged[file.path] = bytes }
      onDisk.insert(absolute)
      return false
    }
    for (absolute, bytes) in index.contents where !onDisk.contains(absolute) {
      guard let path = pathOfMissingFile(absolute) else { continue }
      staged[path] = bytes
      found.files.append(FileDiscovery.File(path: path, isNamed: false))
    }
    found.files.sort { $0.path < $1.path }
    let reported = Set(found.unreadable.map(\.path))
    found.unreadable += index.unreadable.compactMap(pathOfMissingFile).filter { !reported.contains($0) }
      .map { ($0, "its name is not UTF-8") }
  }

  /// Throws ``Failure`` if a given path contains no files, or there are none at all: a check without input has no
  /// findings, and a wrong path must not look like success. A commit without Swift files is permitted.
  func expectFiles() throws {
    if isGiven {
      guard let root = roots.first(where: { !hasFiles(below: $0) }) else { return }
      let place = isConfigured ? configuration.place(of: .paths) : ""
      throw Failure("\(place)\(root): there is no Swift file, or all are excluded")
    }
    guard found.files.isEmpty, !isStaged, !isFromStandardInput else { return }
    throw Failure(
      "there is no Swift file in \(roots.joined(separator: ", ")), or all are excluded")
  }

  private func hasFiles(below root: String) -> Bool {
    let prefix = root == "/" ? root : root + "/"
    if found.files.contains(where: {
      root == "." && !$0.path.hasPrefix("/") || $0.path == root || $0.path.hasPrefix(prefix)
    }) {
      return true
    }
    // If a folder has two names, its files are found under the first.
    let real = RealPath.of(root)
    return found.files.contains { RealPath.isBelow(RealPath.absolute($0.path), real) }
  }

  /// The contents of a found file if they are not read from disk.
  func contents(of file: FileDiscovery.File) -> [UInt8]? {
    commit.map { $0.contents[RealPath.absolute(file.path)] ?? [] } ?? staged[file.path]
  }

  /// The map from files to modules.
  var modules: ModuleMap {
    ModuleMap(
      configuration.modules, projects: found.projects,
      walked: commit == nil ? roots.filter { !$0.hasSuffix(".swift") } : [], in: commit, staged: stagedManifests)
  }

  /// The path under which a deleted file, given by its absolute path, would have been found; nil if it would not.
  func pathOfMissingFile(_ absolute: String) -> String? {
    guard let path = Self.path(of: absolute, below: roots, excluding: excludes) else { return nil }
    return configuration.isExcludedBelow(path) ? nil : path
  }

  private static func path(of absolute: String, below roots: [String], excluding excludes: [Glob]) -> String? {
    for root in roots {
      let top = RealPath.absolute(root)
      guard absolute.hasPrefix(top == "/" ? top : top + "/") || absolute == top else { continue }
      let below = absolute.dropFirst(top.utf8.count).drop { $0 == "/" }
      if below.isEmpty { return root }
      let path = root == "." ? String(below) : root == "/" ? "/\(below)" : "\(root)/\(below)"
      if FileDiscovery.isFound(String(below)), !excludes.contains(where: { $0.matches(path) }) { return path }
    }
    return nil
  }

  /// The configurations in the folders of a commit's files.
  private static func configurations(of files: [FileDiscovery.File], in source: ConfigurationSource) -> [String] {
    var folders: Set<String> = []
    for file in files {
      var folder = file.path[...]
      while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
        folder = folder[..<slash]
        guard folders.insert(String(folder)).inserted else { break }
      }
    }
    return folders.sorted().map { "\($0)/\(ConfigurationFile.name)" }.filter(source.isNamed)
  }
}
