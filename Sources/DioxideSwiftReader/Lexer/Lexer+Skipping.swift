import CDioxideByteMarks

/// Skips balanced ranges, reading only strings, comments and regular expressions within.
extension Lexer {
  /// The end of a skip.
  enum SkipEnd { case closed, endOfFile, foreignBrace }

  /// The offset after the `}` that closes the `{` at `start`.
  ///
  /// The branches of an `#if` count from the same depth, so that two branches may open one brace.
  mutating func endOfBraces(from start: Int) -> (end: Int, how: SkipEnd) {
    if !isDamaged {
      if let end = skipBraces(from: start) { return (end, .closed) }
      becomeDamaged()
    }
    if let result = skipBraces(from: start, outer: indentation(ofLineAt: start)) {
      if result.how != .closed { record(.unclosedBrace, start, result.end) }
      return result
    }
    record(.unclosedBrace, start, source.count)
    return (source.count, .endOfFile)
  }

  /// The current depth while skipping braces.
  private struct BraceDepth {
    var depth = 1
    /// The depth at each open `#if`.
    private var conditionals: [Int] = []

    mutating func pass(_ directive: TokenKind) {
      switch directive {
      case .poundIf: conditionals.append(depth)
      case .poundElse, .poundElseif: if let outer = conditionals.last { depth = outer }
      case .poundEndif: conditionals.removeLast(conditionals.isEmpty ? 0 : 1)
      default: break
      }
    }
  }

  /// Uses only the brackets; nil if the file ends first. Well-formed bodies are most of all source, so 64 bytes are
  /// scanned at a time.
  private mutating func skipBraces(from start: Int) -> Int? {
    var braces = BraceDepth()
    var index = start + 1
    while index + 64 <= source.count {
      var marks = marksOfCode(in64Bytes: source.base + index)
      let end = index + 64
      while marks != 0 {
        let found = end - 64 + marks.trailingZeroBitCount
        marks &= marks - 1
        let next: Int
        switch source.base[found] {
        case UInt8(ascii: "{"):
          braces.depth += 1
          continue
        case UInt8(ascii: "}"):
          braces.depth -= 1
          if braces.depth == 0 { return found + 1 }
          continue
        case UInt8(ascii: "#"):
          let (poundEnd, directive) = endOfPound(from: found)
          braces.pass(directive)
          next = poundEnd
        default: next = endOfLexeme(from: found)
        }
        if next >= end {
          index = next
          break
        }
        // The contents of a string or comment are not code.
        marks &= ~0 &<< UInt64(truncatingIfNeeded: next - end + 64)
      }
      index = max(index, end)
    }
    while index < source.count, braces.depth > 0 { index = pass(index, counting: &braces) }
    return braces.depth == 0 ? index : nil
  }

  /// Counts the brace or handles the directive at `index`, if there is one, and returns the offset to continue from.
  @inline(__always)
  private mutating func pass(_ index: Int, counting braces: inout BraceDepth) -> Int {
    switch source.base[index] {
    case UInt8(ascii: "{"):
      braces.depth += 1
      return index + 1
    case UInt8(ascii: "}"):
      braces.depth -= 1
      return index + 1
    case UInt8(ascii: "#"):
      let (end, directive) = endOfPound(from: index)
      braces.pass(directive)
      return end
    default: return endOfLexeme(from: index)
    }
  }

  /// Uses the brackets and the indentation: `outer` is the indentation of the line of the `{`. Nil if the file ends
  /// first.
  private mutating func skipBraces(from start: Int, outer: Int) -> (end: Int, how: SkipEnd)? {
    var braces = BraceDepth()
    var index = start + 1
    while index < source.count {
      switch source.base[index] {
      case 0x0A, 0x0D:
        if let result = endOfBraces(atLineBreak: index, from: start, outer: outer, depth: braces.depth) {
          return result
        }
        index += 1
      default: index = pass(index, counting: &braces)
      }
      if braces.depth == 0 { return (index, .closed) }
    }
    return nil
  }

