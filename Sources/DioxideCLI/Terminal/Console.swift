import ArgumentParser
import DioxideReporting
import DioxideSerialization

/// The output of the program besides findings: notes, warnings and failures, on standard error.
struct Console {
  var isQuiet: Bool
  var isColored: Bool
  /// Shows the progress of a long run; nil if standard error is not a terminal.
  var progress: Progress?

  /// Prints a note; `--quiet` drops it.
  func note(_ text: String) {
    if !isQuiet { say("note", .note, text) }
  }

  /// The last line: what the work came to; `--quiet` drops it.
  func verdict(_ text: String) {
    if !isQuiet { write(VisibleText.of(text) + "\n") }
  }

  /// Prints a warning about something that was skipped.
  func warning(_ text: String) { say("warning", .warning, text) }

  /// Prints why the run failed.
  func failure(_ text: String) { say("error", .error, text) }

  private func say(_ word: String, _ role: TextStyle.Role, _ text: String) {
    let style = TextStyle(isColored: isColored)
    // Names of files and what is in them are anybody's.
    write(style.dressed("\(word):", role) + " \(VisibleText.of(text))\n")
  }

  private func write(_ line: String) {
    guard let progress else { return StandardStreams.write(line, to: .error) }
    progress.interrupted { StandardStreams.write(line, to: .error) }
  }
}

/// Why the work could not be done; exit code 2.
struct Failure: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// The exit codes of the contract.
enum Exit {
  static let findings = ExitCode(1)
  static let failure = ExitCode(2)
}
