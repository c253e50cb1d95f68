import ArgumentParser
import DioxideReporting
import DioxideSerialization

/// The output on standard error: notes, warnings and failures.
struct Console {
  var isQuiet: Bool
  var isColored: Bool
  /// Shows the progress of a long run; nil if standard error is not a terminal.
  var progress: Progress?

  /// Prints a note, unless `--quiet` is set.
  func note(_ text: String) {
    if !isQuiet { say("note", .note, text) }
  }

  /// Prints the last line, the result of the run, unless `--quiet` is set.
  func verdict(_ text: String) {
    if !isQuiet { write(VisibleText.of(text) + "\n") }
  }

  /// Prints a warning about something that was skipped.
  func warning(_ text: String) { say("warning", .warning, text) }

  /// Prints why the run failed.
  func failure(_ text: String) { say("error", .error, text) }

  private func say(_ word: String, _ role: TextStyle.Role, _ text: String) {
    let style = TextStyle(isColored: isColored)
    // File names and contents are untrusted.
    write(style.styled("\(word):", role) + " \(VisibleText.of(text))\n")
  }

  private func write(_ line: String) {
    guard let progress else { return StandardStreams.write(line, to: .error) }
    progress.interrupted { StandardStreams.write(line, to: .error) }
  }
}

/// A failure that ends the run with exit code 2.
struct Failure: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// The documented exit codes.
enum Exit {
  static let findings = ExitCode(1)
  static let failure = ExitCode(2)
}
