/// Recovery from unclosed brackets by indentation. Used only in files with unbalanced brackets, so that the layout of
/// well-formed source does not matter.
extension Lexer {
  /// The start of a line.
  private struct LineStart {
    /// The number of white space bytes before the first character.
    var column: Int
    /// The offset of its first character.
    var start: Int
    var byte: UInt8
    var keyword: Keyword

    var startsDeclaration: Bool { byte == UInt8(ascii: "@") || keyword.startsDeclaration }
  }

  /// Enables the use of indentation if the file is indented, that is, if most lines that end with `{` precede a line
  /// that is indented deeper. Linear.
  mutating func becomeDamaged() {
    guard !isDamaged else { return }
    isDamaged = true
    var indented = 0
    var flat = 0
    var opener: Int?
    var index = token.start
    while index < source.count {
      let end = endOfLine(from: index)
      if let line = lineStart(at: index) {
        if let opener, line.byte != UInt8(ascii: "}") {
          if line.column > opener { indented += 1 } else { flat += 1 }
        }
        var last = end
        while last > line.start, source[last - 1] == 0x20 || source[last - 1] == 0x09 { last -= 1 }
        opener = source[last - 1] == UInt8(ascii: "{") ? line.column : nil
      }
      index = end + 1
    }
    isLaidOut = indented >= flat
  }

  /// The end of the unclosed `{` at `start`, `depth` blocks deep, according to indentation: before a declaration that
  /// is indented no deeper than the line of the `{`, or at a `}` in that line's column.
  mutating func endOfBraces(
    atLineBreak newline: Int, from start: Int, outer: Int, depth: Int
  ) -> (end: Int, how: SkipEnd)? {
    guard let line = lineStart(at: newline + 1) else { return nil }
    if !isLaidOut {
      guard line.column <= outer, line.keyword.startsMember else { return nil }
    } else if line.byte == UInt8(ascii: "}") {
      if line.column == outer, depth > 1, closesShort(at: line.start, depth) {
        record(.unclosedBrace, start, line.start + 1)
        return (line.start + 1, .closed)
      }
      guard line.column < outer else { return nil }
    } else {
      guard line.column <= outer, line.startsDeclaration else { return nil }
    }
    return (newline, .endOfFile)
  }

  /// Whether the line after a line break cannot be inside brackets that were opened on a line with indentation `outer`.
  mutating func endsBrackets(atLineBreak newline: Int, outer: Int) -> Bool {
    guard let line = lineStart(at: newline + 1), line.startsDeclaration, !isLabel(at: line.start) else { return false }
    return line.column <= outer || line.keyword.isReserved && line.keyword != .let && line.keyword != .var
  }

  /// The end of the multi-line literal at `quote` if its closing quotes belong to another literal: before the first
  /// line that is code, according to indentation. Nil if its own closing quotes come earlier, or are plausible.
  ///
  /// The lines of a multi-line literal are indented at least as far as its closing quotes, which are first on their
  /// line; otherwise it is not a valid literal. Without this rule, a missing quote would swap code and text up to the
  /// end of the file. The search ends at the three quotes after that line, so that many literals cost no more than one
  /// pass over the file.
  mutating func cutOfMultilineString(at quote: Int, pounds: Int) -> Int? {
    guard isLaidOut else { return nil }
    let first = quotesOrLineEnd(from: quote + 3)
    guard !first.isQuotes else { return nil }
    let outer = indentation(ofLineAt: quote)
    var cut: Int?
    var lowest = Int.max
    var newline = first.offset
    while newline < source.count {
      var start = newline + 1
      while source[start] == 0x20 || source[start] == 0x09 { start += 1 }
      let column = start - newline - 1
      var next = quotesOrLineEnd(from: start)
      while next.isQuotes {
        let isClosing = (0..<pounds).allSatisfy { source[next.offset + 3 + $0] == UInt8(ascii: "#") }
        if let cut { return isClosing && next.offset == start && column <= lowest ? nil : cut }
        if isClosing { return nil }
        next = quotesOrLineEnd(from: next.offset + 3)
      }
      if start < next.offset {
        lowest = min(lowest, column)
        if cut == nil, let line = lineStart(at: newline + 1),
          line.column <= outer && line.startsDeclaration || line.column < outer && line.byte == UInt8(ascii: "}")
        {
          cut = newline
        }
      }
      newline = next.offset
    }
    return cut
  }

  /// The offset of three quotes on the line, or of its end.
  private func quotesOrLineEnd(from start: Int) -> (offset: Int, isQuotes: Bool) {
    var index = start
    while index < source.count {
      switch source.base[index] {
      case 0x0A, 0x0D: return (index, false)
      case UInt8(ascii: "\\"): index += source[index + 1] == 0x0A || source[index + 1] == 0x0D ? 1 : 2
      case UInt8(ascii: "\"") where source[index + 1] == UInt8(ascii: "\"") && source[index + 2] == UInt8(ascii: "\""):
        return (index, true)
      default: index += 1
      }
    }
    return (source.count, false)
  }

  /// The number of white space bytes at the start of the line that contains `offset`. Searches back at most the length
  /// of a reasonable line.
  mutating func indentation(ofLineAt offset: Int) -> Int {
    var lineStart = offset
    while lineStart > 0, source[lineStart - 1] != 0x0A, source[lineStart - 1] != 0x0D, offset - lineStart < 1024 {
      // Cached, so that many brackets on one line cost one search.
      if lineStart == lastIndentation.offset {
        lastIndentation.offset = offset
        return lastIndentation.column
      }
      lineStart -= 1
    }
    var index = lineStart
    while index < offset, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    lastIndentation = (offset, index - lineStart)
    return index - lineStart
  }

  /// The start of the line at `index`; nil if the line is blank, a comment or a directive.
  private func lineStart(at index: Int) -> LineStart? {
    var start = index
    while source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    let byte = source[start]
    switch byte {
    case 0, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "#"): return nil
    default: break
    }
    let keyword = ByteClass.isIdentifier(byte) ? Keyword(source, start, endOfIdentifier(from: start)) : .none
    return LineStart(column: start - index, start: start, byte: byte, keyword: keyword)
  }

  /// Whether the word at `start` is an argument label.
  private func isLabel(at start: Int) -> Bool {
    var index = endOfIdentifier(from: start)
    while source[index] == 0x20 { index += 1 }
    return source[index] == UInt8(ascii: ":")
  }

  /// Whether the line that starts with the `}` at `index` closes fewer than `depth` blocks and opens none.
  private func closesShort(at index: Int, _ depth: Int) -> Bool {
    var closers = 0
    var index = index
    while index < source.count, closers < depth {
      switch source.base[index] {
      case UInt8(ascii: "}"): closers += 1
      case 0x0A, 0x0D: return true
      case UInt8(ascii: "{"): return false
      default: break
      }
      index += 1
    }
    return closers < depth
  }
}
