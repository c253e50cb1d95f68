import ArgumentParser
import CDioxideAllocator
import CDioxideProcess
import DioxideSerialization

extension Dioxide {
  /// Runs the program.
  ///
  /// A plain `check` is started directly, see ``Check/init(plain:)``; other command lines (help requests, errors) use
  /// the general parser.
  static func main() {
    acceptEndingSignals()
    expectShortRun()
    StandardStreams.openMissing()
    do {
      let arguments = try ProcessArguments.read()
      if arguments.first == CheckCommand.name, let check = Check(plain: Array(arguments.dropFirst())) {
        return try check.run()
      }
      if let fault = unknownCommand(arguments.first) { throw fault }
      var command = try parseAsRoot(arguments)
      // Help that was not requested is an error: a script with an empty command has checked nothing.
      if command is Dioxide || command is HookCommand {
        StandardStreams.write(helpMessage(for: type(of: command)) + "\n", to: .error)
        throw ExitCode.validationFailure
      }
      try command.run()
    } catch let failure as Failure {
      Console(isQuiet: false, isColored: false).failure(failure.message)
      StandardStreams.end(Exit.failure)
    } catch {
      end(with: error)
    }
  }

  /// Ends the program with a message, which may repeat untrusted text of the command line.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      // Output for help contains no command line text, but may be a script.
      let isAnswer = code.isSuccess
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let safe = isAnswer ? lines : lines.map(VisibleText.of)
      StandardStreams.write(safe.joined(separator: "\n") + "\n", to: isAnswer ? .output : .error)
    }
    StandardStreams.end(code)
  }

  /// The message for a first word that is not a command.
  private static func unknownCommand(_ word: String?) -> ValidationError? {
    guard let word, !word.hasPrefix("-"), word != "help" else { return nil }
    let commands = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    let isCommand = configuration.subcommands.contains { $0.configuration.commandName == word }
    return isCommand ? nil : ValidationError(Suggestion.unknown("command", word, among: commands))
  }
}
