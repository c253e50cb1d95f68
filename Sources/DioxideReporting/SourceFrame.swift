import DioxideAnalysis
import DioxideSerialization

/// A line of source with carets under a range.
struct SourceFrame {
  /// The maximum number of source columns; for a longer line, the part around the range is shown.
  private static let maximumWidth = 160

  let location: Location
  let style: TextStyle

  /// Writes the lines of the frame, each with a line break; nothing if the source is not available.
  func write(gutter: Int, role: TextStyle.Role, to text: inout String) {
    guard let parts = SourceParts(location) else { return }
    // ` 12 | ` precedes the source.
    let room = max(20, min(style.width.map { $0 - gutter - 4 } ?? Self.maximumWidth, Self.maximumWidth))
    let shown = parts.clipped(to: room)
    let number = String(location.line)
    let blank = style.styled(TerminalText.repeated(" ", gutter + 2) + "|", .frame)
    // A terminal with bidirectional text reorders the text between two marks, so the carets remain below their range.
    let mark = shown.hasRightToLeft ? TerminalText.leftToRightMark : ""
    text += blank
    text += "\n"
    text += style.styled(TerminalText.repeated(" ", max(gutter - number.utf8.count, 0) + 1) + number + " |", .frame)
    text += " "
    for part in [shown.before, shown.marked, shown.after] {
      text += mark
      text += part
    }
    text += "\n"
    text += blank
    text += TerminalText.repeated(" ", shown.columnsBefore + 1)
    text += style.styled(TerminalText.repeated("^", max(1, shown.columnsMarked)), role)
    text += "\n"
  }
}

/// The line of a location, split at the start and end of its range; safe to print, with tabs as spaces.
struct SourceParts {
  private(set) var before: String
  private(set) var marked: String
  private(set) var after: String
  /// The number of columns of the first two parts.
  private(set) var columnsBefore: Int
  private(set) var columnsMarked: Int
  /// Whether each byte is a character of one column, as in most source.
  private let isPlain: Bool

  /// The spaces for a tab, independent of its column, so that the carets below can be aligned.
  private static let tab = [UInt8](repeating: 0x20, count: 4)

  /// Splits the line; nil if the source is not available.
  init?(_ location: Location) {
    guard let line = location.sourceLine else { return nil }
    let bytes = Array(line.utf8)
    let start = min(max(location.column - location.sourceColumn, 0), bytes.count)
    let end =
      location.endLine == location.line
      ? max(start, min(location.endColumn - location.sourceColumn, bytes.count)) : bytes.count
    let isPlain = VisibleText.isPrintableASCII(line)
    func shown(_ bytes: ArraySlice<UInt8>) -> String {
      isPlain ? String(decoding: bytes, as: UTF8.self) : Self.shown(bytes)
    }
    (before, marked, after) = (shown(bytes[..<start]), shown(bytes[start..<end]), shown(bytes[end...]))
    self.isPlain = isPlain
    columnsBefore = Self.columns(before, isPlain)
    columnsMarked = Self.columns(marked, isPlain)
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x09) else { return TerminalText.safe(String(decoding: bytes, as: UTF8.self)) }
    let parts = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
    return TerminalText.safe(String(decoding: Array(parts.joined(separator: tab)), as: UTF8.self))
  }

  private static func columns(_ text: String, _ isPlain: Bool) -> Int {
    isPlain ? text.utf8.count : TerminalText.width(text)
  }

  /// Whether some of the line is written from right to left.
  var hasRightToLeft: Bool { !isPlain && [before, marked, after].contains(where: TerminalText.hasRightToLeft) }

  /// The parts, truncated at both ends to fit, with most of the room for the range and the text after it.
  func clipped(to room: Int) -> SourceParts {
    let columnsAfter = Self.columns(after, isPlain)
    guard columnsBefore + columnsMarked + columnsAfter > room else { return self }
    var shown = self
    // Up to a third of the line is for the text before the range, more if the rest leaves room.
    let lead = min(columnsBefore, max(room / 3, room - columnsMarked - columnsAfter))
    if lead < columnsBefore {
      shown.before = "…" + TerminalText.suffix(of: before, columns: lead - 1)
      shown.columnsBefore = isPlain ? lead : TerminalText.width(shown.before)
    }
    var rest = room - shown.columnsBefore
    if columnsMarked > rest {
      shown.marked = TerminalText.prefix(of: marked, columns: rest - 1) + "…"
      shown.columnsMarked = isPlain ? rest : TerminalText.width(shown.marked)
    }
    rest -= shown.columnsMarked
    if columnsAfter > rest {
      shown.after = rest > 0 ? TerminalText.prefix(of: after, columns: rest - 1) + "…" : ""
    }
    return shown
  }
}
