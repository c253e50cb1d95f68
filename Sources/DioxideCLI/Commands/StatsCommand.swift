import DioxideAnalysis
import ArgumentParser
import DioxideCore
import DioxideReporting

struct StatsCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Fan-in, fan-out, depth, instability, knots.",
    discussion: """
      Fan-in is how many components need one, fan-out how many it needs, depth how many are built before it at most.
      The instability of a module is what it needs outside, divided by that and what outside needs of it: 0 for one
      that is only needed, 1 for one that only needs. Modules do best to need those that are more stable.

      EXAMPLES:
        dioxide stats
        dioxide stats Sources --profile production --top 20
        dioxide stats --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("`table` or `json`.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("How many rows a table has; JSON holds all.", valueName: "n"))
  var top = 10

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  mutating func validate() throws {
    if top < 1 { throw ValidationError("--top takes a number from 1 up, not \(top).") }
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
