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
  private var scan = ScanOptions()

  init() {}

  init(from decoder: any Decoder) throws {
    try ScanOptions.table.take(from: decoder.container(keyedBy: OptionKey.self), into: &scan)
  }

  mutating func validate() throws { try scan.validate() }

  var console: Console { scan.console }
  var textStyle: TextStyle { scan.textStyle }
  var color: ScanOptions.ColorMode { scan.color }

  /// The options as plain values.
  func values(paths: [String] = []) -> ScanOptions {
    var values = scan
    values.paths = paths
    return values
  }
}

extension CommonOptions: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: ScanOptions.table.properties()) }
}

/// A command that works on a scan and has the common options.
protocol ScanningCommand: ParsableCommand, Scanning {
  var shared: SharedOptions { get }
}

extension ScanningCommand {
  var options: ScanOptions { shared.values }

  var outputs: [String] { [] }

  func run() throws { try scan() }
}
