import DioxideAnalysis
import ArgumentParser
import DioxideCore
import DioxideReporting

struct StatsCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print fan-in, fan-out, depth, instability and cycle groups.",
    discussion: """
      Fan-in is the number of dependents, fan-out the number of dependencies, depth the longest chain of dependencies.
      The instability of a module is its number of outgoing dependencies divided by its outgoing and incoming ones: 0 for a
      module without outgoing dependencies, 1 for one without incoming ones. Modules should depend on more stable modules.

      EXAMPLES:
        dioxide stats
        dioxide stats Sources --profile production --top 20
        dioxide stats --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("`table` or `json`.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("Number of rows per table; JSON has all.", valueName: "n"))
  var top = 10

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  mutating func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
  }

  var outputs: [String] { [output].compactMap(\.self) }

  func run(_ scan: Scan, _ console: Console) throws {
    let plans = Analyzer.plans(scan.program, scan.profiles)
    var locator = scan.locator()
    func graph(_ plans: [ProfilePlan]) -> ComponentGraph {
      GraphBuilder.graph(of: scan.program, plans: plans) { locator.line(of: $0) }
    }
    let statistics = GraphStatistics(graph(plans), profiles: plans.map { graph([$0]) })
    let profiles = plans.map(\.profile.name)
    let text =
      switch format {
      case .table: StatisticsView.text(statistics, profiles: profiles, top: top)
      case .json: StatisticsView.json(statistics, profiles: profiles)
      }
    try Output(file: output).write(text)
  }
}
