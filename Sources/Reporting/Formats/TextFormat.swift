import Analysis

/// For people: what, where with the source, why, what to do.
enum TextFormat: ReportFormat {
  static let name = "text"

  /// How many related places are shown with their source, and how many are named at all, unless all are asked for.
  private static let maximumFrames = 8
  private static let maximumRelated = 24

  static func text(of report: Report, style: TextStyle) -> String {
    var text = ""
    for finding in report.findings { text += self.text(of: finding, style) + "\n" }
    return text + summary(report.summary, style)
  }

  private static func text(of located: LocatedFinding, _ style: TextStyle) -> String {
    let finding = located.finding
    let role: TextStyle.Role = finding.severity == .error ? .error : .warning
    var text =
      style.dressed(place(located.location) + ":", .place) + " "
      + style.dressed("\(finding.severity.rawValue):", role) + " " + TerminalText.safe(finding.message) + " "
      + style.dressed("[\(finding.rule)]", .rule) + "\n"
    let lines = [located.location.line] + located.related.map(\.location.line)
    let gutter = max(2, lines.map { String($0).count }.max() ?? 0)
    text += SourceFrame(location: located.location, style: style).text(gutter: gutter, role: role)
    let indent = " " + String(repeating: " ", count: gutter) + " "
    if finding.path.count > 1, finding.path.first != finding.path.last {
      text += entry("path", arrows(finding.path, style), indent, style)
    }
    if !finding.profiles.isEmpty {
      text += entry("profiles", finding.profiles.joined(separator: ", "), indent, style)
    }
    text += related(located, gutter: gutter, indent: indent, style)
    if !finding.help.isEmpty {
      text += indent + style.dressed("= help:", .help) + " \(TerminalText.safe(finding.help))\n"
    }
    return text
  }

  private static func related(
    _ located: LocatedFinding, gutter: Int, indent: String, _ style: TextStyle
  ) -> String {
    var text = ""
    var previous = located.location
    // What shows the same once more is counted in the message already.
    let shown = located.related.filter { style.isVerbose || $0.role != .repetition }
    for (index, related) in shown.enumerated() {
      if index >= maximumRelated, !style.isVerbose {
        text += indent + "… and \(shown.count - index) more (`--verbose` shows all)\n"
        break
      }
      text +=
        indent + style.dressed("= note:", .note) + " \(TerminalText.safe(related.message)): "
        + place(related.location) + "\n"
      // The same line twice in a row says nothing new.
      if index < maximumFrames || style.isVerbose, related.location != previous {
        text += SourceFrame(location: related.location, style: style).text(gutter: gutter, role: .note)
      }
      previous = related.location
    }
    if shown.count < located.related.count {
      let names = located.related.filter { $0.role == .repetition }.map { "\(place($0.location))" }
      text += indent + style.dressed("= note:", .note) + " also at \(names.prefix(3).joined(separator: ", "))"
      text += names.count > 3 ? " and \(names.count - 3) more places (`--verbose` shows all)\n" : "\n"
    }
    return text
  }

  private static func entry(_ name: String, _ value: String, _ indent: String, _ style: TextStyle) -> String {
    indent + style.dressed("= \(name):", .strong) + " \(TerminalText.safe(value))\n"
  }

  private static func arrows(_ names: [String], _ style: TextStyle) -> String {
    guard names.count > 12, !style.isVerbose else { return names.joined(separator: " → ") }
    return (names.prefix(5) + ["… \(names.count - 10) more …"] + names.suffix(5)).joined(separator: " → ")
  }

  private static func place(_ location: Location) -> String {
    "\(TerminalText.safe(location.file)):\(location.line):\(location.column)"
  }

  private static func summary(_ summary: Report.Summary, _ style: TextStyle) -> String {
    var faults: [String] = []
    if summary.errors > 0 { faults.append(style.dressed(count(summary.errors, "error"), .error)) }
    if summary.warnings > 0 { faults.append(style.dressed(count(summary.warnings, "warning"), .warning)) }
    var silenced = summary.suppressed > 0 ? ", \(summary.suppressed) silenced" : ""
    if summary.baselined > 0 { silenced += ", \(summary.baselined) parked" }
    let seen =
      "\(count(summary.components, "component")), \(count(summary.dependencies, "dependency", "dependencies")) in "
      + "\(count(summary.files, "file")), \(count(summary.profiles.count, "profile"))"
    guard !faults.isEmpty else { return "" }
    return faults.joined(separator: ", ") + silenced + " (\(seen))\n"
  }

  private static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}
