import Analysis

/// A line of source with carets under the place that is meant.
struct SourceFrame {
  /// The widest line that is shown whole; of a longer one the part around the place is shown.
  private static let maximumWidth = 160

  let location: Location
  let style: TextStyle

  /// The lines of the frame, each with its line end; empty where the source is not at hand.
  func text(gutter: Int, role: TextStyle.Role) -> String {
    guard let line = location.sourceLine else { return "" }
    let bytes = Array(line.utf8)
    let start = min(location.column - 1, bytes.count)
    let end = location.endLine == location.line ? min(location.endColumn - 1, bytes.count) : bytes.count
    let (from, to) = window(around: start, in: bytes)
    let before = shown(bytes[from..<start])
    let marked = shown(bytes[start..<max(start, min(end, to))])
    let after = shown(bytes[max(start, min(end, to))..<to])
    let number = String(location.line)
    let pad = String(repeating: " ", count: max(gutter - number.count, 0))
    let blank = String(repeating: " ", count: gutter)
    let lead = from > 0 ? "…" : ""
    let carets = String(repeating: "^", count: max(1, TerminalText.width(marked)))
    let indent = String(repeating: " ", count: TerminalText.width(lead + before))
    return style.dressed(" \(blank) |", .frame) + "\n"
      + style.dressed(" \(pad)\(number) |", .frame)
      + " \(lead)\(before)\(marked)\(after)\(to < bytes.count ? "…" : "")\n"
      + style.dressed(" \(blank) |", .frame) + " \(indent)" + style.dressed(carets, role) + "\n"
  }

  /// The bytes to show of a long line: around the place, whole characters only.
  private func window(around start: Int, in bytes: [UInt8]) -> (Int, Int) {
    guard bytes.count > Self.maximumWidth else { return (0, bytes.count) }
    var from = max(0, start - Self.maximumWidth / 3)
    var to = min(bytes.count, from + Self.maximumWidth)
    while from > 0, bytes[from] & 0xC0 == 0x80 { from -= 1 }
    while to < bytes.count, bytes[to] & 0xC0 == 0x80 { to += 1 }
    return (from, to)
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return TerminalText.safe(text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    "))
  }
}
