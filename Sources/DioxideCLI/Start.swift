import ArgumentParser
import CDioxideAllocator

extension Dioxide {
  /// Runs the program.
  ///
  /// A plain `check` is started at once, see ``Check/init(plain:)``; all else (a request for help, a mistake) goes the usual
  /// way.
  static func main() {
    expectShortRun()
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == CheckCommand.name, let check = Check(plain: Array(arguments.dropFirst())) else {
      if let fault = unknownCommand(arguments.first) { exit(withError: fault) }
      return main(arguments)
    }
    do {
      try check.run()
    } catch {
      exit(withError: error)
    }
  }

  /// What to say of a first word that is no command.
  private static func unknownCommand(_ word: String?) -> ValidationError? {
    guard let word, !word.hasPrefix("-"), word != "help" else { return nil }
    let commands = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    let isCommand = configuration.subcommands.contains { $0.configuration.commandName == word }
    return isCommand ? nil : ValidationError(Suggestion.unknown("command", word, among: commands))
  }
}
