import ArgumentParser

extension Dioxide {
  /// Runs the program.
  ///
  /// `check` is what hooks and editors start on every save. Its arguments are read without making a parser of every other
  /// command first; whatever is not plainly a check (a request for help, a mistake) goes the usual way, so that what is
  /// said of it is the same.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == CheckCommand.configuration.commandName,
      let command = try? CheckCommand.parse(Array(arguments.dropFirst()))
    else {
      if let fault = unknownCommand(arguments.first) { exit(withError: fault) }
      return main(arguments)
    }
    do {
      try command.run()
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
