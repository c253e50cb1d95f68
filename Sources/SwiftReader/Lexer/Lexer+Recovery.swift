/// Where to go on after what is not closed, by the layout of the lines. Asked only in files whose brackets do not
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

  /// From here on goes by the layout, where the file has one: where most lines that end with a `{` are followed by a line
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

  /// The offset after the `}` that closes the `{` at `start`, or where the layout says that one is missing: before a
  /// declaration that is indented no deeper than the line of the `{`, or at a `}` below that line's first character.
  mutating func endOfDamagedBraces(from start: Int) -> (end: Int, how: SkipEnd) {
    let outer = indentation(ofLineAt: start)
    var index = start + 1
    var depth = 1
    var conditionals: [Int] = []
    while index < source.count {
      switch source.base[index] {
      case 0x0A, 0x0D:
        let newline = index
        index += 1
        guard let line = lineStart(at: index) else { continue }
        index = line.start
        if !isLaidOut {
          guard line.column <= outer, line.keyword.startsMember else { continue }
        } else if line.byte == UInt8(ascii: "}") {
          if line.column == outer, depth > 1, closesShort(at: line.start, depth) {
            record(.unclosedBrace, start, line.start + 1)
            return (line.start + 1, .closed)
          }
          guard line.column < outer else { continue }
        } else {
          guard line.column <= outer, line.startsDeclaration else { continue }
        }
        record(.unclosedBrace, start, newline)
        return (newline, .endOfFile)
      case UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "}"):
        depth -= 1
        index += 1
        if depth == 0 { return (index, .closed) }
      case UInt8(ascii: "#"):
        let (end, directive) = endOfPound(from: index)
        index = end
        switch directive {
        case .poundIf: conditionals.append(depth)
        case .poundElse, .poundElseif: if let outer = conditionals.last { depth = outer }
        case .poundEndif: conditionals.removeLast(conditionals.isEmpty ? 0 : 1)
        default: break
        }
      default: index = endOfLexeme(from: index)
      }
    }
    record(.unclosedBrace, start, source.count)
    return (source.count, .endOfFile)
  }

  /// The offset after the bracket that closes the one at `start`, or before the line that cannot stand in brackets.
  mutating func endOfDamagedBrackets(from start: Int) -> (end: Int, how: SkipEnd) {
    let opening = source[start]
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    let outer = indentation(ofLineAt: start)
    var index = start + 1
    var depth = 1
    var end: (end: Int, how: SkipEnd)?
    while index < source.count, end == nil {
      switch source.base[index] {
      case 0x0A, 0x0D:
        let newline = index
        index += 1
        guard let line = lineStart(at: index) else { continue }
        index = line.start
        guard line.startsDeclaration, !isLabel(at: line.start) else { continue }
        if line.column <= outer || line.keyword.isReserved && line.keyword != .let && line.keyword != .var {
          end = (newline, .endOfFile)
        }
      case opening:
        depth += 1
        index += 1
      case closing:
        depth -= 1
        index += 1
        if depth == 0 { return (index, .closed) }
      case UInt8(ascii: "{"): index = endOfDamagedBraces(from: index).end
      case UInt8(ascii: "}"): end = (index, .foreignBrace)
      case UInt8(ascii: "#"): index = endOfPound(from: index).end
      default: index = endOfLexeme(from: index)
      }
    }
    let result = end ?? (source.count, .endOfFile)
    record(.unclosedParenthesis, start, result.end)
    return result
  }

  /// The offset after the string, comment, regular expression or quoted name at `index`, or after its byte.
  private mutating func endOfLexeme(from index: Int) -> Int {
    switch source[index] {
    case UInt8(ascii: "\""): endOfString(from: index, pounds: 0)
    case UInt8(ascii: "/"): endOfSlash(from: index)
    case UInt8(ascii: "`"): endOfEscapedIdentifier(from: index) ?? index + 1
    default: index + 1
    }
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
