import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct ExplainCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The resolution tree of one type: what is chosen, why, from where.",
    discussion: """
      EXAMPLES:
        dioxide explain SignupService
        dioxide explain EmailPort Sources --profile test
      """)

  @Argument(help: ArgumentHelp("A component or port, by its name.", valueName: "type"))
  var type: String

  @OptionGroup var shared: SharedOptions

  func run(_ scan: Scan, _ console: Console) throws {
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    let explanation = ExplanationView.text(
      of: type, in: scan.program, plans: result.plans, coverage: Coverage(result), locator: scan.locator(),
      style: shared.textStyle)
    guard let explanation else {
      let near = EditDistance.nearest(to: type, among: ExplanationView.names(in: scan.program))
      throw Failure("nothing binds or builds '\(type)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    try Output().write(explanation)
  }
}
