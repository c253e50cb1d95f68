import DioxideAnalysis
import DioxideConfiguration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds and reads the configuration with its bases.
struct ConfigurationFile {
  /// The content; empty if there is none.
  private(set) var configuration = Configuration()
  /// The content without the configurations of folders.
  private var own = Configuration()
  /// The path of the file; nil if there is none.
  private(set) var path: String?
  /// The configurations of subfolders, outer ones first.
  private(set) var folders: [Folder] = []
  /// The excluded files of each of those folders.
  private var excludesOfFolder: [String: [FolderPattern]] = [:]
  /// All files that were read.
  private(set) var sources: [String] = []
  /// The number of sources that apply to the whole run: the file itself and its bases.
  private var ownCount = 0
  /// The folder that contains all paths of the command line, with a trailing slash, if it has a configuration: the run
  /// uses that configuration as if started there.
  private(set) var focus: String?
  /// The source of it and of the configurations of folders.
  private let source: ConfigurationSource

  /// An empty configuration.
  init(in source: ConfigurationSource = ConfigurationSource()) { self.source = source }

  /// A configuration in a folder below the working folder.
  struct Folder {
    /// The folder, with a trailing slash; paths of files in it begin with it.
    var path: String
    /// The file.
    var file: String
    /// Its content with its bases.
    var configuration: Configuration
    /// The part that only applies to a run that reads nothing outside the folder.
    var forRun: Configuration
    /// The configured paths, relative to the working folder.
    var paths: [String]
    /// The files that were read for it, with links resolved: itself, and bases that do not already apply there.
    fileprivate var bases: [String]
  }

  /// The name of a configuration.
  static let name = FileDiscovery.configurationName
  /// A common misspelling, which is not read.
  static let otherName = FileDiscovery.misnamedConfigurationName
  /// Common misspellings.
  private static let otherNames = [otherName, "dioxide.yml", "dioxide.yaml"]

  /// The configured paths, relative to the working folder.
  var paths: [String] { configuration.paths.map(fromWorkingFolder) }

  /// The baseline file, relative to the working folder.
  var baseline: String? {
    guard let baseline = configuration.baseline else { return nil }
    let focused = folders.last { $0.forRun.baseline != nil && isFocused($0) }
    return baseline.hasPrefix("/") ? baseline : (focused?.path ?? folder) + baseline
  }

  /// The default input of a run with this configuration, relative to the working folder.
  var defaultPaths: [String] {
    if let focus {
      let paths = folders.last { $0.path == focus }?.paths ?? []
      let usual = focus + ScanInput.defaultFolder
      return paths.isEmpty ? [FileDiscovery.exists(usual) ? usual : focus] : paths
    }
    return paths.isEmpty ? [FileDiscovery.exists(ScanInput.defaultFolder) ? ScanInput.defaultFolder : "."] : paths
  }

  /// The prefix of a message about a key: its location, `.dioxide.yml:3: `.
  func place(of key: Configuration.Key) -> String {
    configuration.origins[key]?.first.map { "\($0.file):\($0.line): " } ?? ""
  }

  /// The files to exclude.
  var excludes: [Glob] {
    configuration.exclude.map { Glob($0, above: Self.pathDown(from: folder), root: root) }
  }

  /// The module for the files that match a pattern.
  struct ModulePattern {
    var pattern: FolderPattern
    var module: String
    /// The pattern as written, and its location.
    var path: String
    var origin: Configuration.Origin?
  }

  /// The modules of paths; those of inner folders come first.
  var modules: [ModulePattern] {
    let (above, root) = (Self.pathDown(from: folder), root)
    let inner = folders.reversed().flatMap { folder in
      Self.modules(of: folder.configuration) {
        FolderPattern(folder: folder.path, glob: Glob($0, above: "", isAnchored: true))
      }
    }
    return inner
      + Self.modules(of: configuration) {
        FolderPattern(folder: "", glob: Glob($0, above: above, root: root, isAnchored: true))
      }
  }

  private static func modules(
    of configuration: Configuration, _ pattern: (String) -> FolderPattern
  ) -> [ModulePattern] {
    configuration.modules.map {
      ModulePattern(
        pattern: pattern($0.path), module: $0.module, path: $0.path,
        origin: configuration.itemOrigins[.modules]?[$0.path])
    }
  }

  /// The severities that folders configure for rules.
  var severities: [String: [String: Severity?]] {
    let telling = folders.lazy.filter { !$0.configuration.rules.isEmpty }
    return Dictionary(telling.map { ($0.path, $0.configuration.rules) }, uniquingKeysWith: { $1 })
  }

  /// Whether the configuration of a folder excludes a file. One lookup for each folder on the path.
  func isExcludedBelow(_ path: String) -> Bool {
    guard !excludesOfFolder.isEmpty else { return false }
    return path.utf8.indices.contains { index in
      path.utf8[index] == UInt8(ascii: "/")
        && excludesOfFolder[String(path[...index])]?.contains { $0.matches(path) } == true
    }
  }

  /// The effective configuration of a folder, which must have been adopted.
  func configuration(at path: String) -> Configuration {
    let inside = folders.filter { path == "." || (path + "/").hasPrefix($0.path) }
    return inside.reduce(own) { $1.forRun.extending($1.configuration.extending($0)) }
  }

