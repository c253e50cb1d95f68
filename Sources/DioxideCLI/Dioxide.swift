import ArgumentParser
import DioxideAnalysis

@main
struct Dioxide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dioxide",
    abstract: "Proves the dependency injection of a Swift code base before it runs.",
    discussion: """
      EXAMPLES:
        dioxide check                              check Sources, or the working folder
        dioxide check Sources/App --profile test   one folder, in the profile test
        dioxide check --format json > report.json  for scripts
        dioxide graph --svg -o graph.svg           draw the graph
        dioxide explain SignupService              how a type is resolved
        dioxide rules missing_binding              explain a rule
      """,
    version: Release.version,
    subcommands: [
      CheckCommand.self, GraphCommand.self, ExplainCommand.self, WhyCommand.self, ListCommand.self, StatsCommand.self,
      CoverageCommand.self, DiffCommand.self, RulesCommand.self, InitCommand.self, ConfigCommand.self, HookCommand.self,
      GraphvizWorker.self,
    ])
}
