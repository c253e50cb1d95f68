import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing
import DioxideReporting

struct ListCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List components, ports and bindings.",
    discussion: """
      EXAMPLES:
        dioxide list
        dioxide list Sources --profile test
        dioxide list --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("`table` or `json`.", valueName: "format"))
  var format: Format = .table

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  var outputs: [String] { [output].compactMap(\.self) }

  func run(_ scan: Scan, _ console: Console) throws {
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    let plans = result.plans
    let coverage = Coverage(result)
    var locator = scan.locator()
    switch format {
    case .table:
      // A file has no width.
      let style = output == nil ? shared.textStyle : TextStyle()
      try Output(file: output).write(
        ListView.text(of: scan.program, plans: plans, coverage: coverage, locator: &locator, style: style))
    case .json:
      let graph = GraphBuilder.graph(of: scan.program, plans: plans, coverage: coverage) { locator.line(of: $0) }
      try Output(file: output).write(GraphJSON.text(graph))
    }
  }
}