  /// Reads the named file, otherwise the nearest ``name`` in the working folder or above. Throws ``Failure``.
  static func find(
    _ named: String?, from start: String = ".", in source: ConfigurationSource = ConfigurationSource()
  ) throws -> ConfigurationFile {
    if let named {
      // A commit may be older than the file.
      return source.commit == nil || source.isNamed(named)
        ? try read(named, in: source) : ConfigurationFile(in: source)
    }
    guard access(start, F_OK) == 0 else { throw Failure("\(start): \(StandardStreams.message(errno))") }
    // Searches upwards from the folder: `.dioxide.yml`, `../.dioxide.yml`, and so on.
    var prefix = start == "." ? "" : start.hasSuffix("/") ? start : start + "/"
    for _ in 0...RealPath.of(start).split(separator: "/").count {
      if source.isNamed(prefix + name) { return try read(prefix + name, in: source) }
      try expectNoOtherName(in: prefix, of: source)
      prefix += "../"
    }
    return ConfigurationFile(in: source)
  }

  /// Prevents a misspelt configuration from being ignored silently. Throws ``Failure`` if there is one on disk; in a
  /// commit it can no longer be renamed.
  static func expectNoOtherName(in folder: String, of source: ConfigurationSource = ConfigurationSource()) throws {
    guard source.commit == nil else { return }
    if let other = otherNames.first(where: { source.isNamed(folder + $0) }) { throw wrongName(folder + other) }
  }

  /// The failure for a configuration with a misspelt name.
  static func wrongName(_ path: String) -> Failure {
    Failure("\(path): files of this name are ignored; rename it to \(name), or use --config")
  }

  // MARK: Folders

  /// The possible configurations in the folders from the working folder to a path, including the path. Throws
  /// ``Failure`` if one has a misspelt name.
  static func onPath(
    to path: String, in source: ConfigurationSource = ConfigurationSource()
  ) throws -> [String] {
    var prefix = ""
    var rest = path[...]
    if path.hasPrefix("/") {
      prefix = RealPath.of(".") + "/"
      guard path.hasPrefix(prefix) else { return [] }
      rest = path.dropFirst(prefix.count)
    }
    let names = rest.split(separator: "/")
    guard !names.contains(".."), names != ["."] else { return [] }
    return try names.compactMap { folder in
      prefix += folder + "/"
      if source.isNamed(prefix + name) { return prefix + name }
      try expectNoOtherName(in: prefix, of: source)
      return nil
    }
  }

  /// Reads the configurations of folders, and merges settings for the whole program into ``configuration``. Skips those
  /// that were already read or that an outer folder excludes. Throws ``Failure``.
  mutating func adopt(_ files: [String]) throws {
    let own = Set(sources.prefix(ownCount).map(RealPath.of))
    var adopted = Set(folders.compactMap(\.bases.first))
    var listed = Set(sources)
    var basesOfFolder = Dictionary(folders.map { ($0.path, $0.bases) }, uniquingKeysWith: +)
    for file in Set(files).sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      let folder = Self.folder(of: file)
      // The configuration of an outer folder already applies here, but bases of other folders do not.
      var known = own
      for end in folder.indices where folder[end] == "/" {
        known.formUnion(basesOfFolder[String(folder[...end])] ?? [])
      }
      let real = RealPath.of(file)
      guard !known.contains(real), !isExcludedBelow(file), adopted.insert(real).inserted else { continue }
      let read = try ConfigurationBases.read(file, in: source).filter { !known.contains($0.real) }
      sources += read.map(\.path).filter { listed.insert($0).inserted }
      basesOfFolder[folder] = read.map(\.real)
      let whole = Self.merged(read.map(\.configuration))
      var configuration = whole.forFolder
      for index in configuration.contracts.indices { configuration.contracts[index].folder = folder }
      folders.append(
        Folder(
          path: folder, file: file, configuration: configuration, forRun: whole.forRun,
          paths: whole.paths.map { $0.hasPrefix("/") ? $0 : folder + $0 },
          bases: read.map(\.real)))
      if !configuration.exclude.isEmpty {
        excludesOfFolder[folder] = configuration.exclude.map { FolderPattern(folder: folder, glob: Glob($0)) }
      }
      self.configuration = configuration.forProgram.extending(self.configuration)
    }
  }

  /// Applies the configurations of the folders that contain all of these paths, innermost first. They must have been
  /// adopted.
  mutating func focus(on paths: [String]) {
    guard !paths.isEmpty else { return }
    for folder in folders where paths.allSatisfy({ "\($0)/".hasPrefix(folder.path) }) {
      focus = folder.path
      configuration = folder.forRun.extending(configuration)
    }
  }

  private func isFocused(_ folder: Folder) -> Bool { focus?.hasPrefix(folder.path) ?? false }

  /// The absolute path of the folder of the file.
  var root: String { RealPath.of(folder.isEmpty ? "." : folder) }

  private var folder: String { path.map(Self.folder(of:)) ?? "" }

  private func fromWorkingFolder(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The folder of a file, with a trailing slash; empty for the working folder.
  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// The path from a folder down to the working folder, with a trailing slash; empty if the working folder is not below
  /// it.
  private static func pathDown(from folder: String) -> String {
    let top = RealPath.of(folder.isEmpty ? "." : folder)
    let current = RealPath.of(".")
    guard current.hasPrefix(top == "/" ? top : top + "/") else { return "" }
    return current.dropFirst(top == "/" ? 1 : top.count + 1) + "/"
  }

  // MARK: Reading

  static func read(_ path: String, in source: ConfigurationSource) throws -> ConfigurationFile {
    let read = try ConfigurationBases.read(path, in: source)
    var file = ConfigurationFile(in: source)
    file.configuration = merged(read.map(\.configuration))
    file.own = file.configuration
    file.path = path
    file.sources = read.map(\.path)
    file.ownCount = read.count
    return file
  }

  /// Merges configurations; each overrides the next.
  private static func merged(_ configurations: [Configuration]) -> Configuration {
    configurations.reversed().reduce(Configuration()) { $1.extending($0) }
  }
}
