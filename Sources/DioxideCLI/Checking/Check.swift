import DioxideAnalysis
import ArgumentParser
import DioxideConfiguration
import DioxideCore
import DioxideReporting

/// The options of a check as plain values: its input, the comparison, and the output.
struct Check: Scanning, Equatable {
  var options = ScanOptions()
  var format = ReportFormats.standard.name
  var output: String?
  var strict = false
  var exitZero = false
  var only: [String] = []
  var skip: [String] = []
  var baseline: String?
  var writeBaseline: String?
  var changed: String?
  var requireCoverage: Int?
  var fix = false
  var diff = false
  var suppress: String?
  var statistics = false
  var watch = false
  var stamp: String?
  var markRun: String?
  var directory: String?

  func validate() throws {
    if watch, options.paths.contains("-") || writeBaseline != nil || fix || diff || suppress != nil {
      throw ValidationError("--watch cannot be combined with `-`, --write-baseline, --fix, --suppress or --diff.")
    }
    if options.staged, watch || fix || diff || suppress != nil {
      throw ValidationError("--staged cannot be combined with --watch, --fix, --suppress or --diff.")
    }
    if suppress != nil, fix || writeBaseline != nil {
      throw ValidationError("--suppress cannot be combined with --fix or --write-baseline.")
    }
    if let suppress, !Self.isReason(suppress) {
      throw ValidationError("--suppress requires a reason of one line.")
    }
    if ReportFormats.format(format) == nil {
      throw ValidationError(
        Suggestion.unknown("format", format, among: ReportFormats.all.map { $0.name }))
    }
    if let requireCoverage, !(0...100).contains(requireCoverage) {
      throw ValidationError("--require-coverage takes a percentage from 0 to 100, not \(requireCoverage).")
    }
    for rule in only + skip where Rules.rule(rule) == nil {
      throw ValidationError(Suggestion.unknown("rule", rule, among: Rules.all.map { $0.description.id }))
    }
  }

  func run() throws {
    StandardStreams.ignoreBrokenPipes()
    var console = options.console
    // Recorded first, because a failing run counts as a run.
    do {
      if let markRun { try Output(file: markRun).write("dioxide ran.\n") }
    } catch let failure as Failure {
      console.failure(failure.message)
      throw Exit.failure
    }
    if let directory, let problem = StandardStreams.enter(directory) {
      console.failure("\(directory): \(problem)")
      throw Exit.failure
    }
    if !console.isQuiet { console.progress = Progress.onTerminal() }
    guard watch else { return try scanAndRun(console) }
    var watching = Watch(options, and: [baseline].compactMap(\.self), comparesRevisions: changed != nil)
    var isFirst = true
    try watching.run {
      if StandardStreams.isTerminal(.output) { StandardStreams.write(Self.clearing, to: .output) }
      do {
        try scanAndRun(console)
      } catch let exit as ExitCode where exit != Exit.failure || !isFirst {
        // Failures are ignored while watching: a file that is being written can soon be read.
      }
      isFirst = false
    }
  }

  var outputs: [String] { [output, stamp, markRun, writeBaseline].compactMap(\.self) }

  /// Moves the cursor home and clears the screen and its history.
  private static let clearing = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  func run(_ scan: Scan, _ console: Console) throws {
    if let baseline = baselineFile(scan) {
      // The baseline may be overwritten.
      try scan.input.protect([baseline], from: [output, stamp, markRun].compactMap(\.self))
    }
    var analysis = Analyzer.Options(for: scan, options)
    analysis.only = Set(only)
    analysis.skip = Set(skip)
    var stopwatch = scan.stopwatch
    console.progress?.begin("checking profiles")
    var result = Analyzer.check(scan.program, analysis)
    console.progress?.end()
    stopwatch.lap("check")
    let (isBaselined, staleCount) = try compareBaseline(result, scan, console)
    if baseline != nil { stopwatch.lap("baseline") }
    var isUnchanged = result.findings.map { _ in false }
    if let changed {
      isUnchanged = try ChangedFiles(since: changed, in: scan, options, console).areUnchanged(result, analysis)
      stopwatch.lap("changes")
    }
    result.hide(baselined: isBaselined, unchanged: isUnchanged)
    noteUnreadTargets(result, scan, console)
    if only.isEmpty, skip.isEmpty { for line in UnmatchedSettings(scan).lines() { console.note(line) } }
    if result.program.isVisualizationOnly {
      console.note("no DI container found in this code; checking contracts only")
    }
    if let reason = suppress { return try self.suppress(result, scan, reason: reason, console) }
    if diff { return try show(fixes(result, scan, console), console) }
    if fix, try applyFixes(of: result, scan, console) {
      // A fix may reveal other findings.
      var again = self
      again.fix = false
      return try again.run(Scan(options, console: console), console)
    }
    var locator = scan.locator()
    let listsPoints = options.verbose || ReportFormats.format(format)?.listsPoints ?? true
    var report = Report(result, fileCount: scan.fileCount, locator: &locator, listsPoints: listsPoints)
    if strict { report.summary.stale = staleCount }
    if let format = ReportFormats.format(format) {
      if format.showsPicture || jobSummary != nil {
        report.picture = picture(of: report, result) { locator.line(of: $0) }
      }
      if format.isForRepository, let top = RepositoryTop(above: RealPath.of(".")) { report.nameFiles(top.path(of:)) }
      var style = options.textStyle
      if output != nil {
        // A file has no width and no hyperlinks.
        style = TextStyle(isColored: options.color == .always, isVerbose: style.isVerbose)
      }
      try Output(file: output).write(format.text(of: report, style: style))
    }
    if let jobSummary { append(JobSummary.text(of: report), to: jobSummary, console) }
    stopwatch.lap("report")
    if statistics { StandardStreams.write(Statistics.text(report, stopwatch.phases), to: .error) }
    let isFailure =
      report.summary.errors > 0 || (strict && (report.summary.warnings > 0 || report.summary.stale > 0))
      || isBelowRequired(report.coverage.counts, scan, console)
    for effect in report.coverage.effects { console.note(CoverageText.note(effect)) }
    let watched = watch ? "; watching \(counted(scan.fileCount, "file")), Ctrl-C ends" : ""
    if options.quiet, report.summary.stale > 0 { console.failure(staleText(report.summary.stale, scan)) }
    console.verdict(CoverageText.verdict(of: report) + watched)
    if let stamp, !isFailure { try write(stamp: stamp) }
    // Exit immediately: freeing the memory of a large program takes time.
    if !watch { StandardStreams.end(isFailure && !exitZero ? Exit.findings : .success) }
    if isFailure, !exitZero { throw Exit.findings }
  }

