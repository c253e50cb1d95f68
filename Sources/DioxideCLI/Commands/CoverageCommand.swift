import ArgumentParser
import DioxideAnalysis
import DioxideReporting

struct CoverageCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "List the injection points that are not judged, with reasons.",
    discussion: """
      Lists every injection point and registration that is not judged, by reason, and the totals of each \
      module and framework.

      EXAMPLES:
        dioxide coverage
        dioxide coverage Sources --profile production
        dioxide coverage --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("`text` or `json`.", valueName: "format"))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  var outputs: [String] { [output].compactMap(\.self) }

  func run(_ scan: Scan, _ console: Console) throws {
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    var locator = scan.locator()
    let coverage = CoverageReport(Coverage(result, withParts: true), of: scan.program, locator: &locator)
    for effect in coverage.effects { console.note(CoverageText.note(effect)) }
    switch format {
    case .text:
      let style = output == nil ? shared.textStyle : TextStyle(isColored: options.color == .always)
      try Output(file: output).write(CoverageText.page(coverage, style: style))
    case .json: try Output(file: output).write(CoverageJSON.text(coverage))
    }
  }
}
