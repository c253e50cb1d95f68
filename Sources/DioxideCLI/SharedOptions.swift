import Analysis
import ArgumentParser
import DioxideCore
import Reporting

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files or folders; `-` reads one file from standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Shared options")
  var common: CommonOptions

  var jobs: Int? { common.jobs }
  var console: Console { common.console }
  var textStyle: TextStyle { common.textStyle }
}

/// The options of every command, without its paths.
struct CommonOptions: ParsableArguments {
  enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "Check this profile; may be given again. Left out: every profile that is named, each on its own.",
      valueName: "name"))
  var profile: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration. Left out: `.dioxide.yml` in this folder or the nearest parent.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    name: .customLong("dialect"),
    help: ArgumentHelp(
      "Read this dialect only; may be given again: \(Dialects.descriptions.map(\.name).joined(separator: ", ")). Left out: those that the code shows.",
      valueName: "name"),
    completion: .list(Dialects.descriptions.map(\.name)))
  var dialect: [String] = []

  @Option(help: ArgumentHelp("Leave out what matches; may be given again.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("How many threads read files.", valueName: "n"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but findings and failures.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show everything, also what is left out for brevity.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Colours; auto asks the terminal, NO_COLOR and CLICOLOR_FORCE.", valueName: "auto|always|never"))
  var color: ColorMode = .auto

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up, not \(jobs).") }
    for dialect in dialect { try check(dialect) }
    if profile.contains(where: { $0.isEmpty }) { throw ValidationError("--profile takes the name of a profile.") }
  }

  private func check(_ dialect: String) throws {
    let known = Dialects.descriptions.map(\.name)
    guard !known.contains(dialect) else { return }
    let near = EditDistance.nearest(to: dialect, among: known)
    let advice = near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
    throw ValidationError("There is no dialect '\(dialect)'; \(advice)")
  }

  var console: Console { Console(isQuiet: quiet, isColored: isColored(.error)) }

  var textStyle: TextStyle {
    TextStyle(
      isColored: isColored(.output), isVerbose: verbose, width: Terminal.width(of: .output),
      linkFolder: Terminal.followsLinks(.output) && color != .never ? RealPath.of(".") : nil)
  }

  private func isColored(_ stream: Standard.Stream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Terminal.isColored(stream)
    }
  }
}

/// A command that works on a scan. Failures become one line on standard error and exit code 2.
protocol ScanningCommand: ParsableCommand {
  var shared: SharedOptions { get }

  /// Does the work; throws ``Failure`` where it cannot, `ExitCode` where it has a verdict.
  func run(_ scan: Scan, _ console: Console) throws
}

extension ScanningCommand {
  func run() throws {
    Standard.ignoreBrokenPipes()
    var console = shared.console
    if !console.isQuiet { console.progress = Progress.onTerminal() }
    try scanAndRun(console)
  }

  /// Reads what the options name, and works on it.
  func scanAndRun(_ console: Console) throws {
    console.progress?.restart()
    defer { console.progress?.end() }
    do {
      let scan = try Scan(shared, console: console)
      tellIfEmpty(scan, console)
      tellUnknownProfiles(scan, console)
      try run(scan, console)
    } catch let failure as Failure {
      console.failure(failure.message)
      throw Exit.failure
    }
  }

  /// A profile that nothing names is checked like any other, but was most likely misspelt.
  private func tellUnknownProfiles(_ scan: Scan, _ console: Console) {
    let named = scan.program.namedProfiles
    for profile in scan.profiles where !named.contains(profile) {
      console.note(
        "no component names the profile '\(profile.name)'; named are \(named.map(\.name).joined(separator: ", "))")
    }
  }

  private func tellIfEmpty(_ scan: Scan, _ console: Console) {
    guard scan.program.blueprint.bindings.isEmpty else { return }
    let dialects = scan.dialects.descriptions.map { "\($0.name) (\($0.summary))" }
    console.note(
      """
      no component found in \(scan.fileCount) Swift file\(scan.fileCount == 1 ? "" : "s"); looked for \
      \(dialects.joined(separator: " and for "))
      """)
  }
}
