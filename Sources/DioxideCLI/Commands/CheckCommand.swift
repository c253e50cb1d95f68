import Analysis
import ArgumentParser
import DioxideCore
import Reporting

struct CheckCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Scan, validate, report.",
    discussion: """
      Exits with 0 when nothing of severity error was found, 1 when something was, 2 when the work could not be done.

      EXAMPLES:
        dioxide check
        dioxide check Sources --profile production --profile test
        dioxide check --strict --format json --output findings.json
        dioxide check --write-baseline .dioxide-baseline.json
        dioxide check --baseline .dioxide-baseline.json
        dioxide check --changed origin/main
        dioxide check --watch
        git show HEAD:Sources/App/Main.swift | dioxide check -
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      "How to report: \(ReportFormats.all.map { $0.name }.joined(separator: ", ")).", valueName: "format"),
    completion: .list(ReportFormats.all.map { $0.name }))
  var format = ReportFormats.usual.name

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the report to this file.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Warnings fail too.")
  var strict = false

  @Option(
    help: ArgumentHelp("Run this rule only; may be given again.", valueName: "rule"),
    completion: .list(Rules.all.map { $0.description.id }))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Leave this rule out; may be given again.", valueName: "rule"),
    completion: .list(Rules.all.map { $0.description.id }))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out the findings that are parked in this file; tell of those that are gone.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(help: ArgumentHelp("Park all findings in this file.", valueName: "file"), completion: .file())
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "Check all, and report what touches files that changed since this revision of git, or was not there then.",
      valueName: "rev"))
  var changed: String?

  @Flag(
    help: """
      Mend what has one answer: take out comments that silence nothing, write `@Inject` at the only initializer that can \
      be called, and add a profile where the one adapter is sure to be meant.
      """)
  var fix = false

  @Flag(help: "Print what --fix would change, as a diff, and change nothing.")
  var diff = false

  @Flag(help: "Tell, on standard error, how often each rule found something and how long each phase took.")
  var statistics = false

  @Flag(name: .shortAndLong, help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  @Option(
    help: ArgumentHelp("Write a source file of a comment when the check went well.", visibility: .hidden))
  var stamp: String?

  @Option(help: ArgumentHelp("Run as if started in this folder.", visibility: .hidden))
  var directory: String?

  func validate() throws {
    if watch, shared.paths.contains("-") || writeBaseline != nil || fix || diff {
      throw ValidationError("--watch goes with neither `-`, --write-baseline, --fix nor --diff.")
    }
    if ReportFormats.format(format) == nil {
      throw ValidationError(
        Suggestion.unknown("format", format, among: ReportFormats.all.map { $0.name }))
    }
    for rule in only + skip where Rules.rule(rule) == nil {
      throw ValidationError(Suggestion.unknown("rule", rule, among: Rules.all.map { $0.description.id }))
    }
  }

  func run() throws {
    Standard.ignoreBrokenPipes()
    var console = shared.console
    if let directory, let problem = Standard.enter(directory) {
      console.failure("\(directory): \(problem)")
      throw Exit.failure
    }
    if !console.isQuiet { console.progress = Progress.onTerminal() }
    guard watch else { return try scanAndRun(console) }
    var watching = Watch(shared, and: [baseline].compactMap(\.self))
    var isFirst = true
    try watching.run { _ in
      if Standard.isTerminal(.output) { Standard.write(Self.clearing, to: .output) }
      do {
        try scanAndRun(console)
      } catch let exit as ExitCode where exit != Exit.failure || !isFirst {
        // Findings are what one watches for, and what cannot be read while it is being written can be read soon.
      }
      isFirst = false
    }
  }

  /// Home, and an empty screen and history.
  private static let clearing = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  func run(_ scan: Scan, _ console: Console) throws {
    var options = Analyzer.Options(for: scan, shared.common)
    options.only = Set(only)
    options.skip = Set(skip)
    var stopwatch = scan.stopwatch
    console.progress?.begin("checking profiles")
    var result = Analyzer.check(scan.program, options)
    console.progress?.end()
    stopwatch.lap("check")
    if let writeBaseline { try write(Baseline(parking: result), to: writeBaseline, console) }
    let gone = try baselineFile(scan).map { try park(&result, in: $0, console) } ?? 0
    if baseline != nil { stopwatch.lap("baseline") }
    if let changed {
      try ChangedFiles(since: changed, in: scan).filter(&result, options)
      stopwatch.lap("changes")
    }
    tellSilence(result, scan, console)
    if result.program.isForLooking {
      console.note("nothing says that a container builds what was read, so only contracts are checked")
    }
    if diff { return Standard.write(Fixes.diff(fixes(result), safe: PlainText.safe), to: .output) }
    if fix, try mend(result, console) {
      // What was mended may show what stood behind it.
      var again = self
      again.fix = false
      return try again.run(Scan(shared, console: console), console)
    }
    var locator = scan.locator()
    let report = Report(
      result, fileCount: scan.fileCount, locator: &locator,
      withCoverage: shared.common.verbose || statistics || format == "json")
    if let format = ReportFormats.format(format) {
      var style = shared.textStyle
      if output != nil {
        // A file has no width, and follows no links.
        style = TextStyle(isColored: shared.common.color == .always, isVerbose: style.isVerbose)
      }
      try Output(file: output).write(format.text(of: report, style: style))
    }
    if format == "github" { appendJobSummary(of: report, console) }
    stopwatch.lap("report")
    if statistics { Standard.write(Statistics.text(report, stopwatch.phases), to: .error) }
    if report.findings.isEmpty, !scan.program.blueprint.bindings.isEmpty { tellClean(report.summary, console) }
    if watch, !report.findings.isEmpty { console.note("watching \(scan.fileCount) files; Ctrl-C ends") }
    let isFailure = report.summary.errors > 0 || (strict && (report.summary.warnings > 0 || gone > 0))
    if let stamp, !isFailure { try Output(file: stamp).write("// dioxide found no errors.\n") }
    // At once: giving a large program back piece by piece takes a while, and nobody is left to use its memory.
    if !watch { Standard.end(isFailure ? Exit.findings : .success) }
    if isFailure { throw Exit.findings }
  }

  /// Tells where a function registers for its callers, which makes a whole rule fall silent.
  private func tellSilence(_ result: Analyzer.Result, _ scan: Scan, _ console: Console) {
    guard let place = result.program.registrationsForOthers.first,
      result.rules.contains("missing_binding")
    else { return }
    var locator = scan.locator()
    let location = locator.location(of: place)
    console.note(
      """
      \(PlainText.safe(location.file)):\(location.line): this registers whatever its callers name, so missing_binding is \
      silent; mark types with @Service and @Adapter, or call register itself, to hear of what is missing
      """)
  }

  /// Adds to the summary of the job, where GitHub Actions runs one. Other steps write to the same file.
  private func appendJobSummary(of report: Report, _ console: Console) {
    guard let file = Standard.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty else { return }
    do {
      try Output(file: file).append(JobSummary.text(of: report))
    } catch {
      console.warning("the job summary was left out: \(file) cannot be written")
    }
  }

  // MARK: Fixes

  private func fixes(_ result: Analyzer.Result) -> [Fixes.FileChange] {
    let buffer = FileBuffer()
    return Fixes.changes(for: result.findings, in: result.program) { path in
      path == Scan.standardInputName ? nil : try? buffer.withBytes(ofFile: path) { Array($0) }
    }
  }

  /// Writes the files that change; answers whether there are any.
  private func mend(_ result: Analyzer.Result, _ console: Console) throws -> Bool {
    let changes = fixes(result)
    guard !changes.isEmpty else { return false }
    for change in changes { try Output(file: change.path).write(change.bytes) }
    let count = changes.reduce(0) { $0 + $1.count }
    console.note("\(count) mended in \(changes.count) file\(changes.count == 1 ? "" : "s")")
    return true
  }

  // MARK: Baselines

  /// What was just written parks as well.
  private func baselineFile(_ scan: Scan) -> String? { writeBaseline ?? baseline ?? scan.configurationFile.baseline }

  private func write(_ baseline: Baseline, to file: String, _ console: Console) throws {
    try Output(file: file).write(BaselineFile.text(baseline))
    console.note("\(baseline.entries.count) finding\(baseline.entries.count == 1 ? "" : "s") parked in \(file)")
  }

  /// Takes out what is parked; answers how many parked findings are gone.
  private func park(_ result: inout Analyzer.Result, in file: String, _ console: Console) throws -> Int {
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try FileBuffer().withBytes(ofFile: file) { Array($0) }
    } catch {
      throw Failure("\(file): \(error.description)")
    }
    let baseline: Baseline
    do throws(BaselineFile.Problem) {
      baseline = try BaselineFile.read(bytes)
    } catch {
      throw Failure("\(file):\(error.line): \(error.message)")
    }
    let gone = baseline.apply(to: &result) { FileDiscovery.isThere($0) }
    for entry in gone.prefix(shared.common.verbose ? gone.count : 8) {
      console.note("gone from \(file): \(entry.file): \(entry.message) [\(entry.rule)]")
    }
    if !gone.isEmpty {
      console.note("\(gone.count) parked finding\(gone.count == 1 ? " is" : "s are") gone; write the baseline anew")
    }
    return gone.count
  }

  private func tellClean(_ summary: Report.Summary, _ console: Console) {
    var silenced = summary.suppressed > 0 ? ", \(summary.suppressed) silenced" : ""
    if summary.baselined > 0 { silenced += ", \(summary.baselined) parked" }
    console.note(
      """
      no findings\(silenced): \(summary.components) components and \(summary.dependencies) dependencies in \
      \(summary.files) files hold in \(summary.profiles.joined(separator: ", "))\(watch ? "; watching" : "")
      """)
  }
}

extension Analyzer.Options {
  /// What the configuration and the options that all commands have ask of a check.
  init(for scan: Scan, _ options: CommonOptions) {
    self.init()
    profiles = scan.profiles
    severities = scan.configuration.rules
    folders = scan.configurationFile.severities
    contracts = scan.configuration.contracts
    roots = scan.configuration.roots
    // A profile that is asked for is to be complete.
    if options.profile.isEmpty { partialProfiles = Set(scan.configuration.partialProfiles.map { Profile($0) }) }
  }
}

/// What to say of a name that is not known.
enum Suggestion {
  /// `there is no rule X; did you mean Y?`, or all there are.
  static func unknown(_ kind: String, _ name: String, among known: [String]) -> String {
    let near = EditDistance.nearest(to: name, among: known)
    let advice = near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))."
    return "There is no \(kind) '\(name)'; \(advice)"
  }
}
