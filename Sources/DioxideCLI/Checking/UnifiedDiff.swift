/// Writes changes of files like `git diff`: with three lines of context, and byte for byte, so that `git apply` accepts
/// them.
struct UnifiedDiff {
  private let changes: [Fixes.FileChange]
  private static let context = 3

  init(_ changes: [Fixes.FileChange]) { self.changes = changes }

  /// The diff. Paths are relative to the top of the repository if there is one, otherwise to the working folder. Linear
  /// in the files.
  func bytes() -> [UInt8] {
    let current = RealPath.of(".")
    let top = RepositoryTop(above: current)
    return changes.reduce(into: []) { result, change in
      let real = RealPath.absolute(change.path)
      if let top, real.hasPrefix(top.path + "/") {
        let name = String(real.dropFirst(top.path.count + 1))
        result += "diff --git \(Self.quoted("a/" + name)) \(Self.quoted("b/" + name))\n".utf8
        Self.write(change, as: name, to: &result)
      } else {
        let name = real.hasPrefix(current + "/") ? String(real.dropFirst(current.count + 1)) : change.path
        Self.write(change, as: name, to: &result)
      }
    }
  }

  // MARK: Files

  private static func write(_ change: Fixes.FileChange, as name: String, to result: inout [UInt8]) {
    // Some readers consider the text after a space in a name a date, unless a tab ends the name.
    let end = name.contains(" ") ? "\t\n" : "\n"
    result += ("--- " + quoted("a/" + name) + end + "+++ " + quoted("b/" + name) + end).utf8
    let lines = lines(of: change.original)
    // The number of added lines so far.
    var growth = 0
    var rest = change.lines[...]
    while let first = rest.first {
      // Changes with common context lines form one hunk.
      var count = 1
      var last = first
      for next in rest.dropFirst() where next.line - last.line <= 2 * context + 1 {
        last = next
        count += 1
      }
      let hunk = rest.prefix(count)
      rest = rest.dropFirst(count)
      let start = max(0, first.line - 1 - context)
      let end = min(lines.count, last.line + context)
      let growthHere = hunk.reduce(0) { $0 + Self.lines(of: $1.after ?? []).count - 1 }
      let old = range(start + 1, end - start)
      let new = range(start + 1 + growth, end - start + growthHere)
      result += "@@ -\(old) +\(new) @@\n".utf8
      growth += growthHere
      var pending = hunk
      for index in start..<end {
        guard let change = pending.first, change.line == index + 1 else {
          write(lines[index], after: " ", to: &result)
          continue
        }
        pending.removeFirst()
        write(lines[index], after: "-", to: &result)
        for line in Self.lines(of: change.after ?? []) { write(line, after: "+", to: &result) }
      }
    }
  }

  /// A range of lines; an empty one is identified by the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
  }

  private static func write(_ line: ArraySlice<UInt8>, after sign: Unicode.Scalar, to result: inout [UInt8]) {
    result.append(UInt8(ascii: sign))
    result += line
    if line.last != 0x0A { result += "\n\\ No newline at end of file\n".utf8 }
  }

  /// The lines, each with its end.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// A name in git's format: quoted if it contains special characters.
  private static func quoted(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else { return name }
    var result = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
