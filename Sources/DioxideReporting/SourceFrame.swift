import DioxideAnalysis

/// A line of source with carets under a range.
struct SourceFrame {
  /// The maximum number of source columns; for a longer line, the part around the range is shown.
  private static let maximumWidth = 160

  let location: Location
  let style: TextStyle

  /// The lines of the frame, each with a line break; empty if the source is not available.
  func text(gutter: Int, role: TextStyle.Role) -> String {
    guard let parts = SourceParts(location) else { return "" }
    // ` 12 | ` precedes the source.
    let room = max(20, min(style.width.map { $0 - gutter - 4 } ?? Self.maximumWidth, Self.maximumWidth))
    let (before, marked, after) = clipped(parts, to: room)
    let number = String(location.line)
    let pad = TerminalText.repeated(" ", max(gutter - number.count, 0))
    let blank = TerminalText.repeated(" ", gutter)
    let carets = TerminalText.repeated("^", max(1, TerminalText.width(marked)))
    let indent = TerminalText.repeated(" ", TerminalText.width(before))
    // A terminal with bidirectional text reorders the text between two marks, so the carets remain below their range.
    let mark = [before, marked, after].contains(where: TerminalText.hasRightToLeft) ? TerminalText.leftToRightMark : ""
    let source = [before, marked, after].joined(separator: mark)
    return style.dressed(" \(blank) |", .frame) + "\n"
      + style.dressed(" \(pad)\(number) |", .frame) + " \(mark)\(source)\n"
      + style.dressed(" \(blank) |", .frame) + " \(indent)" + style.dressed(carets, role) + "\n"
  }

  /// The parts, truncated at both ends to fit, with most of the room for the range and the text after it.
  private func clipped(_ parts: SourceParts, to room: Int) -> (before: String, marked: String, after: String) {
    let widths = [parts.before, parts.marked, parts.after].map(TerminalText.width)
    guard widths.reduce(0, +) > room else { return (parts.before, parts.marked, parts.after) }
    // Up to a third of the line is for the text before the range, more if the rest leaves room.
    let lead = min(widths[0], max(room / 3, room - widths[1] - widths[2]))
    let before = lead < widths[0] ? "…" + TerminalText.suffix(of: parts.before, columns: lead - 1) : parts.before
    var rest = room - TerminalText.width(before)
    let marked = widths[1] > rest ? TerminalText.prefix(of: parts.marked, columns: rest - 1) + "…" : parts.marked
    rest -= TerminalText.width(marked)
    guard widths[2] > rest else { return (before, marked, parts.after) }
    return (before, marked, rest > 0 ? TerminalText.prefix(of: parts.after, columns: rest - 1) + "…" : "")
  }
}

/// The line of a location, split at the start and end of its range; safe to print, with tabs as spaces.
struct SourceParts {
  let before: String
  let marked: String
  let after: String

  /// The spaces for a tab, independent of its column, so that the carets below can be aligned.
  private static let tab = [UInt8](repeating: 0x20, count: 4)

  /// Splits the line; nil if the source is not available.
  init?(_ location: Location) {
    guard let line = location.sourceLine else { return nil }
    let bytes = Array(line.utf8)
    let start = min(max(location.column - location.sourceColumn, 0), bytes.count)
    let end =
      location.endLine == location.line ? min(location.endColumn - location.sourceColumn, bytes.count) : bytes.count
    before = Self.shown(bytes[..<start])
    marked = Self.shown(bytes[start..<max(start, end)])
    after = Self.shown(bytes[max(start, end)...])
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x09) else { return TerminalText.safe(String(decoding: bytes, as: UTF8.self)) }
    let parts = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
    return TerminalText.safe(String(decoding: Array(parts.joined(separator: tab)), as: UTF8.self))
  }
}