  /// Does not rewrite a stamp with the same content, so that its dependents stay up to date.
  private func write(stamp: String) throws {
    let text = "// dioxide found no errors.\n"
    let known = try? FileBuffer().withBytes(ofFile: stamp) { String(decoding: $0, as: UTF8.self) }
    if known != text { try Output(file: stamp).write(text) }
  }

  /// If a binding is missing, mentions package targets that were not read, because they may contain it.
  private func noteUnreadTargets(_ result: Analyzer.Result, _ scan: Scan, _ console: Console) {
    guard options.paths.isEmpty, scan.configuration.paths.isEmpty,
      result.findings.contains(where: { $0.rule == "missing_binding" })
    else { return }
    let folders = PackageFolders.outsideDefault()
    guard !folders.isEmpty else { return }
    console.note(
      """
      Package.swift has targets outside \(ScanInput.defaultFolder), which were not read: \(folders.joined(separator: ", ")); \
      `dioxide init` writes a configuration that includes them
      """)
  }

  /// The file for the job summary of GitHub Actions; nil in other environments.
  private var jobSummary: String? {
    guard format == "github", let file = StandardStreams.environment("GITHUB_STEP_SUMMARY") else { return nil }
    return file.isEmpty ? nil : file
  }

  /// Appends to the job summary. Other steps write to the same file.
  private func append(_ summary: String, to file: String, _ console: Console) {
    do {
      // A name with replacement characters refers to another file.
      if file.unicodeScalars.contains("\u{FFFD}") { throw Failure("its name is not UTF-8") }
      try Output(file: file).append(summary)
    } catch {
      console.warning("cannot write the job summary to \(file)")
    }
  }

  // MARK: Fixes

  /// Prints the changes that --fix would make. Throws `ExitCode` 1 if there are any.
  func show(_ changes: [Fixes.FileChange], _ console: Console) throws {
    guard !changes.isEmpty else {
      return console.note("\(suppress == nil ? "--fix" : "--suppress") would change nothing")
    }
    let diff = UnifiedDiff(changes).bytes()
    if output == nil, StandardStreams.isTerminal(.output) {
      // Characters that could control a terminal are printed as Swift escapes.
      let lines = diff.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { PlainText.safe(String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)) }
      try Output().write(lines.joined(separator: "\n"))
    } else {
      try Output(file: output).write(diff)
    }
    if !exitZero { throw Exit.findings }
  }

  /// The changes of editable files; reports the other files.
  private func fixes(_ result: Analyzer.Result, _ scan: Scan, _ console: Console) -> [Fixes.FileChange] {
    let buffer = FileBuffer()
    let changes = Fixes.changes(for: result.findings, in: result.program) { path in
      path == Scan.standardInputName ? nil : try? buffer.withBytes(ofFile: path) { Array($0) }
    }
    return changes.filter { change in
      guard let reason = scan.input.reasonNotToEdit(change.path) else { return true }
      console.warning("\(change.path): \(reason), so --fix leaves it alone")
      return false
    }
  }

  /// Writes the changed files; returns whether there are any.
  private func applyFixes(of result: Analyzer.Result, _ scan: Scan, _ console: Console) throws -> Bool {
    let changes = fixes(result, scan, console)
    guard !changes.isEmpty else { return false }
    for change in changes { try Output(file: change.path).write(change.bytes) }
    let count = changes.reduce(0) { $0 + $1.count }
    console.note("\(count) fixed in \(counted(changes.count, "file"))")
    return true
  }

  // MARK: Coverage

  /// Whether the judged share is below the requirement; prints a message if so.
  private func isBelowRequired(_ counts: Coverage.Counts, _ scan: Scan, _ console: Console) -> Bool {
    guard let required = requireCoverage ?? scan.configuration.requiredCoverage, counts.judgedPercent < required else {
      return false
    }
    console.failure("\(counts.judgedPercent) % of the injection points are judged, but \(required) % are required")
    return true
  }
}

extension Analyzer.Options {
  /// The analyser options that result from the configuration and the common options.
  init(for scan: Scan, _ options: ScanOptions) {
    self.init()
    profiles = scan.profiles
    folders = scan.configurationFile.severities
    severities = scan.configuration.rules
    contracts = scan.configuration.contracts
    roots = scan.configuration.roots
    partialProfiles = Set(scan.configuration.partialProfiles.map { Profile($0) })
    omitsProfiles = !options.profile.isEmpty && !Set(scan.program.namedProfiles).isSubset(of: profiles)
  }
}
