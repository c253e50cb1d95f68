import Analysis
import DioxideCore
import GraphDrawing
import Reporting
import Serialization

/// Reads what `diff` compares: folders, saved reports, revisions of git.
struct StateReader {
  /// What to read of a revision and on disk; empty for what `check` would.
  let paths: [String]
  let options: CommonOptions
  let console: Console

  /// Reads a state; nil is what is on disk now. Throws ``Failure``.
  func state(of name: String?) throws -> GraphDifference.State {
    guard let name else {
      return try state("the files on disk", Scan(paths, options, console: console))
    }
    if FileDiscovery.isThere(name) {
      tellOfRevision(named: name)
      if let saved = try saved(name) { return saved }
      return try state(name, Scan([name], options, console: console))
    }
    let git: Git
    do {
      git = try Git()
    } catch let failure as Failure {
      throw Failure("\(name) is no file or folder; and as a revision of git it cannot be read: \(failure.message)")
    }
    return try state(name, Scan(paths, options, in: CommitTree(name, in: git), console: console))
  }

  private func state(_ name: String, _ scan: Scan) -> GraphDifference.State {
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    var locator = scan.locator()
    let graph = GraphBuilder.graph(of: scan.program, plans: result.plans) { locator.line(of: $0) }
    let findings = result.findings.map { RecordedFinding(locator.located($0)) }
    return GraphDifference.State(name: name, graph: graph, findings: findings)
  }

  /// A branch of the name of a folder is not what is read.
  private func tellOfRevision(named name: String) {
    guard !name.contains("/"), !name.contains("."), let git = try? Git(), (try? git.commit(name)) != nil else { return }
    console.note("'\(name)' is read as what is on disk; the revision of that name is refs/heads/\(name)")
  }

  // MARK: Saved reports

  /// Reads a saved report; nil for a folder or a Swift file. Throws ``Failure``.
  private func saved(_ path: String) throws -> GraphDifference.State? {
    guard !path.hasSuffix(".swift") else { return nil }
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
    guard document["version"] == .number(1) else {
      throw Failure("\(path): it is no report of version 1 by `graph --format json` or `check --format json`")
    }
    let graph = GraphJSON.graph(document)
    let findings = document["findings"]?.array?.compactMap(finding)
    if graph == nil, findings == nil {
      throw Failure("\(path): it holds neither a graph nor findings")
    }
    return GraphDifference.State(name: path, graph: graph, findings: findings)
  }

  private func finding(_ value: JSONValue) -> RecordedFinding? {
    guard let rule = value["rule"]?.string, let fingerprint = value["fingerprint"]?.string else { return nil }
    return RecordedFinding(
      rule: rule, severity: value["severity"]?.string.flatMap(Severity.init) ?? .error,
      message: value["message"]?.string ?? rule, file: value["file"]?.string ?? "", line: value["line"]?.integer ?? 1,
      fingerprint: fingerprint)
  }
}
