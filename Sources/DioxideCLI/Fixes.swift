import Analysis

/// Mends findings that have one answer, by taking comments out of files.
struct Fixes {
  /// One line of a file that changes: its 1-based number, what it is, and what it becomes (nil: it goes).
  struct LineChange {
    var line: Int
    var before: String
    var after: String?
  }

  /// The changes of a file, and its new contents.
  struct FileChange {
    var path: String
    var lines: [LineChange]
    var bytes: [UInt8]
  }

  /// The changes that mend these findings, by path. Files that cannot be read, or changed since, are left alone.
  static func changes(for findings: [Finding], in program: Program, bytes: (String) -> [UInt8]?) -> [FileChange] {
    let removals = Dictionary(grouping: findings.filter { $0.removal != nil }, by: \.place.file)
    return removals.sorted { $0.key < $1.key }.compactMap { file, findings in
      let path = program.files[file].path
      guard let bytes = bytes(path) else { return nil }
      let ranges = findings.compactMap(\.removal).map { Int($0.start)..<Int($0.end) }
      return change(path: path, bytes, removing: ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
  }

  /// A unified diff without context.
  static func diff(_ changes: [FileChange]) -> String {
    changes.map { change in
      var text = "--- \(change.path)\n+++ \(change.path)\n"
      var gone = 0
      for line in change.lines {
        let at = line.line - gone
        text += "@@ -\(line.line) +\(line.after == nil ? "\(at - 1),0" : "\(at)") @@\n-\(line.before)\n"
        if let after = line.after { text += "+\(after)\n" } else { gone += 1 }
      }
      return text
    }.joined()
  }

  private static func change(path: String, _ bytes: [UInt8], removing ranges: [Range<Int>]) -> FileChange? {
    var result: [UInt8] = []
    var lines: [LineChange] = []
    var line = 1
    var start = 0
    var next = ranges[...]
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var inLine: [Range<Int>] = []
      while let range = next.first, range.lowerBound < end {
        // What goes over lines, or is no comment of ours any more, is left to people.
        if range.lowerBound >= start, range.upperBound <= end, isDirective(bytes[range]) { inLine.append(range) }
        next.removeFirst()
      }
      let before = bytes[start..<end]
      if inLine.isEmpty {
        result += bytes[start..<min(end + 1, bytes.count)]
      } else {
        var after = without(inLine, in: bytes, from: start, to: end)
        let isBlank = after.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if !isBlank {
          if before.last == 0x0D, after.last != 0x0D { after.append(0x0D) }
          result += after
          if end < bytes.count { result.append(0x0A) }
        }
        lines.append(
          LineChange(
            line: line, before: String(decoding: before, as: UTF8.self),
            after: isBlank ? nil : String(decoding: after, as: UTF8.self)))
      }
      line += 1
      start = end + 1
    }
    return lines.isEmpty ? nil : FileChange(path: path, lines: lines, bytes: result)
  }

  private static func isDirective(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("dioxide:disable")
  }

  /// A line without some stretches, and without the white space that was before one at its end.
  private static func without(_ ranges: [Range<Int>], in bytes: [UInt8], from start: Int, to end: Int) -> [UInt8] {
    var after: [UInt8] = []
    var position = start
    for range in ranges {
      after += bytes[position..<range.lowerBound]
      position = range.upperBound
    }
    after += bytes[position..<end]
    while let last = after.last, last == 0x20 || last == 0x09 || last == 0x0D { after.removeLast() }
    return after
  }
}
