import DioxideAnalysis

/// A line of source with carets under the place that is meant.
struct SourceFrame {
  /// The most columns of source that are shown; of a longer line the part around the place is shown.
  private static let maximumWidth = 160

  let location: Location
  let style: TextStyle

  /// The lines of the frame, each with its line end; empty if the source is not at hand.
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
    // A terminal that turns text from right to left turns what is between two marks, and the carets stay under theirs.
    let mark = [before, marked, after].contains(where: TerminalText.hasRightToLeft) ? TerminalText.leftToRightMark : ""
    let source = [before, marked, after].joined(separator: mark)
    return style.dressed(" \(blank) |", .frame) + "\n"
      + style.dressed(" \(pad)\(number) |", .frame) + " \(mark)\(source)\n"
      + style.dressed(" \(blank) |", .frame) + " \(indent)" + style.dressed(carets, role) + "\n"
  }

  /// The parts, cut at both ends so that the line fits, with most of the room for what is marked and what follows it.
  private func clipped(_ parts: SourceParts, to room: Int) -> (before: String, marked: String, after: String) {
    let widths = [parts.before, parts.marked, parts.after].map(TerminalText.width)
    guard widths.reduce(0, +) > room else { return (parts.before, parts.marked, parts.after) }
    // Up to a third of the line leads up to the place, more where the rest leaves room.
    let lead = min(widths[0], max(room / 3, room - widths[1] - widths[2]))
    let before = lead < widths[0] ? "…" + TerminalText.suffix(of: parts.before, columns: lead - 1) : parts.before
    var rest = room - TerminalText.width(before)
    let marked = widths[1] > rest ? TerminalText.prefix(of: parts.marked, columns: rest - 1) + "…" : parts.marked
    rest -= TerminalText.width(marked)
    guard widths[2] > rest else { return (before, marked, parts.after) }
    return (before, marked, rest > 0 ? TerminalText.prefix(of: parts.after, columns: rest - 1) + "…" : "")
  }
}

/// The line of a place, cut where the place begins and ends; safe to print, with tabs as spaces.
struct SourceParts {
  let before: String
  let marked: String
  let after: String

  /// How wide a tab is shown, wherever it is: what lies under it is moved by as much.
  private static let tab = [UInt8](repeating: 0x20, count: 4)

  /// Cuts the line; nil if the source is not at hand.
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
