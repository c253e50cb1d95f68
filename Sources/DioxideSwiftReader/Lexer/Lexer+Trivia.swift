import CDioxideByteMarks

/// White space, comments, conflict markers and invalid characters.
extension Lexer {
  /// The offset of the next LF or CR, or the end of the file.
  @inline(__always)
  func endOfLine(from start: Int) -> Int { source.endOfLine(from: start) }

  // MARK: - Comments

  /// The offset of the line break that ends the `//` comment at `start`.
  mutating func endOfLineComment(from start: Int) -> Int {
    var index = start + 2
    var directive = -1
    scan: while index < source.count {
      guard index + 64 <= source.count else {
        // Near the end of the file, read single bytes.
        if source.base[index] == 0x0A || source.base[index] == 0x0D { break }
        if source.base[index] == UInt8(ascii: "x"), directive < 0, isDirective(at: index - 3, from: start) {
          directive = index - 3
        }
        index += 1
        continue
      }
      // "x" is rare in text and is the fourth letter of "dioxide:".
      var marks = marksOfComment(in64Bytes: source.base + index)
      while marks != 0 {
        let found = index + marks.trailingZeroBitCount
        switch source.base[found] {
        case 0x0A, 0x0D:
          index = found
          break scan
        case UInt8(ascii: "x"):
          if directive < 0, isDirective(at: found - 3, from: start) { directive = found - 3 }
        default: break
        }
        marks &= marks - 1
      }
      index += 64
    }
    passedComment(start, index)
    if directive >= 0 { recordDirective(start, directive, textEnd: index, end: index) }
    return index
  }

  /// The offset after the block comment at `start`, including nested ones, and whether it spans lines.
  mutating func endOfBlockComment(from start: Int) -> (end: Int, hasNewline: Bool) {
    var index = start + 2
    var depth = 1
    var hasNewline = false
    var directive = -1
    var end = -1
    while index < source.count {
      switch source.base[index] {
      case UInt8(ascii: "*") where source[index + 1] == UInt8(ascii: "/"):
        depth -= 1
        index += 2
        if depth == 0 { end = index }
      case UInt8(ascii: "/") where source[index + 1] == UInt8(ascii: "*"):
        depth += 1
        index += 2
      case UInt8(ascii: "x"):
        if directive < 0, isDirective(at: index - 3, from: start) { directive = index - 3 }
        index += 1
      case 0x0A, 0x0D:
        hasNewline = true
        index += 1
      default: index += 1
      }
      if end >= 0 { break }
    }
    if end < 0 {
      end = source.count
      record(.unterminatedComment, start, end)
    }
    passedComment(start, end)
    if directive >= 0 {
      let textEnd = min(endOfLine(from: directive), depth == 0 ? end - 2 : end)
      recordDirective(start, directive, textEnd: textEnd, end: end)
    }
    return (end, hasNewline)
  }

  private func isDirective(at index: Int, from start: Int) -> Bool {
    index >= start + 2 && source.matches(index, index + 8, "dioxide:")
  }

  @inline(never)
  private mutating func recordDirective(_ start: Int, _ directive: Int, textEnd: Int, end: Int) {
    var textEnd = textEnd
    while textEnd > directive, ByteClass.isWhitespace(source[textEnd - 1]) { textEnd -= 1 }
    record(
      Comment(
        range: ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)),
        directive: ByteRange(UInt32(truncatingIfNeeded: directive), UInt32(truncatingIfNeeded: textEnd)),
        isTrailing: !isWhitespace(before: start)))
  }

  /// Whether only white space and comments precede `index` on its line.
  private func isWhitespace(before index: Int) -> Bool {
    var start = index
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    if start == 0, source[0] == 0xEF { start = 3 }
    while start < index {
      if ByteClass.isWhitespace(source[start]) {
        start += 1
      } else if source[start] == UInt8(ascii: "/"), source[start + 1] == UInt8(ascii: "*") {
        var copy = self
        start = copy.endOfBlockComment(from: start).end
      } else {
        return false
      }
    }
    return true
  }

  /// Remembers the run of comments that ends here, for searches that look back across it.
  @inline(__always)
  private mutating func passedComment(_ start: Int, _ end: Int) {
    if !isWhitespace(from: lastCommentEnd, to: start) { lastCommentRunStart = start }
    lastCommentEnd = end
  }

  /// Whether only white space separates two offsets; false if the first is -1.
  @inline(__always)
  private func isWhitespace(from start: Int, to end: Int) -> Bool {
    guard start >= 0, start <= end else { return false }
    var index = end
    while index >= 16 {
      let others = marksOfOtherThanSpace(in16Bytes: source.base + index - 16)
      if others != 0 {
        // The highest bit corresponds to the last byte.
        index -= others.leadingZeroBitCount - 16
        break
      }
      index -= 16
      if index <= start { return true }
    }
    while index > start, ByteClass.isWhitespace(source.base[index - 1]) { index -= 1 }
    return index <= start
  }

  // MARK: - What is not Swift

  /// The end of the version control conflict that starts at `start`; nil if there is none.
  @inline(__always)
  mutating func endOfConflict(from start: Int) -> Int? {
    guard start == 0 || source[start - 1] == 0x0A || source[start - 1] == 0x0D else { return nil }
    return endOfConflict(atLineStart: start)
  }

  @inline(never)
  private mutating func endOfConflict(atLineStart start: Int) -> Int? {
    if source.matches(start, start + 8, "<<<<<<< ") {
      guard !failedSearches.conflictEnd else { return nil }
      if let end = lineStart(of: ">>>>>>> ", from: start + 8) {
        let lineEnd = endOfLine(from: end)
        record(.conflictMarker, start, lineEnd)
        return lineEnd
      }
      failedSearches.conflictEnd = true
    } else if source.matches(start, start + 5, ">>>> ") {
      guard !failedSearches.perforceConflictEnd else { return nil }
      if let end = lineStart(of: "<<<<\n", from: start + 5) {
        let lineEnd = endOfLine(from: end + 5)
        record(.conflictMarker, start, lineEnd)
        return lineEnd
      }
      failedSearches.perforceConflictEnd = true
    }
    return nil
  }

  private func lineStart(of text: StaticString, from start: Int) -> Int? {
    var index = start
    while index < source.count {
      index = endOfLine(from: index) + 1
      if source.matches(index, index + text.utf8CodeUnitCount, text) { return index }
    }
    return nil
  }

  /// The end of a sequence that starts neither an identifier nor an operator: a byte order mark, a no-break space, or
  /// invalid UTF-8; nil if a token starts.
  @inline(never)
  mutating func endOfForeignCharacter(from start: Int) -> Int? {
    guard let (scalar, length) = source.scalar(at: start) else {
      let end = start + source.lengthOfInvalidUTF8(at: start)
      record(.invalidUTF8, start, end)
      return end
    }
    if scalar.isOperatorStart { return nil }
    if scalar.value == 0xFEFF { return start + length }
    if scalar.isIdentifierPart || scalar.value == 0x201C || scalar.value == 0x201D { return nil }
    return start + length
  }
}
