import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct WhyCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "The shortest way from one component to another, hop by hop.",
    discussion: """
      With --not: what FROM asks for, each candidate, and why it was refused (profile, scope, name, module, one of several).

      EXAMPLES:
        dioxide why SignupController EmailPort
        dioxide why SignupService EmailPort Sources --not --profile test
      """)

  @Argument(help: ArgumentHelp("The component that needs.", valueName: "from"))
  var from: String

  @Argument(help: ArgumentHelp("What is needed.", valueName: "to"))
  var to: String

  @Flag(help: "Why it is not bound: each candidate, and what stands against it.")
  var not = false

  @OptionGroup var shared: SharedOptions

  func run(_ scan: Scan, _ console: Console) throws {
    for name in [from, to] where !WayView.isKnown(name, in: scan.program) {
      let near = EditDistance.nearest(to: name, among: ExplanationView.names(in: scan.program))
      throw Failure(
        "nothing is bound, built or asked for as '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    let plans = Analyzer.plans(scan.program, scan.profiles)
    var view = WayView(of: scan.program, locator: scan.locator(), style: shared.textStyle)
    let text = not ? view.refusals(from: from, to: to, plans: plans) : view.ways(from: from, to: to, plans: plans)
    try Output().write(text)
  }
}
