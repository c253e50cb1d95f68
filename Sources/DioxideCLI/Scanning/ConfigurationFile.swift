import DioxideAnalysis
import DioxideConfiguration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds and reads the configuration, with what it extends.
struct ConfigurationFile {
  /// Its text; empty if there is none.
  private(set) var configuration = Configuration()
  /// The same without what folders add.
  private var own = Configuration()
  /// The file that was read; nil if there is none.
  private(set) var path: String?
  /// The configurations of folders below, the outer ones first.
  private(set) var folders: [Folder] = []
  /// The files to exclude of each of those folders that names something.
  private var excludesOfFolder: [String: [FolderPattern]] = [:]
  /// All files that were read.
  private(set) var sources: [String] = []
  /// How many of them hold for the whole run: the file itself, and those that it extends.
  private var ownCount = 0
  /// The folder that everything named on the command line lies in, with its slash, if it has a configuration: the run uses
  /// that one as if it had been started there.
  private(set) var focus: String?
  /// Where it, and what folders add, is read from.
  private let source: ConfigurationSource

  /// No configuration.
  init(in source: ConfigurationSource = ConfigurationSource()) { self.source = source }

  /// A configuration in a folder below the working folder.
  struct Folder {
    /// The folder, with its slash; paths of files in it begin with it.
    var path: String
    /// The file.
    var file: String
    /// Its content, by itself and with what it extends.
    var configuration: Configuration
    /// The part of it that counts only for a run that reads nothing outside of the folder.
    var forRun: Configuration
    /// The paths that it names, seen from the working folder.
    var paths: [String]
    /// The files that were read for it, with links resolved: itself, and those that it extends beyond what holds there anyway.
    fileprivate var bases: [String]
  }

  /// The name that is looked for.
  static let name = FileDiscovery.configurationName
  /// A name that nothing else has, and that is not read.
  static let otherName = FileDiscovery.misnamedConfigurationName
  /// Names that most likely are meant for it.
  private static let otherNames = [otherName, "dioxide.yml", "dioxide.yaml"]

  /// The paths that it names, seen from the working folder.
  var paths: [String] { configuration.paths.map(fromWorkingFolder) }

  /// The file of baselined findings, seen from the working folder.
  var baseline: String? {
    guard let baseline = configuration.baseline else { return nil }
    let focused = folders.last { $0.forRun.baseline != nil && isFocused($0) }
    return baseline.hasPrefix("/") ? baseline : (focused?.path ?? folder) + baseline
  }

  /// What a run reads that uses this configuration and for which nothing is named, seen from the working folder.
  var usualPaths: [String] {
    if let focus {
      let paths = folders.last { $0.path == focus }?.paths ?? []
      let usual = focus + ScanInput.usualFolder
      return paths.isEmpty ? [FileDiscovery.isThere(usual) ? usual : focus] : paths
    }
    return paths.isEmpty ? [FileDiscovery.isThere(ScanInput.usualFolder) ? ScanInput.usualFolder : "."] : paths
  }

  /// What to put before a fault of what a key names: the line of it, `.dioxide.yml:3: `.
  func place(of key: Configuration.Key) -> String {
    configuration.origins[key]?.first.map { "\($0.file):\($0.line): " } ?? ""
  }

  /// The files to exclude.
  var excludes: [Glob] {
    configuration.exclude.map { Glob($0, above: Self.wayDown(from: folder), root: root) }
  }

  /// The module of the files that a pattern matches.
  struct ModulePattern {
    var pattern: FolderPattern
    var module: String
    /// The pattern as it is written, and where.
    var path: String
    var origin: Configuration.Origin?
  }

