import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct ExplainCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print how a type is resolved, and why.",
    discussion: """
      EXAMPLES:
        dioxide explain SignupService
        dioxide explain EmailPort Sources --profile test
      """)

  @Argument(help: ArgumentHelp("The name of a component or port.", valueName: "type"))
  var type: String

  @OptionGroup var shared: SharedOptions

  func run(_ scan: Scan, _ console: Console) throws {
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    let explanation = ExplanationView.text(
      of: type, in: scan.program, plans: result.plans, coverage: Coverage(result), locator: scan.locator(),
      style: shared.textStyle)
    guard let explanation else {
      let near = EditDistance.nearest(to: type, among: ExplanationView.names(in: scan.program))
      throw Failure("no component or binding is named '\(type)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    try Output().write(explanation)
  }
}
