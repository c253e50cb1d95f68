import DioxideAnalysis

/// Fixes findings that have one answer, by changing lines of files.
struct Fixes {
  /// One line of a file that changes: its 1-based number, and what it becomes, with its end (nil: it goes). It may become
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
    /// How many edits were made.
    var count: Int
  }

  /// The changes that fix these findings, by path. Files that cannot be read, or changed since, are left alone.
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

  /// The change of a file that these edits make, in the order of their places; nil if they change nothing.
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
        // Of two that touch each other the first is made; the other one is there on the next run, if it still is.
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

  /// Whether the place is on the line, and the file still says there what it said when it was checked.
  private static func isAsExpected(_ edit: Finding.Edit, _ bytes: [UInt8], lineEnd: Int) -> Bool {
    let start = Int(edit.place.range.start)
    let end = Int(edit.place.range.end)
    guard start <= end, end <= lineEnd else { return false }
    let text = String(decoding: bytes[start..<(start == end ? lineEnd : end)], as: UTF8.self)
    guard text.contains(edit.expected) else { return false }
    // A few bytes more or fewer before the place, and it would begin or end within something else.
    if start == end { return !isOfWord(bytes, start - 1) && bytes[start] > 0x20 }
    guard edit.replacement.isEmpty else {
      // A list of names is replaced whole.
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

  /// A line with some stretches replaced. Where one was taken out at its end, the white space before that goes too.
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
