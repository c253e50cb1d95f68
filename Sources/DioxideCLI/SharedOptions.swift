import DioxideAnalysis
import ArgumentParser
import DioxideReporting

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files or folders; `-` reads one file from standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Shared options")
  var common: CommonOptions

  var values: ScanOptions { common.values(paths: paths) }
  var console: Console { common.console }
  var textStyle: TextStyle { common.textStyle }
}

/// The options of every command, without its paths.
struct CommonOptions: ParsableArguments {
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
  var color: ScanOptions.ColorMode = .auto

  mutating func validate() throws {
    try values().validate()
  }

  var console: Console { values().console }
  var textStyle: TextStyle { values().textStyle }

  /// The options as plain values.
  func values(paths: [String] = []) -> ScanOptions {
    var values = ScanOptions()
    values.paths = paths
    values.profile = profile
    values.config = config
    values.dialect = dialect
    values.exclude = exclude
    values.jobs = jobs
    values.quiet = quiet
    values.verbose = verbose
    values.color = color
    return values
  }
}

/// A command that works on a scan, with the options that all of these have.
protocol ScanningCommand: ParsableCommand, Scanning {
  var shared: SharedOptions { get }
}

extension ScanningCommand {
  var options: ScanOptions { shared.values }

  var outputs: [String] { [] }

  func run() throws { try scan() }
}
