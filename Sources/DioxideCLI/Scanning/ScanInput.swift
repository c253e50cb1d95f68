import DioxideConfiguration

/// The input: the configuration that holds, and the files that it and the command line name.
struct ScanInput {
  /// The configuration, with those of folders below.
  private(set) var configuration: ConfigurationFile
  /// The paths that are looked into.
  let roots: [String]
  /// The files, folders and Xcode projects that were found.
  private(set) var found: FileDiscovery.Found
  /// Whether a file is read from standard input as well.
  let isFromStandardInput: Bool
  /// Whether what is staged is read instead of what is on disk.
  let isStaged: Bool
  /// The contents of files that are staged otherwise than they are on disk, by the paths under which they are found.
  private var staged: [String: [UInt8]] = [:]
  /// The manifests that are staged otherwise than they are on disk.
  private(set) var stagedManifests = StagedManifests()
  private let excludes: [Glob]
  /// Whether the paths are those of the configuration, not of the command line.
  let isConfigured: Bool
  /// Whether paths were given at all, on the command line or by the configuration.
  let isGiven: Bool
  /// The commit that is read instead of what is on disk.
  let commit: CommitTree?

  /// Where sources usually are.
  static let usualFolder = "Sources"
  /// How many patterns may leave files out: each file is compared with all of them.
  private static let maximumExcludes = 2_000

  /// Reads the configuration and looks for files, on disk or in a commit. Throws ``Failure``, for a path that is not there
  /// unless `toleratingMissing`.
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
    func isThere(_ path: String) -> Bool { commit?.holds(path) ?? FileDiscovery.isThere(path) }
    if paths.isEmpty { paths = [isThere(Self.usualFolder) ? Self.usualFolder : "."] }
    if toleratingMissing { paths.removeAll { !isThere($0) } }
    isFromStandardInput = paths.contains("-")
    paths.removeAll { $0 == "-" }
    roots = paths.map(FileDiscovery.normalized)
    // A configuration that is named is the only one.
    if options.config == nil {
      try configuration.adopt(roots.flatMap { try ConfigurationFile.onTheWay(to: $0, in: source) })
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
        // Git compares the index with the disk meanwhile.
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

  /// A file that was meant to hold would be missed without a word.
  private func expectNoMisnamedConfiguration() throws {
    let known = Set(found.configurations.map { $0.dropLast(ConfigurationFile.name.count) })
    for path in found.misnamedConfigurations.sorted()
    where !known.contains(path.dropLast(ConfigurationFile.otherName.count)) {
      throw ConfigurationFile.wrongName(path)
    }
  }

  /// Takes what is staged instead of what is on disk.
  private mutating func readStaged(_ index: StagedFiles) {
    stagedManifests = StagedManifests(index.contents)
    var folders = RealFolders()
    var onDisk: Set<String> = []
    found.files.removeAll { file in
      let absolute = index.target(of: folders.absolute(file.path))
      if index.lacks(absolute) { return true }
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

  /// Refuses to continue if nothing would be read for a path that was given, or at all: a check of nothing finds nothing, and
  /// a mistake in a list of paths must not look like success. A commit without Swift files is none. Throws ``Failure``.
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
    // Of two names for one folder, files are found under the first.
    let real = RealPath.of(root)
    return found.files.contains { RealPath.isBelow(RealPath.absolute($0.path), real) }
  }

  /// The contents of a file that was found, where that is not to be read from disk.
  func contents(of file: FileDiscovery.File) -> [UInt8]? {
    commit.map { $0.contents[RealPath.absolute(file.path)] ?? [] } ?? staged[file.path]
  }

  /// The map from files to modules.
  var modules: ModuleMap {
    ModuleMap(
      configuration.modules, projects: found.projects,
      walked: commit == nil ? roots.filter { !$0.hasSuffix(".swift") } : [], in: commit, staged: stagedManifests)
  }

  /// The path under which a file that is no more, given by its absolute path, would have been found; nil if it would
  /// not have been.
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

  /// The configurations in the folders of files that are in a commit.
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
