import DioxideAnalysis

/// Fixes findings with an unambiguous fix by changing lines of files.
struct Fixes {
  /// A changed line: its 1-based number and its new text, including line breaks, or nil to remove it. The text may have
  /// several lines.
  struct LineChange {
    var line: Int
    var after: [UInt8]?
  }

  /// The changes of a file, and its new contents.
  struct FileChange {
    var path: String
    var lines: [LineChange]
    var original: [UInt8]
    var bytes: [UInt8]
    /// The number of edits.
    var count: Int
  }

  /// The changes that fix these findings, by path. Skips files that cannot be read or have changed.
  static func changes(for findings: [Finding], in program: Program, bytes: (String) -> [UInt8]?) -> [FileChange] {
    let edits = Dictionary(grouping: Set(findings.flatMap(\.edits)), by: \.place.file)
    return edits.sorted { $0.key < $1.key }.compactMap { file, edits in
      let path = program.files[file].path
      guard let bytes = bytes(path) else { return nil }
      let sorted = edits.sorted {
        ($0.place.range.start, $0.place.range.end, $0.replacement)
          < ($1.place.range.start, $1.place.range.end, $1.replacement)
      }
      return change(path: path, bytes, sorted)
    }
  }

  /// The change of a file by some edits, in the order of their locations; nil if nothing changes.
  static func change(path: String, _ bytes: [UInt8], _ edits: [Finding.Edit]) -> FileChange? {
    var result: [UInt8] = []
    var lines: [LineChange] = []
    var count = 0
    var line = 1
    var start = 0
    var next = edits[...]
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var inLine: [Finding.Edit] = []
      while let edit = next.first, Int(edit.place.range.start) < max(end, start + 1) {
        next.removeFirst()
        // If two edits touch, only the first is made; the next run makes the other one if it is still needed.
        let from = max(start, inLine.last.map { Int($0.place.range.end) } ?? start)
        if Int(edit.place.range.start) >= from, isAsExpected(edit, bytes, lineEnd: end) { inLine.append(edit) }
      }
      if inLine.isEmpty {
        result += bytes[start..<min(end + 1, bytes.count)]
      } else {
        let after = applied(inLine, to: bytes, from: start, to: end)
        let isGone =
          inLine.allSatisfy(\.replacement.isEmpty) && after.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        let whole = after + (end < bytes.count ? [0x0A] : [])
        if !isGone { result += whole }
        lines.append(LineChange(line: line, after: isGone ? nil : whole))
        count += inLine.count
      }
      line += 1
      start = end + 1
    }
    return lines.isEmpty ? nil : FileChange(path: path, lines: lines, original: bytes, bytes: result, count: count)
  }

  /// Whether the location is on the line, and the file still contains the expected text.
  private static func isAsExpected(_ edit: Finding.Edit, _ bytes: [UInt8], lineEnd: Int) -> Bool {
    let start = Int(edit.place.range.start)
    let end = Int(edit.place.range.end)
    guard start <= end, end <= lineEnd else { return false }
    let text = String(decoding: bytes[start..<(start == end ? lineEnd : end)], as: UTF8.self)
    guard text.contains(edit.expected) else { return false }
    // The insertion point must be at a word boundary, in case the file changed by a few bytes.
    if start == end { return !isOfWord(bytes, start - 1) && bytes[start] > 0x20 }
    guard edit.replacement.isEmpty else {
      // A list of names is replaced as a whole.
      return text == edit.expected || !isOfWord(bytes, start - 1) && !isOfWord(bytes, end)
    }
    let rest = bytes[end..<lineEnd]
    return text.hasPrefix("/*") && text.hasSuffix("*/")
      || text.hasPrefix("//") && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func isOfWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return bytes[index] > 0x7F || bytes[index] == UInt8(ascii: "_")
      || Character(Unicode.Scalar(bytes[index])).isLetter || Character(Unicode.Scalar(bytes[index])).isNumber
  }

  /// A line with some ranges replaced. If text was removed at its end, so is the white space before it.
  private static func applied(_ edits: [Finding.Edit], to bytes: [UInt8], from start: Int, to end: Int) -> [UInt8] {
    var after: [UInt8] = []
    var position = start
    for edit in edits {
      after += bytes[position..<Int(edit.place.range.start)]
      after += edit.replacement.utf8
      position = Int(edit.place.range.end)
    }
    let rest = bytes[position..<end]
    let isReturn = rest.last == 0x0D
    after += isReturn ? rest.dropLast() : rest
    if edits.contains(where: \.replacement.isEmpty) {
      while let last = after.last, last == 0x20 || last == 0x09 { after.removeLast() }
    }
    return after + (isReturn ? [0x0D] : [])
  }
}
