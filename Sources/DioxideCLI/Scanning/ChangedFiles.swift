import DioxideAnalysis
import DioxideConfiguration
import DioxideSwiftReader

/// The changes since a revision, and the findings that they cause.
///
/// A finding is shown if it affects a changed file or did not exist before: deleting an adapter breaks unchanged files.
/// A moved file with the same contents has not changed.
struct ChangedFiles {
  private let scan: Scan
  private let changed: Set<FileIndex>
  private let before: Before

  /// The known state of the revision.
  private enum Before {
    /// Only Swift files changed: their old facts are sufficient, and everything else still applies.
    case files([FileFacts])
    /// A change affects which files are read or how, so the revision was read separately. No commit contains the local
    /// files.
    case revision(Scan, local: [FileFacts], ScanOptions)
    case unknown
  }

  /// Determines the files that changed since the checked out branch diverged from a revision, and reads their old
  /// contents. Throws ``Failure``.
  init(since revision: String, in scan: Scan, _ options: ScanOptions, _ console: Console) throws {
    let git = try Git(asksIndexOfHook: scan.input.isStaged)
    let commit = try ComparedRevision(revision).commitOfBranch(in: git)
    let all = try git.changes(since: commit, staged: scan.input.isStaged)
    let changes = all.filter { $0.path.hasSuffix(".swift") }
    let absolute = Set(changes.map { git.top + "/" + $0.path })
    let files = scan.program.files
    let places = Table<FileIndex, String>(files.map { RealPath.absolute($0.path) })
    let isForeign = Self.areForeign(places, in: git)
    let changed = files.indices.filter { absolute.contains(places[$0]) }
    let contents = try git.contents(before: changes)
    let existed = Set(contents.keys.map { git.top + "/" + $0 })
    let known = Set(changed.map { places[$0] })
    let moved = Set(contents.filter { !known.contains(git.top + "/" + $0.key) }.values)
    self.scan = scan
    var touched = Set(
      changed.filter { index in
        let isNew = !moved.isEmpty && !existed.contains(places[index])
        return !isNew || !(scan.bytes(of: files[index].path).map(moved.contains) ?? false)
      })
    let unchanged = files.indices.filter { !absolute.contains(places[$0]) && !isForeign[$0] }
    if isForeign.contains(true) || Self.affectInput(all, in: scan, git) {
      do {
        let tree = try CommitTree(commit, called: revision, in: git)
        let base = try Scan(options.paths, options, in: tree, toleratingMissing: true, console: console)
        touched.formUnion(
          files.indices.filter { isForeign[$0] && tree.contents[places[$0]] != scan.bytes(of: files[$0].path) })
        let local = unchanged.filter { tree.contents[places[$0]] == nil }.map { files[$0] }
        before = .revision(base, local: local, options)
      } catch let failure as Failure {
        console.note("\(failure.message), so all findings count as new")
        before = .unknown
      }
    } else {
      before = .files(
        unchanged.map { files[$0] }
          + Self.read(contents, in: scan, git, pathsOf: changed.map { (places[$0], files[$0].path) }))
    }
    self.changed = touched
  }

  /// Whether files belong to a nested repository (a submodule or an untracked one), whose changes git does not report
  /// here.
  private static func areForeign(_ places: Table<FileIndex, String>, in git: Git) -> Table<FileIndex, Bool> {
    var known: [Substring: Bool] = [:]
    return Table(
      places.map { place in
        let folder = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
        if let isForeign = known[folder] { return isForeign }
        let isForeign = RealPath.isBelow(place, git.top) && RepositoryTop(above: String(folder))?.path != git.top
        known[folder] = isForeign
        return isForeign
      })
  }

  /// Reads the old contents of changed and deleted files below the checked paths.
  private static func read(
    _ contents: [String: [UInt8]], in scan: Scan, _ git: Git, pathsOf changed: [(place: String, path: String)]
  ) -> [FileFacts] {
    let paths = Dictionary(changed.map { ($0.place, $0.path) }, uniquingKeysWith: { first, _ in first })
    var modules = scan.input.modules
    return contents.sorted { $0.key < $1.key }.compactMap { name, bytes in
      let place = git.top + "/" + name
      guard let path = paths[place] ?? scan.input.pathOfMissingFile(place) else { return nil }
      return bytes.withUnsafeBufferPointer {
        FactCollector.facts(in: $0, path: path, module: modules.module(ofFile: path), dialects: scan.dialects)
      }
    }
  }

  /// Whether each finding existed before and affects no changed file.
  func areUnchanged(_ result: Analyzer.Result, _ options: Analyzer.Options) -> [Bool] {
    let known: Analyzer.Result
    switch before {
    case .files(let files):
      known = Analyzer.check(Self.program(files, like: scan), options)
    case .revision(let base, let local, let scanOptions):
      var own = Analyzer.Options(for: base, scanOptions)
      own.only = options.only
      own.skip = options.skip
      known = Analyzer.check(local.isEmpty ? base.program : Self.program(base.program.files + local, like: base), own)
    case .unknown: return result.findings.map { _ in false }
    }
    let match = FindingMatch(known: FindingState(known), current: FindingState(result))
    return zip(result.findings, match.isKnown).map { finding, isKnown in
      isKnown && !changed.contains(finding.place.file)
        && !finding.related.contains { changed.contains($0.place.file) }
    }
  }

  private static func program(_ files: [FileFacts], like scan: Scan) -> Program {
    let configuration = scan.configuration
    return Analyzer.program(
      files, externals: Set(configuration.externals), wrappers: Set(configuration.wrappers),
      targets: scan.targets.targets.isEmpty ? scan.targets : TargetMap.targets(of: files.map(\.path), in: scan.input))
  }

  // MARK: What decides which files are read

  /// Whether changes affect more than the contents of Swift files: configurations, manifests, ignored files, commits of
  /// submodules, or the searched folders.
  private static func affectInput(_ changes: [Git.Change], in scan: Scan, _ git: Git) -> Bool {
    guard !scan.input.isFromStandardInput else { return false }
    let sources = Set(scan.configurationFile.sources.map(RealPath.absolute))
    let names: Set<Substring> = [
      Substring(ConfigurationFile.name), ".gitignore", "Package.swift", "Project.swift", "project.pbxproj",
    ]
    return changes.contains { change in
      let name = change.path.split(separator: "/").last ?? ""
      return change.isSubmodule || names.contains(name) || name.hasPrefix("Package@swift-")
        || sources.contains(git.top + "/" + change.path)
    } || defaultFolderDiffers(changes, in: scan, git)
  }

  /// Whether the default folder exists in only one of the two states.
  private static func defaultFolderDiffers(_ changes: [Git.Change], in scan: Scan, _ git: Git) -> Bool {
    guard !scan.input.isGiven else { return false }
    let usual = "\(RealPath.of("."))/\(ScanInput.defaultFolder)/"
    let existed = changes.contains { $0.before != nil && "\(git.top)/\($0.path)".hasPrefix(usual) }
    guard scan.input.roots == [ScanInput.defaultFolder] else { return existed }
    let changed = Set(changes.lazy.map { "\(git.top)/\($0.path)" })
    return !existed && scan.input.found.files.allSatisfy { changed.contains(RealPath.absolute($0.path)) }
  }
}