  /// The offset after the bracket that closes the `(` or `[` at `start`, or of a `}` without an opening brace.
  mutating func endOfBrackets(from start: Int) -> (end: Int, how: SkipEnd) {
    if !isDamaged {
      let result = skipBrackets(from: start, outer: nil)
      if result.how == .closed { return result }
      becomeDamaged()
    }
    let result = skipBrackets(from: start, outer: indentation(ofLineAt: start))
    if result.how != .closed { record(.unclosedParenthesis, start, result.end) }
    return result
  }

  /// Uses only the brackets, or also the indentation if the column of the opening line is given.
  @inline(__always)
  private mutating func skipBrackets(from start: Int, outer: Int?) -> (end: Int, how: SkipEnd) {
    let opening = source[start]
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var index = start + 1
    var depth = 1
    while index < source.count {
      if outer == nil, index + 16 <= source.count {
        let marks = marksOfBrackets(in16Bytes: source.base + index, opening, closing)
        guard marks != 0 else {
          index += 16
          continue
        }
        index += marks.trailingZeroBitCount
      }
      switch source.base[index] {
      case opening:
        depth += 1
        index += 1
      case closing:
        depth -= 1
        index += 1
        if depth == 0 { return (index, .closed) }
      case UInt8(ascii: "{"):
        if outer != nil {
          index = endOfBraces(from: index).end
        } else if let end = skipBraces(from: index) {
          index = end
        } else {
          return (source.count, .endOfFile)
        }
      case UInt8(ascii: "}"): return (index, .foreignBrace)
      case UInt8(ascii: "#"): index = endOfPound(from: index).end
      case 0x0A, 0x0D:
        if let outer, endsBrackets(atLineBreak: index, outer: outer) { return (index, .endOfFile) }
        index += 1
      default: index = endOfLexeme(from: index)
      }
    }
    return (source.count, .endOfFile)
  }

  /// The offset after the string, comment, regular expression or quoted name at `index`, or after a single byte.
  @inline(__always)
  private mutating func endOfLexeme(from index: Int) -> Int {
    switch source.base[index] {
    case UInt8(ascii: "\""): endOfString(from: index, pounds: 0)
    case UInt8(ascii: "/"): endOfSlash(from: index)
    case UInt8(ascii: "`"): endOfEscapedIdentifier(from: index) ?? index + 1
    default: index + 1
    }
  }

  /// The offset after the token that the number sign at `start` begins.
  mutating func endOfPound(from start: Int) -> (end: Int, directive: TokenKind) {
    var end = start + 1
    while source[end] == UInt8(ascii: "#") { end += 1 }
    if source[end] == UInt8(ascii: "\"") { return (endOfString(from: end, pounds: end - start), .string) }
    if source[end] == UInt8(ascii: "/"), let regexEnd = endOfExtendedRegex(from: start) { return (regexEnd, .regex) }
    guard end == start + 1 else { return (end, .pound) }
    let wordEnd = endOfIdentifier(from: end)
    switch (wordEnd - end, source.word(at: end, wordEnd - end)) {
    case (2, 0x6669): return (wordEnd, .poundIf)
    case (4, 0x6573_6C65): return (wordEnd, .poundElse)
    case (5, 0x66_6964_6E65): return (wordEnd, .poundEndif)
    case (6, 0x6669_6573_6C65): return (wordEnd, .poundElseif)
    default: return (wordEnd, .pound)
    }
  }

  /// Skips the balanced range that the current token opens. The token after it becomes current, and ``previousEnd`` is
  /// the end of the range.
  mutating func skipBalanced() {
    let (end, _) = token.kind == .leftBrace ? endOfBraces(from: token.start) : endOfBrackets(from: token.start)
    position = max(end, token.end)
    token.end = position
    advance()
  }
}
