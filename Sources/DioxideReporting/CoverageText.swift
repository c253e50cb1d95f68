import DioxideAnalysis

/// How much of what components ask for was made out, and what nothing is said of: for `--verbose`.
enum CoverageText {
  static func text(of report: Report, _ style: TextStyle) -> String {
    guard style.isVerbose, let coverage = report.coverage else { return "" }
    let parts = [
      (coverage.one, "lead to one component"), (coverage.several, "gather several"),
      (coverage.optional, "may go without"), (coverage.missing, "lead nowhere"),
      (coverage.idle, "are in no checked profile"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var text =
      style.dressed("coverage:", .strong) + " \(coverage.known) of \(coverage.total) parameters made out"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "\n"
    if !report.silences.isEmpty {
      text += style.dressed("not sure, so nothing is said of:", .strong) + "\n"
      for silence in report.silences {
        text += "  " + PlaceText.text(silence.location, style) + ": " + TerminalText.safe(silence.reason) + "\n"
      }
    }
    return text
  }
}