  /// The modules of paths; those of inner folders come first.
  var modules: [ModulePattern] {
    let (above, root) = (Self.wayDown(from: folder), root)
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

  /// The severities that folders give to rules.
  var severities: [String: [String: Severity?]] {
    let telling = folders.lazy.filter { !$0.configuration.rules.isEmpty }
    return Dictionary(telling.map { ($0.path, $0.configuration.rules) }, uniquingKeysWith: { $1 })
  }

  /// Whether the configuration of a folder leaves out a file. One look-up for each folder that the file lies in.
  func isExcludedBelow(_ path: String) -> Bool {
    guard !excludesOfFolder.isEmpty else { return false }
    return path.utf8.indices.contains { index in
      path.utf8[index] == UInt8(ascii: "/")
        && excludesOfFolder[String(path[...index])]?.contains { $0.matches(path) } == true
    }
  }

  /// What holds in a folder, which must have been adopted.
  func configuration(at path: String) -> Configuration {
    let inside = folders.filter { path == "." || (path + "/").hasPrefix($0.path) }
    return inside.reduce(own) { $1.forRun.extending($1.configuration.extending($0)) }
  }

  /// Reads the file that was named, otherwise the nearest ``name`` in the working folder or above. Throws ``Failure``.
  static func find(
    _ named: String?, from start: String = ".", in source: ConfigurationSource = ConfigurationSource()
  ) throws -> ConfigurationFile {
    if let named {
      // A commit may be older than the file.
      return source.commit == nil || source.isNamed(named)
        ? try read(named, in: source) : ConfigurationFile(in: source)
    }
    guard access(start, F_OK) == 0 else { throw Failure("\(start): \(StandardStreams.message(errno))") }
    // Up from the folder: `.dioxide.yml`, `../.dioxide.yml`, … as far as it is deep.
    var prefix = start == "." ? "" : start.hasSuffix("/") ? start : start + "/"
    for _ in 0...RealPath.of(start).split(separator: "/").count {
      if source.isNamed(prefix + name) { return try read(prefix + name, in: source) }
      try expectNoOtherName(in: prefix, of: source)
      prefix += "../"
    }
    return ConfigurationFile(in: source)
  }

  /// To continue without a file that was meant to hold would not be noticed. Throws ``Failure`` if there is one of another name
  /// on disk; in a commit it is too late to rename it.
  static func expectNoOtherName(in folder: String, of source: ConfigurationSource = ConfigurationSource()) throws {
    guard source.commit == nil else { return }
    if let other = otherNames.first(where: { source.isNamed(folder + $0) }) { throw wrongName(folder + other) }
  }

  /// Why a run does not continue that found a configuration under a name that is not read.
  static func wrongName(_ path: String) -> Failure {
    Failure("\(path): files of this name are ignored; rename it to \(name), or use --config")
  }

  // MARK: Folders

  /// The configurations that may be in the folders that lead from the working folder to a path, itself included.
  /// Throws ``Failure`` if one has a name that is not read.
  static func onTheWay(
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

  /// Reads the configurations of folders, and puts what holds for the whole program into ``configuration``. Those that were
  /// read already, and those that an outer folder leaves out, do not count. Throws ``Failure``.
  mutating func adopt(_ files: [String]) throws {
    let own = Set(sources.prefix(ownCount).map(RealPath.of))
    var adopted = Set(folders.compactMap(\.bases.first))
    var listed = Set(sources)
    var basesOfFolder = Dictionary(folders.map { ($0.path, $0.bases) }, uniquingKeysWith: +)
    for file in Set(files).sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      let folder = Self.folder(of: file)
      // What holds in an outer folder holds here already. What another folder extends does not.
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

  /// Has the run use the configurations of the folders that all of these paths lie in, the innermost first. They must have
  /// been adopted.
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

  /// The folder of a file, with its slash; empty for the working folder.
  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// The way from a folder down to the working folder, with its slash; empty if it does not lead down.
  private static func wayDown(from folder: String) -> String {
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

  /// Puts configurations together of which each builds upon the next.
  private static func merged(_ configurations: [Configuration]) -> Configuration {
    configurations.reversed().reduce(Configuration()) { $1.extending($0) }
  }
}
