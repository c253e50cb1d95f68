import DioxideAnalysis
import ArgumentParser
import DioxideReporting

/// `check` as a command line; what it asks for is a ``Check``.
struct CheckCommand: ParsableCommand {
  static let name = "check"

  static let configuration = CommandConfiguration(
    commandName: name,
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
        dioxide check --staged
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
      "Leave out the findings that this file holds, in the profiles and programs in which it holds them; report stale entries.",
      valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings to this baseline file; entries that the check did not look for are kept.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      """
      Check everything, and report what touches files that changed since the branch left this revision of git, and what was \
      not there then.
      """, valueName: "rev"))
  var changed: String?

  @Option(
    help: ArgumentHelp(
      "Fail if less than this percentage of the injection points is judged.", valueName: "percent"))
  var requireCoverage: Int?

  @Flag(
    help: """
      Check what the next commit will hold: what is staged, without changes that are not, and without files that git does \
      not track. What is not Swift is read from disk.
      """)
  var staged = false

  @Flag(
    help: """
      Mend what has one answer: take out comments that silence nothing, write `@Inject` at the only initializer that can \
      be called, and add a profile where the one adapter is sure to be meant.
      """)
  var fix = false

  @Flag(
    help:
      "Print what --fix would change as a diff for `git apply`, and change nothing. Exits with 1 if that is anything.")
  var diff = false

  @Flag(help: "Tell, on standard error, how often each rule found something and how long each phase took.")
  var statistics = false

  @Flag(name: .shortAndLong, help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  @Option(
    help: ArgumentHelp("Write a source file of a comment when the check went well.", visibility: .hidden))
  var stamp: String?

  @Option(help: ArgumentHelp("Write this file with each run.", visibility: .hidden))
  var markRun: String?

  @Option(help: ArgumentHelp("Run as if started in this folder.", visibility: .hidden))
  var directory: String?

  var check: Check {
    var check = Check()
    check.options = shared.values
    check.options.staged = staged
    check.format = format
    check.output = output
    check.strict = strict
    check.only = only
    check.skip = skip
    check.baseline = baseline
    check.writeBaseline = writeBaseline
    check.changed = changed
    check.requireCoverage = requireCoverage
    check.fix = fix
    check.diff = diff
    check.statistics = statistics
    check.watch = watch
    check.stamp = stamp
    check.markRun = markRun
    check.directory = directory
    return check
  }

  func validate() throws { try check.validate() }

  func run() throws { try check.run() }
}
