import Configuration

/// What is to be read: the configuration that holds, and the files that it and the command line name.
struct ScanInput {
  /// The configuration, with those of folders below.
  private(set) var configuration: ConfigurationFile
  /// The paths that are looked into.
  let roots: [String]
  /// The files, folders and Xcode projects that were found.
  private(set) var found: FileDiscovery.Found
  /// Whether a file is read from standard input as well.
  let isFromStandardInput: Bool
  private let excludes: [Glob]

  /// Reads the configuration and looks for files. Throws ``Failure``.
  init(_ options: SharedOptions) throws {
    configuration = try ConfigurationFile.find(options.common.config)
    var paths = options.paths.isEmpty ? configuration.paths : options.paths
    if paths.isEmpty { paths = [FileDiscovery.isThere("Sources") ? "Sources" : "."] }
    isFromStandardInput = paths.contains("-")
    paths.removeAll { $0 == "-" }
    roots = paths.map(FileDiscovery.normalized)
    let current = RealPath.of(".")
    excludes = options.common.exclude.map { Glob($0, above: "", root: current) } + configuration.excludes
    found = try FileDiscovery.find(
      paths, excluding: excludes, respectingGitignore: configuration.configuration.respectsGitignore)
    // A configuration that is named is the whole of it.
    guard options.common.config == nil else { return }
    try configuration.adopt(roots.flatMap(ConfigurationFile.onTheWay) + found.configurations)
    let configuration = configuration
    found.files.removeAll { !$0.isNamed && configuration.isExcludedBelow($0.path) }
  }

  /// The map from files to modules.
  var modules: ModuleMap {
    ModuleMap(configuration.modules, projects: found.projects, walked: roots.filter { !$0.hasSuffix(".swift") })
  }

  /// The path under which a file that is no more, given by its absolute path, would have been found; nil where it would
  /// not have been.
  func pathOfMissingFile(_ absolute: String) -> String? {
    for root in roots {
      let top = RealPath.of(root)
      guard absolute.hasPrefix(top == "/" ? top : top + "/") || absolute == top else { continue }
      let below = absolute.dropFirst(top.utf8.count).drop { $0 == "/" }
      let path = root == "." ? String(below) : below.isEmpty ? root : "\(root)/\(below)"
      if FileDiscovery.isFound(String(below)), !excludes.contains(where: { $0.matches(path) }),
        !configuration.isExcludedBelow(path)
      {
        return path
      }
    }
    return nil
  }
}
