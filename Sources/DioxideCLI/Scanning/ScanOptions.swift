import DioxideAnalysis
import ArgumentParser
import DioxideCore
import DioxideReporting

/// The options of every command that reads source, as plain values.
struct ScanOptions: Equatable {
  enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// Files or folders; if empty, the configured paths or the default folder.
  var paths: [String] = []
  var profile: [String] = []
  var config: String?
  var dialect: [String] = []
  var exclude: [String] = []
  /// Whether to read staged contents instead of the disk.
  var staged = false
  var jobs: Int?
  var quiet = false
  var verbose = false
  var color = ColorMode.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
    for dialect in dialect where !Dialects.descriptions.contains(where: { $0.name == dialect }) {
      throw ValidationError(Suggestion.unknown("dialect", dialect, among: Dialects.descriptions.map(\.name)))
    }
    if profile.contains(where: { $0.isEmpty }) { throw ValidationError("--profile requires a name.") }
  }

  var console: Console { Console(isQuiet: quiet, isColored: isColored(.error)) }

  var textStyle: TextStyle {
    TextStyle(
      isColored: isColored(.output), isVerbose: verbose, width: Terminal.width(of: .output),
      linkFolder: Terminal.followsLinks(.output) && color != .never ? RealPath.of(".") : nil)
  }

  private func isColored(_ stream: StandardStreams.Stream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Terminal.isColored(stream)
    }
  }
}

/// An operation on a scan. Failures become one line on standard error and exit code 2.
protocol Scanning {
  var options: ScanOptions { get }

  /// The output files, which must not be input files.
  var outputs: [String] { get }

  /// Runs the operation. Throws ``Failure`` if it is not possible, and `ExitCode` for a verdict.
  func run(_ scan: Scan, _ console: Console) throws
}

extension Scanning {
  /// Scans the input of the options and runs the operation.
  func scan() throws {
    StandardStreams.ignoreBrokenPipes()
    var console = options.console
    if !console.isQuiet { console.progress = Progress.onTerminal() }
    try scanAndRun(console)
  }

  /// Reads the input of the options and runs the operation.
  func scanAndRun(_ console: Console) throws {
    console.progress?.restart()
    defer { console.progress?.end() }
    do {
      let scan = try Scan(options, console: console)
      try scan.input.protect(from: outputs)
      try scan.input.expectFiles()
      noteIfEmpty(scan, console)
      warnAboutUnknownProfiles(scan, console)
      try run(scan, console)
    } catch let failure as Failure {
      console.failure(failure.message)
      throw Exit.failure
    }
  }

  /// Reports unknown profiles: they are checked, but are probably misspelt.
  private func warnAboutUnknownProfiles(_ scan: Scan, _ console: Console) {
    guard !scan.profiles.isEmpty else { return }
    let named = scan.program.namedProfiles
    for profile in scan.profiles where !named.contains(profile) {
      console.note(
        "no component has the profile '\(profile.name)'; known profiles: \(named.map(\.name).joined(separator: ", "))")
    }
  }

  private func noteIfEmpty(_ scan: Scan, _ console: Console) {
    guard scan.program.blueprint.bindings.isEmpty else { return }
    if scan.fileCount == 0 {
      return console.note("no Swift file found in \(scan.input.roots.joined(separator: ", "))")
    }
    let dialects = scan.dialects.descriptions.map { "\($0.name) (\($0.summary))" }
    console.note(
      """
      no component found in \(counted(scan.fileCount, "Swift file")); looked for \
      \(dialects.joined(separator: " and for "))
      """)
  }
}
