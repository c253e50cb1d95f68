import DioxideAnalysis
import ArgumentParser
import DioxideConfiguration
import DioxideReporting
import DioxideSerialization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the effective settings and the file that each comes from.",
    discussion: """
      With a path: the settings that a run from this folder uses there, including configurations of its folders.

      EXAMPLES:
        dioxide config
        dioxide config App/Sources
        dioxide config --config ci/dioxide.yml
        dioxide config --schema > dioxide.schema.json
      """)

  @Argument(help: ArgumentHelp("The folder (default: the working folder).", valueName: "path"), completion: .directory)
  var path = "."

  @Option(
    help: ArgumentHelp(
      "The configuration file (default: `.dioxide.yml` in the folder or the nearest parent).", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Print the JSON schema of the configuration, for editors.")
  var schema = false

  func run() throws {
    StandardStreams.ignoreBrokenPipes()
    do {
      if schema { return try Output().write(ConfigurationSchema.text) }
      let (configuration, files) = try holding()
      try Output().write(ConfigurationView.text(configuration, files: files))
    } catch let failure as Failure {
      Console(isQuiet: false, isColored: false).failure(failure.message)
      throw Exit.failure
    }
  }
}

extension ConfigCommand {
  /// The effective configuration of the path, and the files that it was read from, nearest first.
  private func holding() throws -> (configuration: Configuration, files: [String]) {
    let path = FileDiscovery.normalized(path)
    guard FileDiscovery.exists(path) else { throw Failure("\(path): \(StandardStreams.message(ENOENT))") }
    let real = RealPath.of(path)
    let top = RealPath.of(".")
    // For another path, the run acts as if started there.
    let isBelow = real == top || real.hasPrefix(top == "/" ? top : top + "/")
    var file = try ConfigurationFile.find(config, from: isBelow ? "." : path)
    if config == nil, isBelow { try file.adopt(try ConfigurationFile.onPath(to: path)) }
    return (file.configuration(at: path), file.folders.reversed().map(\.file) + [file.path].compactMap(\.self))
  }
}

/// The page of `dioxide config`: every key with its value and origin.
enum ConfigurationView {
  static func text(_ configuration: Configuration, files: [String]) -> String {
    var text =
      files.isEmpty
      ? "# no .dioxide.yml here or above: default settings\n"
      : "# \(VisibleText.of(files.joined(separator: ", then "))) and what \(files.count == 1 ? "it extends" : "they extend")\n"
    for entry in ConfigurationKey.all where entry.key != .extends {
      let key = entry.key
      let origins = (configuration.origins[key] ?? []).map { "\($0.file):\($0.line)" }.joined(separator: ", ")
      let values = entry.shown(configuration).map(VisibleText.of)
      let comment = "  # " + (origins.isEmpty ? "default" : VisibleText.of(origins))
      switch values.count {
      case 0: text += "\(key.rawValue): []\(comment)\n"
      case 1 where !values[0].contains(": "): text += "\(key.rawValue): \(values[0])\(comment)\n"
      default: text += "\(key.rawValue):\(comment)\n" + values.map { "  \($0)\n" }.joined()
      }
    }
    return text
  }
}
