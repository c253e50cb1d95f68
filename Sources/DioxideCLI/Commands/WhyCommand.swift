import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct WhyCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Print the shortest path from one component to another.",
    discussion: """
      With --not: each candidate for the dependency, and why it was rejected (profile, scope, name, module, one of several).

      EXAMPLES:
        dioxide why SignupController EmailPort
        dioxide why SignupService EmailPort Sources --not --profile test
      """)

  @Argument(help: ArgumentHelp("The dependent component.", valueName: "from"))
  var from: String

  @Argument(help: ArgumentHelp("The dependency.", valueName: "to"))
  var to: String

  @Flag(help: "List every candidate and why it was rejected.")
  var not = false

  @OptionGroup var shared: SharedOptions

  func run(_ scan: Scan, _ console: Console) throws {
    for name in [from, to] where !PathView.isKnown(name, in: scan.program) {
      let near = EditDistance.nearest(to: name, among: ExplanationView.names(in: scan.program))
      throw Failure(
        "no component, binding or dependency is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    let plans = Analyzer.plans(scan.program, scan.profiles)
    var view = PathView(of: scan.program, locator: scan.locator(), style: shared.textStyle)
    let text = not ? view.rejections(from: from, to: to, plans: plans) : view.paths(from: from, to: to, plans: plans)
    try Output().write(text)
  }
}
