/// The slash: a comment, a regular expression literal, or an operator.
extension Lexer {
  /// The offset after the token that the slash at `start` begins, or after the slash if it is part of an operator.
  mutating func endOfSlash(from start: Int) -> Int {
    switch source[start + 1] {
    case UInt8(ascii: "/"): endOfLineComment(from: start)
    case UInt8(ascii: "*"): endOfBlockComment(from: start).end
    default: endOfBareRegex(from: start) ?? start + 1
    }
  }

  /// The offset after the regular expression `/…/` at `start`; nil if the slash is an operator.
  ///
  /// Uses the compiler's rules: a slash that is bound on its left divides; for one that is bound on neither side, the
  /// previous token decides; the literal ends on its line and neither starts nor ends with a space.
  @inline(never)
  mutating func endOfBareRegex(from start: Int) -> Int? {
    var operatorStart = start
    while operatorStart > 0, ByteClass.isOperator(source.base[operatorStart - 1]), operatorStart != lastCommentEnd {
      operatorStart -= 1
      // Only the first slash of an operator can start a literal, and real operators are shorter.
      if source.base[operatorStart] == UInt8(ascii: "/") || start - operatorStart > 16 { return nil }
    }
    guard !isLeftBound(operatorStart) else { return nil }
    var operatorEnd = start + 1
    while operatorEnd < start + 64, ByteClass.isOperator(source[operatorEnd]) {
      if source[operatorEnd] == UInt8(ascii: "."), source[operatorStart] != UInt8(ascii: ".") { break }
      operatorEnd += 1
    }
    let context = regexContext(before: operatorStart)
    if context == .operatorName { return nil }
    var isCertain = false
    if !isRightBound(operatorEnd, isLeftBound: false) {
      guard context != .operand else { return nil }
      isCertain = context != .argument
    }
    return endOfRegex(from: start, pounds: 0, isCertain: isCertain)
  }

  /// The offset after the regular expression `#/…/#` at `start`; nil if it does not end.
  mutating func endOfExtendedRegex(from start: Int) -> Int? {
    var slash = start
    while source[slash] == UInt8(ascii: "#") { slash += 1 }
    return endOfRegex(from: slash, pounds: slash - start, isCertain: true)
  }

  // MARK: - The literal

  private mutating func endOfRegex(from slash: Int, pounds: Int, isCertain: Bool) -> Int? {
    var index = slash + 1
    if pounds == 0 {
      switch source[index] {
      case 0x20 where !isCertain, 0x09 where !isCertain: return nil
      case UInt8(ascii: "*"), UInt8(ascii: "/"): return nil
      default: break
      }
      if slash > 0, source[slash - 1] == UInt8(ascii: "*") { return nil }
    }
    var firstNewline = -1
    if pounds > 0 {
      var lookahead = index
      while source[lookahead] == 0x20 || source[lookahead] == 0x09 { lookahead += 1 }
      if source[lookahead] == 0x0A || source[lookahead] == 0x0D {
        if failedSearches.regexPounds.contains(pounds) {
          record(.unterminatedRegex, slash - pounds, lookahead)
          return lookahead
        }
        firstNewline = lookahead
        index = lookahead
      }
    }
    var groupDepth = 0
    var classDepth = 0
    while index < source.count {
      switch source.base[index] {
      case UInt8(ascii: "/"):
        var end = index + 1
        while pounds > 0, source[end] == UInt8(ascii: "#") { end += 1 }
        guard end - index - 1 >= pounds else {
          index += 1
          continue
        }
        if pounds == 0 {
          if source[end] == UInt8(ascii: "*") || source[end] == UInt8(ascii: "/") {
            return unterminatedRegex(slash, index, isCertain)
          }
          let last = source[index - 1]
          if !isCertain, last == 0x20 || last == 0x09, source[index - 2] != UInt8(ascii: "\\") { return nil }
        }
        return end
      case 0x0A, 0x0D:
        if firstNewline < 0 { return unterminatedRegex(slash - pounds, index, isCertain) }
        index += 1
      case UInt8(ascii: "\\"):
        index += 1
        if index < source.count, source.base[index] != 0x0A && source.base[index] != 0x0D { index += 1 }
      case UInt8(ascii: "("):
        if classDepth == 0 { groupDepth += 1 }
        index += 1
      case UInt8(ascii: ")"):
        if classDepth == 0 {
          if groupDepth == 0, !isCertain { return nil }
          if groupDepth > 0 { groupDepth -= 1 }
        }
        index += 1
      case UInt8(ascii: "["):
        classDepth += 1
        index += 1
      case UInt8(ascii: "]"):
        if classDepth > 0 { classDepth -= 1 }
        index += 1
      default: index += 1
      }
    }
    if firstNewline >= 0 {
      failedSearches.regexPounds.insert(pounds)
      index = firstNewline
    }
    return unterminatedRegex(slash - pounds, min(index, source.count), isCertain)
  }

  private mutating func unterminatedRegex(_ start: Int, _ end: Int, _ isCertain: Bool) -> Int? {
    guard isCertain else { return nil }
    record(.unterminatedRegex, start, end)
    return end
  }

  // MARK: - What precedes

  /// How the previous token affects a slash.
  private enum RegexContext {
    /// An expression may start here.
    case expression
    /// An expression may start here, or an operator may be passed as an argument.
    case argument
    /// An expression ended here.
    case operand
    /// `func /` or `operator /`
    case operatorName
  }

  private func regexContext(before index: Int) -> RegexContext {
    var end = index
    while end > 0 {
      if end == lastCommentEnd, lastCommentRunStart >= 0, lastCommentRunStart < end {
        end = lastCommentRunStart
      } else if ByteClass.isWhitespace(source.base[end - 1]) {
        end -= 1
      } else {
        break
      }
    }
    guard end > 0 else { return .expression }
    let last = source.base[end - 1]
    switch last {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","): return .argument
    case UInt8(ascii: ":"): return end > 1 && source.base[end - 2] == UInt8(ascii: ":") ? .operand : .argument
    case UInt8(ascii: "{"), UInt8(ascii: ";"): return .expression
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      if !isLeftBound(end - 1) { return .expression }
      return word(endingAt: end - 1).keyword == .try ? .expression : .operand
    case UInt8(ascii: ">") where end > 1 && source.base[end - 2] == UInt8(ascii: "-"): return .operand
    default: break
    }
    if ByteClass.isOperator(last) {
      var start = end - 1
      while start > 0, end - start < 32, ByteClass.isOperator(source.base[start - 1]) { start -= 1 }
      if last == UInt8(ascii: "."), start == end - 1 { return .operand }
      return isLeftBound(start) && !(last == UInt8(ascii: "=") && start == end - 1) ? .operand : .expression
    }
    guard ByteClass.isIdentifier(last) else { return .operand }
    let (keyword, isDirective) = word(endingAt: end)
    if isDirective { return keyword == .if || keyword == .else ? .expression : .operand }
    switch keyword {
    case .func, .operator: return .operatorName
    default: return keyword.isOperand ? .operand : .expression
    }
  }

  private func word(endingAt end: Int) -> (keyword: Keyword, isDirective: Bool) {
    var start = end
    while start > 0, end - start <= 20, ByteClass.isIdentifier(source.base[start - 1]) { start -= 1 }
    let isDirective = start > 0 && source.base[start - 1] == UInt8(ascii: "#")
    if isDirective, source.matches(start, end, "elseif") || source.matches(start, end, "endif") { return (.if, true) }
    return (Keyword(source, start, end), isDirective)
  }
}
