import DioxideAnalysis
import DioxideSwiftReader

/// What changed since a revision, and which findings come of it.
///
/// A finding is shown when it touches a file that changed, or when it was not there before: who takes an adapter away
/// breaks files that nobody touched.
struct ChangedFiles {
  private let scan: Scan
  private let before: [FileFacts]
  private let changed: Set<Int>

  /// Asks git for the files that changed since a revision, and reads what they held then. Throws ``Failure``.
  init(since revision: String, in scan: Scan) throws {
    let git = try Git(asksIndexOfHook: scan.input.isStaged)
    let commit = try git.commit(revision)
    let changes = try git.changes(since: commit, staged: scan.input.isStaged).filter { $0.path.hasSuffix(".swift") }
    let absolute = Set(changes.map { git.top + "/" + $0.path })
    let files = scan.program.files
    let changed = files.indices.filter { absolute.contains(RealPath.absolute(files[$0].path)) }
    let contents = try git.contents(before: changes)
    // What stood below the paths that are checked, changed or gone.
    var paths: [String: String] = [:]
    for index in changed { paths[RealPath.absolute(files[index].path)] = files[index].path }
    var modules = scan.input.modules
    var before = files.indices.filter { !changed.contains($0) }.map { files[$0] }
    for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      let place = git.top + "/" + name
      guard let path = paths[place] ?? scan.input.pathOfMissingFile(place) else { continue }
      before.append(
        bytes.withUnsafeBufferPointer {
          FactCollector.facts(in: $0, path: path, module: modules.module(ofFile: path), dialects: scan.dialects)
        })
    }
    self.scan = scan
    self.before = before
    self.changed = Set(changed)
  }

  /// Leaves the findings that touch a changed file, and those that were not there before.
  func filter(_ result: inout Analyzer.Result, _ options: Analyzer.Options) {
    let program = Analyzer.program(
      before, in: scan.dialects, externals: Set(scan.configuration.externals),
      wrappers: Set(scan.configuration.wrappers),
      targets: scan.targets)
    let known = Set(Analyzer.check(program, options).findings.map(\.fingerprint))
    result.findings.removeAll { finding in
      known.contains(finding.fingerprint) && !changed.contains(finding.place.file)
        && !finding.related.contains { changed.contains($0.place.file) }
    }
  }
}
