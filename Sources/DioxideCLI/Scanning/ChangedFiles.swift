import DioxideAnalysis
import DioxideConfiguration
import DioxideCore
import DioxideSwiftReader

/// What changed since a revision, and which findings come of it.
///
/// A finding is shown if it touches a file that changed, or if it was not there before: deleting an adapter breaks files that
/// nobody touched. A file that moved and holds what it held has not changed.
struct ChangedFiles {
  private let scan: Scan
  private let before: [FileFacts]
  private let changed: Set<Int>
  private let settings: Settings

  /// Asks git for the files that changed since the checked out branch left a revision, and reads what they held then. Throws
  /// ``Failure``.
  init(since revision: String, in scan: Scan) throws {
    let git = try Git(asksIndexOfHook: scan.input.isStaged)
    let commit = try ComparedRevision(revision).commitOfBranch(in: git)
    let all = try git.changes(since: commit, staged: scan.input.isStaged)
    settings = try Self.settings(before: all, in: scan, git)
    let changes = all.filter { $0.path.hasSuffix(".swift") }
    let absolute = Set(changes.map { git.top + "/" + $0.path })
    let files = scan.program.files
    let changed = files.indices.filter { absolute.contains(RealPath.absolute(files[$0].path)) }
    let contents = try git.contents(before: changes)
    // What stood below the paths that are checked, changed or gone.
    var paths: [String: String] = [:]
    for index in changed { paths[RealPath.absolute(files[index].path)] = files[index].path }
    var modules = scan.input.modules
    var before = files.indices.filter { !changed.contains($0) }.map { files[$0] }
    var moved: Set<[UInt8]> = []
    for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      let place = git.top + "/" + name
      if paths[place] == nil { moved.insert(bytes) }
      guard let path = paths[place] ?? scan.input.pathOfMissingFile(place) else { continue }
      before.append(
        bytes.withUnsafeBufferPointer {
          FactCollector.facts(in: $0, path: path, module: modules.module(ofFile: path), dialects: scan.dialects)
        })
    }
    let wasThere = Set(contents.keys.map { git.top + "/" + $0 })
    self.scan = scan
    self.before = before
    self.changed = Set(
      changed.filter { index in
        let isNew = !moved.isEmpty && !wasThere.contains(RealPath.absolute(files[index].path))
        return !isNew || !(scan.bytes(of: files[index].path).map(moved.contains) ?? false)
      })
  }

  /// Whether each finding was there before, and touches no file that changed.
  ///
  /// - Parameter hasConfiguredProfiles: Whether the configuration names the profiles, and not the command line.
  func areUnchanged(
    _ result: Analyzer.Result, _ options: Analyzer.Options, hasConfiguredProfiles: Bool
  ) -> [Bool] {
    var options = options
    var configuration = scan.configuration
    switch settings {
    case .same: break
    case .before(let old):
      configuration = old
      options.apply(old, hasConfiguredProfiles: hasConfiguredProfiles)
    // What was there before is not known.
    case .unknown: return result.findings.map { _ in false }
    }
    let program = Analyzer.program(
      before, externals: Set(configuration.externals), wrappers: Set(configuration.wrappers), targets: scan.targets)
    let before = Analyzer.check(program, options)
    let match = FindingMatch(known: FindingState(before), current: FindingState(result))
    return zip(result.findings, match.isKnown).map { finding, isKnown in
      isKnown && !changed.contains(finding.place.file)
        && !finding.related.contains { changed.contains($0.place.file) }
    }
  }

  // MARK: Settings

  /// The configuration before the change.
  private enum Settings {
    case same
    /// One that differs in nothing that decides which files are read, and how.
    case before(Configuration)
    case unknown
  }

  private static func settings(before changes: [Git.Change], in scan: Scan, _ git: Git) throws -> Settings {
    let sources = Set(scan.configurationFile.sources.map(RealPath.absolute))
    let changed = changes.filter { change in
      change.path == ConfigurationFile.name || change.path.hasSuffix("/" + ConfigurationFile.name)
        || sources.contains(git.top + "/" + change.path)
    }
    guard let change = changed.first else { return .same }
    let place = git.top + "/" + change.path, own = scan.configurationFile.path.map(RealPath.absolute)
    let folder = place.dropLast(place.split(separator: "/").last?.count ?? 0)
    let isOwn = own == place || own == nil && (RealPath.of(".") + "/").hasPrefix(folder)
    let now = scan.configuration
    guard changed.count == 1, isOwn, scan.configurationFile.folders.isEmpty, now.extends.isEmpty,
      let old = try git.contents(before: [change])[change.path].map({ try? Configuration($0) }) ?? Configuration(),
      old.extends.isEmpty,
      old.readsFiles(like: now)
    else { return .unknown }
    return .before(old)
  }
}

extension Configuration {
  /// Whether the same files are read in the same way.
  fileprivate func readsFiles(like other: Configuration) -> Bool {
    paths == other.paths && exclude == other.exclude && respectsGitignore == other.respectsGitignore
      && modules == other.modules && dialects == other.dialects
  }
}
