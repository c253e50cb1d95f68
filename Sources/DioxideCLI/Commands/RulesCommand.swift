import DioxideAnalysis
import ArgumentParser
import DioxideReporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or explain one.",
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
    StandardStreams.ignoreBrokenPipes()
    do {
      try Output().write(text)
    } catch let failure as Failure {
      Console(isQuiet: false, isColored: false).failure(failure.message)
      throw Exit.failure
    }
  }

  private var text: String {
    if let id, let rule = Rules.rule(id) {
      return format == .text ? RulePage.text(rule.description) : RulePage.markdown(rule.description)
    }
    let descriptions = Rules.all.map { $0.description }
    return format == .text ? RulePage.list(descriptions) : RulePage.index(descriptions)
  }
}
