import DioxideAnalysis

/// The steps of a finding as a drawing: a closed cycle, or a lifetime chain whose last link is the fault.
///
/// Every step shows its name, the requested type as written, and its location.
struct PathDrawing {
  /// The maximum number of drawn steps, unless verbose.
  private static let maximumSteps = 24
  /// The maximum column at which locations are aligned; those of longer lines follow directly.
  private static let maximumIndent = 48

  let drawing: Finding.Drawing
  let steps: [LocatedFinding.RelatedLocation]
  let style: TextStyle

  /// A line of the drawing: strokes, a text, and a note.
  private struct Row {
    var strokes: String
    var text: String
    var role: TextStyle.Role?
    var location: Location?
    var remark = ""
  }

  /// The drawing, with an indent and a line break for each line.
  func text(indent: String, role: TextStyle.Role) -> String {
    let rows = rows()
    let widths = rows.filter { $0.location != nil }.map { TerminalText.width($0.strokes + $0.text) }
    let column = min(widths.max() ?? 0, Self.maximumIndent) + 2
    return rows.map { line($0, indent: indent, column: column, role: role) }.joined()
  }

  private func rows() -> [Row] {
    let isLoop = drawing == .loop
    let drawn = elided()
    var rows: [Row] = []
    for (position, index) in drawn.enumerated() {
      guard let index else {
        rows.append(Row(strokes: "│   ", text: "… \(steps.count - drawn.count + 1) more (`--verbose` shows all) …"))
        continue
      }
      let location = steps[index].location
      let isFirst = position == 0
      let isLast = position == drawn.count - 1
      guard let step = steps[index].step else { continue }
      let head = isFirst ? (isLoop ? "╭─→ " : "┌ ") : isLoop ? "│   " : isLast ? "╳ " : "├ "
      let isEnd = isLast && !isLoop
      rows.append(
        Row(strokes: head, text: TerminalText.safe(step.name), role: .strong, remark: step.detail))
      guard !isEnd else {
        rows.append(Row(strokes: "    ", text: "", location: location))
        continue
      }
      let way = isLoop ? (isLast ? "╰─────╯ " : "│     ↓ ") : "│   ↓ "
      rows.append(Row(strokes: way, text: requested(at: location, or: step), location: location, remark: step.remark))
    }
    return rows
  }

  /// The steps to draw; nil represents omitted steps in the middle.
  private func elided() -> [Int?] {
    guard steps.count > Self.maximumSteps, !style.isVerbose else { return Array(steps.indices) }
    let half = Self.maximumSteps / 2
    return Array(steps.indices.prefix(half)) + [nil] + Array(steps.indices.suffix(half))
  }

  /// The source text at a location, on one line.
  private func requested(at location: Location, or step: Finding.Step) -> String {
    guard let marked = SourceParts(location)?.marked else { return "needs the next" }
    let words = marked.split(separator: " ").joined(separator: " ")
    guard location.endLine == location.line else { return words + " …" }
    guard words.count > Self.maximumIndent else { return words }
    return words.prefix(Self.maximumIndent - 1) + "…"
  }

  private func line(_ row: Row, indent: String, column: Int, role: TextStyle.Role) -> String {
    let isFault = row.strokes.hasPrefix("╳")
    let strokes = style.styled(row.strokes, isFault ? role : .frame)
    let text = row.role.map { style.styled(row.text, $0) } ?? row.text
    let remark = TerminalText.safe(row.remark)
    guard let location = row.location else {
      return indent + strokes + text + (remark.isEmpty ? "" : "  " + style.styled(remark, isFault ? role : .rule))
        + "\n"
    }
    let place = PlaceText.text(location, style, role: .rule)
    let width = TerminalText.width(row.strokes + row.text)
    let plain = PlaceText.plain(location)
    let beside = remark.isEmpty ? "" : "  " + style.styled("← " + remark, role)
    let total =
      indent.count + max(column, width + 2) + TerminalText.width(plain)
      + (remark.isEmpty ? 0 : 4 + TerminalText.width(remark))
    if let room = style.width, total > room {
      // The location gets a separate line if both do not fit on one.
      let strokes = row.strokes.hasPrefix("│") ? style.styled("│", .frame) : " "
      guard !row.text.isEmpty else { return indent + "        " + place + "\n" }
      // The note gets a separate line if it would be wrapped.
      let isBroken = !remark.isEmpty && indent.count + width + 4 + TerminalText.width(remark) > room
      let head = indent + strokes + "       "
      return indent + style.styled(row.strokes, isFault ? role : .frame) + text + (isBroken ? "" : beside) + "\n"
        + head + place + "\n" + (isBroken ? head + style.styled("↑ " + remark, role) + "\n" : "")
    }
    return indent + strokes + text + String(repeating: " ", count: max(2, column - width)) + place + beside + "\n"
  }
}

/// A location as text: the path with line and column, with a hyperlink if the terminal supports them.
enum PlaceText {
  static func plain(_ location: Location) -> String {
    "\(TerminalText.safe(location.file)):\(location.line):\(location.column)"
  }

  static func text(_ location: Location, _ style: TextStyle, role: TextStyle.Role? = nil, suffix: String = "") -> String
  {
    let text = plain(location) + suffix
    return style.linked(role.map { style.styled(text, $0) } ?? text, toFile: location.file)
  }
}
