/// Skipping of balanced stretches at the granularity of strings, comments and regular expressions.
extension Lexer {
  /// What ended a skip.
  enum SkipEnd { case closed, endOfFile, foreignBrace }

  /// The offset after the `}` that closes the `{` at `start`.
  ///
  /// The branches of an `#if` count from the same depth, so that two branches may open one brace.
  mutating func endOfBraces(from start: Int) -> (end: Int, how: SkipEnd) {
    if !isDamaged {
      if let end = endOfBalancedBraces(from: start) { return (end, .closed) }
      becomeDamaged()
    }
    return endOfDamagedBraces(from: start)
  }

  private mutating func endOfBalancedBraces(from start: Int) -> Int? {
    var index = start + 1
    var depth = 1
    var conditionals: [Int] = []
    while index < source.count {
      if index + 16 <= source.count {
        let block = source.block(at: index)
        guard
          let first = firstMarked(
            (block .== SIMD16(repeating: UInt8(ascii: "{"))) .| (block .== SIMD16(repeating: UInt8(ascii: "}")))
              .| (block .== SIMD16(repeating: UInt8(ascii: "\""))) .| (block .== SIMD16(repeating: UInt8(ascii: "/")))
              .| (block .== SIMD16(repeating: UInt8(ascii: "#"))) .| (block .== SIMD16(repeating: UInt8(ascii: "`"))))
        else {
          index += 16
          continue
        }
        index += first
      }
      switch source.base[index] {
      case UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "}"):
        depth -= 1
        index += 1
        if depth == 0 { return index }
      case UInt8(ascii: "\""): index = endOfString(from: index, pounds: 0)
      case UInt8(ascii: "/"): index = endOfSlash(from: index)
      case UInt8(ascii: "`"): index = endOfEscapedIdentifier(from: index) ?? index + 1
      case UInt8(ascii: "#"):
        let (end, directive) = endOfPound(from: index)
        index = end
        switch directive {
        case .poundIf: conditionals.append(depth)
        case .poundElse, .poundElseif: if let outer = conditionals.last { depth = outer }
        case .poundEndif: conditionals.removeLast(conditionals.isEmpty ? 0 : 1)
        default: break
        }
      default: index += 1
      }
    }
    return nil
  }

  /// The offset after the bracket that closes the one at `start`, `(` or `[`; or where a `}` closes more than was
  /// opened.
  mutating func endOfBrackets(from start: Int) -> (end: Int, how: SkipEnd) {
    if !isDamaged {
      let result = endOfBalancedBrackets(from: start)
      if result.how == .closed { return result }
      becomeDamaged()
    }
    return endOfDamagedBrackets(from: start)
  }

  private mutating func endOfBalancedBrackets(from start: Int) -> (end: Int, how: SkipEnd) {
    let opening = source[start]
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var index = start + 1
    var depth = 1
    while index < source.count {
      switch source.base[index] {
      case opening:
        depth += 1
        index += 1
      case closing:
        depth -= 1
        index += 1
        if depth == 0 { return (index, .closed) }
      case UInt8(ascii: "{"):
        guard let end = endOfBalancedBraces(from: index) else { return (source.count, .endOfFile) }
        index = end
      case UInt8(ascii: "}"):
        return (index, .foreignBrace)
      case UInt8(ascii: "\""): index = endOfString(from: index, pounds: 0)
      case UInt8(ascii: "/"): index = endOfSlash(from: index)
      case UInt8(ascii: "`"): index = endOfEscapedIdentifier(from: index) ?? index + 1
      case UInt8(ascii: "#"): index = endOfPound(from: index).end
      default: index += 1
      }
    }
    return (source.count, .endOfFile)
  }

  /// The offset after what the number sign at `start` begins.
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

  /// Goes on after the balanced stretch that the current token opens; the token after it becomes current, and
  /// ``previousEnd`` is the end of the stretch.
  mutating func skipBalanced() {
    let (end, _) = token.kind == .leftBrace ? endOfBraces(from: token.start) : endOfBrackets(from: token.start)
    position = max(end, token.end)
    token.end = position
    advance()
  }
}
