extension Source {
  /// A fast check that is false for most arguments: whether a name and a colon may follow.
  fileprivate func mayBeArgumentNames(after index: Int) -> Bool {
    var end = index
    while ByteClass.isIdentifier(self[end]) { end += 1 }
    // `resolve(Mail.self)`; names that begin with a non-ASCII character need the full check.
    return end == index || mayPrecedeColon(end) || self[end] >= 0x80
  }
}

/// The meaning of a brace or parenthesis after a name: a trailing closure, a body, an accessor, or argument names.
extension CallScanner {
  /// Whether the current parenthesis only contains argument names: `move(from:to:)` is the name of a function.
  mutating func atArgumentNames() -> Bool {
    guard parser.lexer.source.mayBeArgumentNames(after: parser.lexer.token.end) else { return false }
    let mark = parser.lexer.mark
    defer { parser.lexer.reset(to: mark) }
    parser.lexer.advance()
    var names = 0
    while parser.lexer.isName {
      parser.lexer.advance()
      guard parser.lexer.token.kind == .colon else { return false }
      parser.lexer.advance()
      names += 1
    }
    return names > 0 && parser.lexer.token.kind == .rightParenthesis
  }

  /// The trailing closure of a closed level.
  func closure(_ closed: Level, endingAt end: Int) -> Argument {
    let value = parser.range(closed.open, end)
    guard closed.signatureEnd >= 0, end > closed.open + 1, bytes[end - 1] == UInt8(ascii: "}") else {
      return ArgumentReader.argument(bytes, label: closed.argument.label, value: value, isTrailing: true)
    }
    return Argument(
      label: closed.argument.label, value: value, inner: parser.range(closed.signatureEnd, end - 1),
      closureParameters: closed.parameters, kind: .closure, isTrailing: true)
  }

  /// Whether the current token opens a trailing closure, not a body.
  mutating func atTrailingClosure() -> Bool {
    guard parser.lexer.token.kind == .leftBrace, !level.header.declaresVariable else { return false }
    switch level.header.awaits {
    case .nothing: return !parser.atAccessorBlock()
    case .bodyOfCondition: return closureContinues()
    case .bodyOfDeclaration: return false
    }
  }

  /// Whether the text after the block at the current brace shows that the block is not a body: `if x.map { $0 } == y
  /// {`.
  ///
  /// Looks at most a few lines ahead, so that blocks nested in conditions are not read repeatedly.
  func closureContinues() -> Bool {
    let start = parser.lexer.token.start
    var lookahead = Lexer(bytes, parser.range(start, min(start + 2048, parser.lexer.source.count)))
    lookahead.advance()
    let brace = lookahead.token
    lookahead.advance()
    guard !lookahead.token.isFirstOnLine, lookahead.keyword != .case else { return false }
    let (end, how) = lookahead.endOfBraces(from: brace.start)
    guard how == .closed else { return false }
    lookahead.position = end
    lookahead.advance()
    switch lookahead.token.kind {
    case .leftBrace, .comma: return true
    case .leftBracket, .leftParenthesis, .postfixMark, .colon, .operator: return !lookahead.token.isFirstOnLine
    case .word:
      switch lookahead.keyword {
      case .where: return true
      case .is, .as: return !lookahead.token.isFirstOnLine
      default: return false
      }
    default: return false
    }
  }

  /// Whether the previous token ends with a colon.
  var isAfterColon: Bool {
    let end = parser.lexer.previousEnd
    return end > 0 && bytes[end - 1] == UInt8(ascii: ":")
  }

  /// Whether a name with a block is an accessor, not a call with a trailing closure.
  func isAccessor(_ name: Token, after last: Last) -> Bool {
    guard name.isFirstOnLine || last == .start || last == .operand else { return false }
    let source = parser.lexer.source
    switch Keyword(source, name.start, name.end) {
    case .willSet, .didSet: return true
    case .get, .set: return level.contents == .accessors
    // `get async { … }`
    case .async: return !name.isFirstOnLine
    default:
      guard level.contents == .accessors else { return false }
      return source.isUnderscoredAccessor(name)
    }
  }
}
