import DioxideAnalysis
import ArgumentParser
import DioxideConfiguration
import DioxideCore
import DioxideSerialization

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented .dioxide.yml for this project.",
    discussion: """
      Reads modules and profiles from the Swift files below the working folder. Keeps an existing file.

      EXAMPLES:
        dioxide init
        dioxide init --print
      """)

  @Flag(name: .customLong("print"), help: "Print to standard output instead.")
  var isPrinted = false

  @Flag(help: "Replace an existing file.")
  var force = false

  func run() throws {
    StandardStreams.ignoreBrokenPipes()
    let console = Console(isQuiet: false, isColored: false)
    do {
      let name = ConfigurationFile.name
      if !isPrinted, !force, ConfigurationSource().isNamed(name) {
        throw Failure("\(name) already exists; replace it with --force, or use --print")
      }
      let usual = FileDiscovery.exists(ScanInput.defaultFolder) ? ScanInput.defaultFolder : "."
      let beyond = PackageFolders.outsideDefault()
      let folders = beyond.contains(".") ? ["."] : [usual] + beyond
      let text = Self.text(try Scan(folders, ScanOptions(), console: console), folders)
      try Output(file: isPrinted ? nil : name).write(text)
      if !isPrinted { console.note("wrote \(name), which `dioxide check` reads") }
    } catch let failure as Failure {
      console.failure(failure.message)
      throw Exit.failure
    }
  }

  /// A text in the syntax of a configuration list.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }
    if isPlain, let first = text.first, first != "-", !["null", "true", "false"].contains(text.lowercased()) {
      return text
    }
    guard text.unicodeScalars.contains(where: VisibleText.isHidden) else {
      return "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
    return text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where VisibleText.isHidden(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  private static func text(_ scan: Scan, _ folders: [String]) -> String {
    let program = scan.program
    return ConfigurationTemplate(
      paths: folders.map(quoted), profiles: program.namedProfiles.map { quoted($0.name) },
      modules: Set(program.files.compactMap(\.module)).sorted().map(quoted)
    ).text
  }
}
