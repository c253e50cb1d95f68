import DioxideAnalysis

/// Text for people: the message, its location with the source, the reason, and a suggestion.
enum TextFormat: ReportFormat {
  static let name = "text"

  /// Above this number of findings, the text begins with a summary by rule.
  private static let maximumWithoutSummary = 20
  /// The maximum number of related locations shown with their source, and the maximum number listed at all, unless
  /// verbose.
  private static let maximumFrames = 8
  private static let maximumRelated = 24

  static func text(of report: Report, style: TextStyle) -> String {
    var text = report.findings.count > maximumWithoutSummary ? summaryByRule(report, style) + "\n" : ""
    let hasProfiles = report.summary.profiles != ["production"]
    for group in FindingGroup.groups(of: report.findings, isVerbose: style.isVerbose) {
      write(group, style, hasProfiles: hasProfiles, to: &text)
      text += "\n"
    }
    text += summary(report.summary, style)
    guard style.isVerbose else { return text }
    return text + CoverageText.list(report.coverage.unjudged, heading: CoverageText.pointsHeading, style)
  }

  /// The number of findings of each rule, in descending order.
  private static func summaryByRule(_ report: Report, _ style: TextStyle) -> String {
    var counts: [String: Int] = [:]
    for finding in report.findings { counts[finding.finding.rule, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.map { String($0.value).count }.max() ?? 0
    let rows = sorted.map { rule, count in
      "  " + TerminalText.repeated(" ", width - String(count).count) + "\(count)  \(rule)\n"
    }
    return style.styled(counted(report.findings.count, "finding") + ":", .strong) + "\n" + rows.joined()
  }

  /// A finding, and the locations of those combined with it.
  ///
  /// - Parameter hasProfiles: Whether a profile other than the default is checked, so that profiles are shown.
  private static func write(
    _ group: FindingGroup, _ style: TextStyle, hasProfiles: Bool, to text: inout String
  ) {
    let located = group.first
    let finding = located.finding
    let role: TextStyle.Role = finding.severity == .error ? .error : .warning
    text += PlaceText.text(located.location, style, role: .place, suffix: ":")
    text += " "
    text += style.styled(finding.severity == .error ? "error:" : "warning:", role)
    text += " "
    text += TerminalText.safe(finding.message)
    text += " "
    text += style.styled("[\(finding.rule)]", .rule)
    text += "\n"
    let lastLine = located.related.reduce(located.location.line) { max($0, $1.location.line) }
    let gutter = max(2, String(lastLine).utf8.count)
    SourceFrame(location: located.location, style: style).write(gutter: gutter, role: role, to: &text)
    let indent = TerminalText.repeated(" ", gutter + 2)
    if let drawing = finding.drawing {
      let steps = located.related.filter { $0.step != nil }
      let name = drawing == .loop ? "loop" : "lifetimes"
      text += indent + style.styled("= \(name):", .strong) + "\n"
      text += PathDrawing(drawing: drawing, steps: steps, style: style).text(indent: indent + "  ", role: role)
    } else if finding.path.count > 1 {
      write("path", arrows(finding.path, style), indent, style, to: &text)
    }
    if hasProfiles, !finding.profiles.isEmpty {
      write("profiles", finding.profiles.joined(separator: ", "), indent, style, to: &text)
    }
    if !located.related.isEmpty { writeRelated(of: located, gutter: gutter, indent: indent, style, to: &text) }
    if !group.others.isEmpty {
      let others = "\(group.others.count) more, at \(places(group.others.map(\.location)))"
      write("note", others, indent, style, role: .note, to: &text)
    }
    if !finding.help.isEmpty { write("help", finding.help, indent, style, role: .help, to: &text) }
  }

  private static func writeRelated(
    of located: LocatedFinding, gutter: Int, indent: String, _ style: TextStyle, to text: inout String
  ) {
    var previous = located.location
    // The message already counts other dependents, and drawn steps are not listed again.
    let related = located.related.filter { $0.step == nil || style.isVerbose }
    let shown = related.filter { style.isVerbose || $0.role != .repetition }
    for (index, related) in shown.enumerated() {
      if index >= maximumRelated, !style.isVerbose {
        text += indent + "… and \(shown.count - index) more (`--verbose` shows all)\n"
        break
      }
      text += note(related, indent, style)
      // The same line is not repeated.
      if index < maximumFrames || style.isVerbose, related.location != previous {
        SourceFrame(location: related.location, style: style).write(gutter: gutter, role: .note, to: &text)
      }
      previous = related.location
    }
    let repetitions = related.filter { $0.role == .repetition }
    if !repetitions.isEmpty, !style.isVerbose {
      write("note", "also required at \(places(repetitions.map(\.location)))", indent, style, role: .note, to: &text)
    }
  }

  private static func places(_ locations: [Location]) -> String {
    let names = locations.prefix(3).map(PlaceText.plain).joined(separator: ", ")
    let more = locations.count - 3
    return names + (more > 0 ? " and \(counted(more, "more place", "more places")) (`--verbose` shows all)" : "")
  }

  /// A note, wrapped if it does not fit; its location is not wrapped.
  private static func note(
    _ related: LocatedFinding.RelatedLocation, _ indent: String, _ style: TextStyle
  ) -> String {
    let message = TerminalText.safe(related.message) + ":"
    let place = PlaceText.plain(related.location)
    var text = ""
    write("note", message, indent, style, role: .note, isSafe: true, to: &text)
    text.removeLast()
    let last = "= note: ".count + indent.count + message.count
    let isBroken = style.width.map { last + 1 + TerminalText.width(place) > $0 } ?? false
    return text + (isBroken ? "\n\(indent)  " : " ") + PlaceText.text(related.location, style) + "\n"
  }

  private static func write(
    _ name: String, _ value: String, _ indent: String, _ style: TextStyle, role: TextStyle.Role = .strong,
    isSafe: Bool = false, to text: inout String
  ) {
    let head = "= \(name):"
    let value = isSafe ? value : TerminalText.safe(value)
    text += indent
    text += style.styled(head, role)
    text += " "
    if let width = style.width {
      let margin = head.count + 1
      let lines = TerminalText.wrapped(value, to: width - indent.count - margin)
      text += lines.joined(separator: "\n" + indent + TerminalText.repeated(" ", margin))
    } else {
      text += value
    }
    text += "\n"
  }

  private static func arrows(_ names: [String], _ style: TextStyle) -> String {
    guard names.count > 12, !style.isVerbose else { return names.joined(separator: " → ") }
    return (names.prefix(5) + ["… \(names.count - 10) more …"] + names.suffix(5)).joined(separator: " → ")
  }

  private static func summary(_ summary: Report.Summary, _ style: TextStyle) -> String {
    var faults: [String] = []
    if summary.errors > 0 { faults.append(style.styled(counted(summary.errors, "error"), .error)) }
    if summary.warnings > 0 { faults.append(style.styled(counted(summary.warnings, "warning"), .warning)) }
    let seen =
      "\(counted(summary.components, "component")), \(counted(summary.dependencies, "dependency", "dependencies")) in "
      + "\(counted(summary.files, "file")), \(counted(summary.profiles.count, "profile"))"
    guard !faults.isEmpty else { return "" }
    return faults.joined(separator: ", ") + summary.omitted + " (\(seen))\n"
  }
}
