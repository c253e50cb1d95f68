import Foundation
import Testing
import DioxideTestSupport

/// The manual page agrees with the program.
@Suite struct ManualTests {
  private func root() throws -> ManualPage.Command {
    let dump = try ProgramRun(["--experimental-dump-help"])
    #expect(dump.status == 0)
    return try JSONDecoder().decode(ManualPage.Description.self, from: Data(dump.output.utf8)).command
  }

  @Test("docs/man/dioxide.1 agrees with the help")
  func page() throws {
    let version = try ProgramRun(["--version"]).output.trimmingCharacters(in: .whitespacesAndNewlines)
    Golden.expect(ManualPage.text(try root(), version: version), matches: "../docs/man/dioxide.1")
  }

  @Test("Every command has a description and an example")
  func examples() throws {
    var pending = [try root()]
    while let command = pending.popLast() {
      pending += (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      // The page of a command with subcommands shows only those.
      if command.subcommands?.isEmpty == false, command.commandName != "dioxide" { continue }
      #expect(command.discussion?.contains("EXAMPLES:\n") == true, "\(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(argument.valueName ?? "")")
      }
    }
  }
}
