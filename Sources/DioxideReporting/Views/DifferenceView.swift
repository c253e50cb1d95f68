import DioxideAnalysis
import DioxideCore

/// The changes between two states: as text, or as Markdown for a pull request.
public struct DifferenceView {
  private let difference: GraphDifference
  private let names: [String: String]

  private init(_ difference: GraphDifference) {
    self.difference = difference
    names = Dictionary(
      difference.union.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// One change as text.
  private struct Row {
    enum Sign: String { case added = "+", removed = "-", changed = "~" }
    var sign: Sign
    var text: String
    var place: String
    /// The rule of a finding.
    var rule: String?
  }

  // MARK: Text

  /// Text for a terminal: `+` added, `-` removed, `~` changed.
  public static func text(_ difference: GraphDifference, style: TextStyle) -> String {
    let view = DifferenceView(difference)
    var text = style.styled(TerminalText.safe("\(difference.base) → \(difference.head)"), .strong) + "\n"
    for (heading, rows) in view.sections where !rows.isEmpty {
      text += "\n\(style.styled(heading, .strong)): \(view.counts(rows))\n"
      let texts = rows.map { TerminalText.safe($0.text + ($0.rule.map { " [\($0)]" } ?? "")) }
      let width = texts.reduce(0) { max($0, min(TerminalText.width($1), 72)) }
      for (row, safe) in zip(rows, texts) {
        let role: TextStyle.Role = row.sign == .added ? .help : row.sign == .removed ? .error : .warning
        let space = String(repeating: " ", count: max(0, width - TerminalText.width(safe)) + 2)
        text += "  \(style.styled(row.sign.rawValue, role)) \(safe)"
        text += row.place.isEmpty ? "\n" : space + TerminalText.safe(row.place) + "\n"
      }
    }
    if difference.isEmpty { text += "\nno changes\n" }
    return text
  }

  // MARK: Markdown

  /// Markdown for a pull request: the verdict, a picture of the changes, then lists, of which the findings are
  /// expanded.
  ///
  /// - Parameter picture: A Mermaid flow chart; nil if it is too large.
  public static func markdown(_ difference: GraphDifference, picture: String?) -> String {
    let view = DifferenceView(difference)
    let states = "\(MarkdownText.code(difference.base)) → \(MarkdownText.code(difference.head))"
    if difference.isEmpty { return "### ✅ No changes to the dependency injection\n\n\(states)\n" }
    let sections = view.sections.filter { !$0.rows.isEmpty }
    let counts = sections.map { "**\($0.heading)**: \(view.counts($0.rows))" }.joined(separator: " · ")
    var page = MarkdownPage("### \(view.verdict)\n\n\(states) · \(counts)\n")
    var rest: [String] = []
    if difference.hasGraphs {
      let isDrawn = picture.map { page.add(MarkdownText.chart($0)) } ?? false
      if !isDrawn { rest.append("the picture") }
    }
    for (heading, rows) in sections {
      let isOpen = heading == Self.findingsHeading && rows.count <= 12
      let head = MarkdownText.summary("\(heading): \(view.counts(rows))", isOpen: isOpen)
      let isShown = page.add(head + bullet(rows[0]))
      let left = isShown ? rows.dropFirst().drop { page.add(bullet($0)) } : rows[...]
      if isShown { page.close(MarkdownText.endOfDetails) }
      if !left.isEmpty { rest.append("\(left.count) of \(heading.lowercased())") }
    }
    if !rest.isEmpty { page.cut(rest.joined(separator: ", "), shownBy: "dioxide diff") }
    return page.text
  }

  /// The verdict: whether there are new findings.
  private var verdict: String {
    guard let findings = difference.findings else { return "Dependency injection: findings are not compared" }
    let errors = findings.added.count { $0.severity == .error }
    return MarkdownText.verdict(
      errors: errors, warnings: findings.added.count - errors, kind: "new ", otherwise: "No new findings")
  }

  private static func bullet(_ row: Row) -> String {
    let sign = row.sign == .added ? "➕" : row.sign == .removed ? "➖" : "✏️"
    // Messages contain code spans.
    let words = row.rule.map { "\(MarkdownText.sentence(row.text)) \(MarkdownText.code($0))" }
    return "- \(sign) \(words ?? MarkdownText.code(row.text))"
      + (row.place.isEmpty ? "" : " (\(MarkdownText.code(row.place)))") + "\n"
  }

  // MARK: Rows

  private static let findingsHeading = "Findings"

  private var sections: [(heading: String, rows: [Row])] {
    [
      (
        Self.findingsHeading,
        rows(difference.findings ?? .init(), finding, change: change, rule: \.rule) { place($0.file, $0.line) }
      ),
      ("Components", rows(difference.components, node, change: change) { place($0.file, $0.line) }),
      ("Bindings", rows(difference.bindings, edge, change: change) { place($0.file, $0.line) }),
      ("Dependencies", rows(difference.dependencies, edge, change: change) { place($0.file, $0.line) }),
    ]
  }

  private func rows<Element>(
    _ changes: GraphDifference.Changes<Element>, _ text: (Element) -> String,
    change: (Element, Element) -> String, rule: (Element) -> String? = { _ in nil }, place: (Element) -> String
  ) -> [Row] {
    changes.added.map { Row(sign: .added, text: text($0), place: place($0), rule: rule($0)) }
      + changes.removed.map { Row(sign: .removed, text: text($0), place: place($0), rule: rule($0)) }
      + changes.changed.map {
        Row(sign: .changed, text: change($0.before, $0.after), place: place($0.after), rule: rule($0.after))
      }
  }

  private func counts(_ rows: [Row]) -> String {
    let words: [(Row.Sign, String)] = [(.added, "added"), (.removed, "removed"), (.changed, "changed")]
    return words.compactMap { sign, word in
      let count = rows.count { $0.sign == sign }
      return count == 0 ? nil : "\(count) \(word)"
    }.joined(separator: ", ")
  }

  private func place(_ file: String?, _ line: Int?) -> String {
    guard let file else { return "" }
    return line.map { "\(file):\($0)" } ?? file
  }

  private func finding(_ finding: RecordedFinding) -> String {
    "\(finding.severity.rawValue): \(finding.message)"
  }

  private func change(_ before: RecordedFinding, _ after: RecordedFinding) -> String {
    "\(before.severity.rawValue) → \(finding(after))"
  }

  private func node(_ node: ComponentGraph.Node) -> String {
    let profiles = node.profiles == ["*"] || node.profiles.isEmpty ? [] : [profiles(node)]
    let facts =
      [node.kind.rawValue] + (node.scope.map { [$0.rawValue] } ?? [])
      + (node.arguments.map { ["with \($0)"] } ?? []) + profiles
    return "\(node.name) (\(facts.joined(separator: ", ")))"
  }

  private func profiles(_ node: ComponentGraph.Node) -> String {
    node.profiles == ["*"]
      ? "all profiles" : node.profiles.isEmpty ? "no profile" : node.profiles.joined(separator: "/")
  }

  private func change(_ before: ComponentGraph.Node, _ after: ComponentGraph.Node) -> String {
    let aspects: [(String, String, String)] = [
      ("kind", before.kind.rawValue, after.kind.rawValue),
      ("scope", before.scope?.rawValue ?? "none", after.scope?.rawValue ?? "none"),
      ("arguments", before.arguments ?? "none", after.arguments ?? "none"),
      ("profiles", profiles(before), profiles(after)), ("module", before.module ?? "none", after.module ?? "none"),
    ]
    let words = aspects.compactMap { name, old, new in old == new ? nil : "\(name) \(old) → \(new)" }
    return "\(after.name): \(words.joined(separator: ", "))"
  }

  private func edge(_ edge: ComponentGraph.Edge) -> String {
    let verb = edge.kind == .requires ? "needs" : "is provided by"
    return "\(names[edge.from] ?? edge.from) \(verb) \(names[edge.to] ?? edge.to)\(suffix(edge))"
  }

  private func suffix(_ edge: ComponentGraph.Edge) -> String {
    let words = manner(edge)
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  private func manner(_ edge: ComponentGraph.Edge) -> [String] {
    [edge.isOptional ? "optional" : nil, edge.isDeferred ? "deferred" : nil, edge.isMulti ? "multi" : nil]
      .compactMap(\.self)
  }

  private func change(_ before: ComponentGraph.Edge, _ after: ComponentGraph.Edge) -> String {
    func words(_ edge: ComponentGraph.Edge) -> String {
      let manner = manner(edge)
      return manner.isEmpty ? "plain" : manner.joined(separator: ", ")
    }
    var plain = after
    (plain.isOptional, plain.isDeferred, plain.isMulti) = (false, false, false)
    // Two dependencies of one type may differ only in number.
    return words(before) == words(after) ? edge(after) : "\(edge(plain)): \(words(before)) → \(words(after))"
  }
}
