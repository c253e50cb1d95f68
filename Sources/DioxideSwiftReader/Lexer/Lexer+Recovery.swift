/// Where to continue after what is not closed, by the layout of the lines. Asked only in files whose brackets do not
/// balance, so that well-formed source is read by its brackets alone, however it is laid out.
extension Lexer {
  /// How a line begins.
  private struct LineStart {
    /// The bytes of white space before its first character.
    var column: Int
    /// The offset of its first character.
    var start: Int
    var byte: UInt8
    var keyword: Keyword

    var startsDeclaration: Bool { byte == UInt8(ascii: "@") || keyword.startsDeclaration }
  }

  /// From here on uses the layout, where the file has one: where most lines that end with a `{` are followed by a line
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

  /// Where the layout says that the `{` at `start` ends, `depth` blocks deep, though it is not closed: before a declaration
  /// that is indented no deeper than the line of the `{`, or at a `}` below that line's first character.
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

  /// Whether the line behind a line break cannot be in brackets that were opened on a line of column `outer`.
  mutating func endsBrackets(atLineBreak newline: Int, outer: Int) -> Bool {
    guard let line = lineStart(at: newline + 1), line.startsDeclaration, !isLabel(at: line.start) else { return false }
    return line.column <= outer || line.keyword.isReserved && line.keyword != .let && line.keyword != .var
  }

  /// Where the multi-line literal at `quote` ends though its closing quotes are another's: before the first line that, by
  /// the layout, is code again. Nil if its own closing quotes come before that, or are where they may.
  ///
  /// Its lines are indented at least as far as its closing quotes, which begin their line: anything else is not such
  /// a literal. A missing quote would otherwise turn code into text and text into code up to the end of the file. Looks no
  /// further than to the three quotes behind that line, so that many literals cost no more than the file.
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

  /// Where three quotes are on the line, or its end.
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

  /// The white space at the start of the line that holds `offset`, in bytes. Looks back no further than a line of
  /// source is long.
  mutating func indentation(ofLineAt offset: Int) -> Int {
    var lineStart = offset
    while lineStart > 0, source[lineStart - 1] != 0x0A, source[lineStart - 1] != 0x0D, offset - lineStart < 1024 {
      // Many brackets on one line cost no more than the line.
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

  /// How the line that starts at `index` begins; nil for one that is blank, a comment or a directive.
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

  /// Whether the word at `start` is the label of an argument.
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
