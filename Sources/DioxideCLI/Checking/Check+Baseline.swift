import DioxideAnalysis
import DioxideReporting

/// Comparing with and writing the baseline.
extension Check {
  /// Compares with the baseline, which is written first if requested. Returns whether each finding is known, and the
  /// number of stale entries.
  func compareBaseline(
    _ result: Analyzer.Result, _ scan: Scan, _ console: Console
  ) throws -> (isKnown: [Bool], staleCount: Int) {
    if let writeBaseline { try write(result, to: writeBaseline, scan, console) }
    // Findings that were just written are known as well.
    guard let file = baselineFile(scan) else { return (result.findings.map { _ in false }, 0) }
    let baseline = try read(file, scan)
    let (isKnown, gone) = baseline.compare(
      with: result, naming: BaselineFolder(ofFile: file).name(of:),
      covers: scope(of: scan, for: baseline, in: file).covers)
    let stale = gone.filter(\.isStale).map(\.entry)
    for entry in stale.prefix(options.verbose ? stale.count : 8) {
      console.note("stale entry of \(file): \(Self.description(of: entry))")
    }
    if !stale.isEmpty {
      console.note(staleText(stale.count, scan))
    }
    return (isKnown, stale.count)
  }

  /// The number of stale baseline entries, and how to remove them.
  func staleText(_ count: Int, _ scan: Scan) -> String {
    let file = baselineFile(scan) ?? ""
    return "\(counted(count, "entry", "entries")) of \(file) \(count == 1 ? "is" : "are") stale; "
      + "`--write-baseline \(file)` removes \(count == 1 ? "it" : "them")"
  }

  /// The baseline file; nil if none is configured.
  func baselineFile(_ scan: Scan) -> String? { writeBaseline ?? baseline ?? scan.configurationFile.baseline }

  private func scope(of scan: Scan, for baseline: Baseline, in file: String) -> BaselineFolder.Scope {
    BaselineFolder(ofFile: file).scope(of: scan.input, excluding: options.exclude, for: baseline)
  }

  private func read(_ file: String, _ scan: Scan) throws -> Baseline {
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try FileBuffer().withBytes(ofFile: file) { Array($0) }
    } catch {
      let place = writeBaseline ?? baseline == nil ? scan.configurationFile.place(of: .baseline) : ""
      throw Failure("\(place)\(file): \(error.description)")
    }
    do throws(BaselineFile.Problem) {
      return try BaselineFile.read(bytes)
    } catch {
      throw Failure("\(file):\(error.line): \(error.message)")
    }
  }

  // MARK: Writing

  private func write(_ result: Analyzer.Result, to file: String, _ scan: Scan, _ console: Console) throws {
    let folder = BaselineFolder(ofFile: file)
    var written = Baseline(of: result, naming: folder.name(of:))
    written.paths = scan.input.roots.map(folder.name(of:)).sorted()
    written.excludes = options.exclude.sorted()
    let found = written.entries.count
    if FileDiscovery.exists(file) { try keep(in: &written, result, file, scan) }
    try Output(file: file).write(BaselineFile.text(written))
    let kept = written.entries.count - found
    console.note(
      "\(counted(found, "finding")) written to \(file)"
        + (kept > 0 ? "; \(counted(kept, "entry", "entries")) kept that this check did not look for" : ""))
  }

  /// If the command line limits the check to a part of the code, keeps the entries of the file that are outside that
  /// part.
  private func keep(in written: inout Baseline, _ result: Analyzer.Result, _ file: String, _ scan: Scan) throws {
    let isLimited = !(only + skip + options.profile + options.exclude + options.paths).isEmpty
    let old: Baseline
    do {
      old = try read(file, scan)
    } catch let failure as Failure where isLimited {
      throw Failure(failure.message + "; a check of everything writes it again")
    } catch is Failure {
      return
    }
    let scope = scope(of: scan, for: old, in: file)
    guard !(only + skip + options.profile).isEmpty || !scope.coversBaseline else { return }
    let gone = old.compare(
      with: result, naming: BaselineFolder(ofFile: file).name(of:), covers: scope.covers
    ).gone
    written.keep(gone.filter { !$0.isStale }.map(\.entry), of: old)
  }

  /// `missing_binding of App.Mail in test`.
  private static func description(of entry: Baseline.Entry) -> String {
    let identity = entry.identity
    let symbols = identity.symbols.filter { !$0.isEmpty }
    let about = symbols.isEmpty ? identity.message : symbols.joined(separator: ", ")
    return [
      "\(identity.rule) of \(about)",
      identity.profiles.isEmpty ? "" : " in " + identity.profiles.joined(separator: ", "),
      entry.file.map { " (\($0))" } ?? "",
    ].joined()
  }
}
