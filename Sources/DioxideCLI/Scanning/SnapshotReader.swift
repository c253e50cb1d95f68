import DioxideAnalysis
import DioxideCore
import DioxideGraphDrawing
import DioxideReporting
import DioxideSerialization

/// Reads the inputs of `diff`: folders, saved reports, and git revisions.
struct SnapshotReader {
  /// The paths to read of a revision and on disk; empty for those of `check`.
  let paths: [String]
  let options: ScanOptions
  let console: Console
  /// The output file, which must not be an input file.
  let output: String?

  /// Reads both states; if `head` is nil, the working tree. With `usesMergeBase`, or if the base is `main...` or
  /// `main...topic`, the base is the commit where the head diverged. Throws ``Failure``.
  func states(
    _ base: String, _ head: String?, usesMergeBase: Bool
  ) throws -> (base: GraphDifference.State, head: GraphDifference.State) {
    let revision = ComparedRevision(base)
    var places: [Place] = []
    if usesMergeBase || revision.other != nil, !FileDiscovery.exists(base) {
      let git = try Git()
      let head = head ?? (revision.other == "HEAD" ? nil : revision.other)
      let commit = try git.mergeBase(revision.base, head ?? "HEAD")
      places = try [.commit(CommitTree(commit, called: base, in: git)), head.map(place) ?? .disk]
    } else {
      places = try [place(base), head.map(place) ?? .disk]
    }
    let paths = try commonPaths(of: places)
    for case .commit(let commit) in places {
      for submodule in commit.unreadSubmodules {
        console.note("the submodule \(submodule) is skipped in \(commit.name): its commit is missing")
      }
    }
    return (try state(0, places, paths), try state(1, places, paths))
  }

  /// The source of a state.
  private enum Place {
    case saved(GraphDifference.State)
    case folder(String)
    case disk
    case commit(CommitTree)

    /// The displayed name.
    var name: String {
      switch self {
      case .saved(let state): state.name
      case .folder(let path): path
      case .disk: "the files on disk"
      case .commit(let commit): commit.name
      }
    }

    var commit: CommitTree? { if case .commit(let commit) = self { commit } else { nil } }

    /// Whether a path exists; nil if the source has no paths.
    func holds(_ path: String) -> Bool? {
      switch self {
      case .saved, .folder: nil
      case .disk: FileDiscovery.exists(path)
      case .commit(let commit): commit.holds(path)
      }
    }
  }

  private func place(_ name: String) throws -> Place {
    if FileDiscovery.exists(name) {
      noteRevision(named: name)
      return try saved(name).map { .saved($0) } ?? .folder(name)
    }
    let git: Git
    do {
      git = try Git()
    } catch let failure as Failure {
      throw Failure("\(name) is not a file, folder or revision: \(failure.message)")
    }
    return .commit(try CommitTree(name, called: name, in: git))
  }

  /// The paths to read of both states, so that the comparison is consistent. A path in only one of them was added or
  /// removed; one in neither is an error.
  private func commonPaths(of places: [Place]) throws -> [String] {
    let configured = try Set(
      places.indices.compactMap { index in
        try source(of: index, places).map { try ConfigurationFile.find(options.config, in: $0).paths }
      })
    // Each state has its own configuration, and a check of other paths would read other files.
    if paths.isEmpty, configured.count > 1 { return [] }
    let requested = paths.isEmpty ? configured.first ?? [] : paths
    guard !requested.isEmpty else {
      // If one state has no default folder, everything is read, because that state has its code elsewhere.
      return places.contains { $0.holds(ScanInput.defaultFolder) == false } ? ["."] : []
    }
    for path in requested {
      let without = places.filter { $0.holds(path) == false }.map(\.name)
      guard places.contains(where: { $0.holds(path) == true }) || without.isEmpty else {
        throw Failure(
          "\(path): it is not in \(Set(without).count == 1 ? without[0] : without.joined(separator: " nor in "))")
      }
      for name in without { console.note("\(path) is not in \(name)") }
    }
    return requested
  }

  /// The source of a state's configuration; nil for a named folder or a saved report.
  private func source(of index: Int, _ places: [Place]) -> ConfigurationSource? {
    switch places[index] {
    case .saved, .folder: nil
    case .disk: ConfigurationSource()
    case .commit(let commit): ConfigurationSource(commit: commit, other: places[1 - index].commit)
    }
  }

  private func state(_ index: Int, _ places: [Place], _ paths: [String]) throws -> GraphDifference.State {
    let place = places[index]
    return switch place {
    case .saved(let state): state
    case .folder(let path): try state(place.name, Scan([path], options, console: console))
    case .disk: try state(place.name, Scan(paths, options, toleratingMissing: true, console: console))
    case .commit(let commit):
      try state(
        place.name,
        Scan(
          paths, options, in: commit, configuredBy: source(of: index, places), toleratingMissing: true, console: console
        ))
    }
  }

  private func state(_ name: String, _ scan: Scan) throws -> GraphDifference.State {
    try scan.input.protect(from: [output].compactMap(\.self))
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    var locator = scan.locator()
    let graph = GraphBuilder.graph(of: scan.program, plans: result.plans) { locator.line(of: $0) }
    let findings = result.findings.map { RecordedFinding(locator.located($0)) }
    return GraphDifference.State(name: name, graph: graph, findings: findings, of: scan.program)
  }

  /// Notes that a folder takes precedence over a branch with the same name.
  private func noteRevision(named name: String) {
    guard !name.contains("/"), !name.contains("."), let git = try? Git(), (try? git.commit(name)) != nil else { return }
    console.note("'\(name)' is read from disk; the revision of that name is refs/heads/\(name)")
  }

  // MARK: Saved reports

  /// Reads a saved report; nil for a folder or a Swift file. Throws ``Failure``.
  private func saved(_ path: String) throws -> GraphDifference.State? {
    guard !path.hasSuffix(".swift") else { return nil }
    if let output, let identity = FileDiscovery.Identity(of: path), FileDiscovery.Identity(of: output) == identity {
      throw Failure.wouldDestroyInput(output)
    }
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try FileBuffer().withBytes(ofFile: path) { Array($0) }
    } catch {
      if case .notAFile = error { return nil }
      throw Failure("\(path): \(error.description)")
    }
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONReader.read(bytes)
    } catch {
      throw Failure("\(path):\(error.line): \(error.message)")
    }
    // Version 2 added the coverage, which is not compared.
    guard let version = document["version"], version == .number(1) || version == .number(2) else {
      throw Failure("\(path): this is not a report of version 1 or 2 by `graph --format json` or `check --format json`")
    }
    let graph = GraphJSON.graph(document)
    let findings = document["findings"]?.array?.compactMap(finding)
    if graph == nil, findings == nil {
      throw Failure("\(path): it has neither a graph nor findings")
    }
    return GraphDifference.State(name: path, graph: graph, findings: findings)
  }

  private func finding(_ value: JSONValue) -> RecordedFinding? {
    guard let rule = value["rule"]?.string, let fingerprint = value["fingerprint"]?.string else { return nil }
    var identity = FindingIdentity(
      rule: rule, fingerprint: fingerprint, profiles: value["profiles"]?.array?.compactMap(\.string) ?? [])
    identity.message = value["message"]?.string ?? rule
    return RecordedFinding(
      identity, severity: value["severity"]?.string.flatMap(Severity.init) ?? .error,
      file: value["file"]?.string ?? "", line: value["line"]?.integer ?? 1)
  }
}
