import DioxideAnalysis
import ArgumentParser
import DioxideCore
import DioxideSerialization

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented .dioxide.yml that fits what is here.",
    discussion: """
      Looks at the Swift files below the working folder for modules and profiles. A file that is there already is kept.

      EXAMPLES:
        dioxide init
        dioxide init --print
      """)

  @Flag(name: .customLong("print"), help: "Write to standard output.")
  var isPrinted = false

  @Flag(help: "Replace a file that is there.")
  var force = false

  func run() throws {
    Standard.ignoreBrokenPipes()
    let console = Console(isQuiet: false, isColored: false)
    do {
      let name = ConfigurationFile.name
      if !isPrinted, !force, ConfigurationFile.isNamed(name) {
        throw Failure("\(name) is there already; --force replaces it, --print only shows")
      }
      let usual = FileDiscovery.isThere(ScanInput.usualFolder) ? ScanInput.usualFolder : "."
      let beyond = PackageFolders.beyondUsual()
      let folders = beyond.contains(".") ? ["."] : [usual] + beyond
      let text = Self.text(try Scan(folders, ScanOptions(), console: console), folders)
      try Output(file: isPrinted ? nil : name).write(text)
      if !isPrinted { console.note("\(name) is written; `dioxide check` reads it") }
    } catch let failure as Failure {
      console.failure(failure.message)
      throw Exit.failure
    }
  }

  /// A text as the configuration takes it, in a list.
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
    let profiles = program.namedProfiles.map { quoted($0.name) }.joined(separator: ", ")
    let modules = Set(program.files.compactMap(\.module)).sorted()
    let layers = modules.count > 1 ? modules.prefix(8).map(quoted).joined(separator: ", ") : "App, Domain"
    return """
      # dioxide reads this file from the working folder or the nearest folder above.
      # `dioxide config` tells what holds; `dioxide config --schema` prints a schema for editors.

      # What to check when the command line names nothing.
      paths: [\(folders.map(quoted).joined(separator: ", "))]

      # What to leave out, beside .build, Pods, Carthage, DerivedData and what .gitignore names.
      # exclude: ["**/Generated", Tests]

      # The profiles that must be complete, each on its own. Left out: every one that the code names.
      # profiles: [\(profiles)]

      # Types that something outside the checked code binds.
      # externals: [URLSession]

      # Property wrappers that resolve the type of their property, where their bodies do not tell so; for Swinject.
      # wrappers: [Injected]

      # Components that something outside the checked code asks for; for the rule unused_component.
      # roots: ["*ViewController"]

      # error, warning or off. `dioxide rules` lists them.
      # rules:
      #   orphan_lifecycle: error

      # Modules of what is not laid out as Swift packages are.
      # modules:
      #   App/Checkout: Checkout

      # What may need what; `dioxide rules forbidden_dependency` tells more.
      # contracts:
      #   - name: lower layers do not know upper ones
      #     layers: [\(layers)]

      # Findings that are parked: `dioxide check --write-baseline .dioxide-baseline.json`.
      # baseline: .dioxide-baseline.json

      # Fail if less than this percentage of the injection points is judged; `dioxide coverage` lists the others.
      # require-coverage: 95

      """
  }
}
