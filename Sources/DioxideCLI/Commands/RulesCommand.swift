import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules; with an identifier, the page of one.",
    discussion: """
      EXAMPLES:
        dioxide rules
        dioxide rules circular_dependency
      """)

  @Argument(
    help: ArgumentHelp("The identifier of a rule.", valueName: "id"),
    completion: .list(Rules.all.map { $0.description.id }))
  var id: String?

  @Option(help: ArgumentHelp("`text` or `markdown`.", valueName: "format"))
  var format: PageFormat = .text

  enum PageFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  func validate() throws {
    if let id, Rules.rule(id) == nil {
      throw ValidationError(Suggestion.unknown("rule", id, among: Rules.all.map { $0.description.id }))
    }
  }

  func run() throws {
    Standard.ignoreBrokenPipes()
    if let id, let rule = Rules.rule(id) {
      Standard.write(
        format == .text ? RulePage.text(rule.description) : RulePage.markdown(rule.description), to: .output)
    } else {
      let descriptions = Rules.all.map { $0.description }
      Standard.write(format == .text ? RulePage.list(descriptions) : RulePage.index(descriptions), to: .output)
    }
  }
}
