/// Skips types. Nested brackets are skipped as balanced ranges, so depth has no cost.
extension DeclarationParser {
  /// Skips a type and returns its range; nil if none starts.
  mutating func skipType() -> ByteRange? {
    let start = lexer.token.start
    // A named opaque result: `-> <T: P> T`.
    if lexer.startsOperator(UInt8(ascii: "<")), !skipGenericArguments() { return range(from: start) }
    while true {
      // Words that precede a type, and attributes, do not start with a capital letter.
      let startsWithCapital = lexer.source[lexer.token.start] &- UInt8(ascii: "A") < 26
      if !startsWithCapital { skipTypeSpecifiers() }
      switch lexer.token.kind {
      case .word, .escapedWord:
        // The type is missing at the end of the previous line.
        if lexer.token.isFirstOnLine, atNextDeclaration {
          return lexer.token.start == start ? nil : range(from: start)
        }
        lexer.advance()
        if lexer.startsOperator(UInt8(ascii: "<")), !skipGenericArguments() { return range(from: start) }
      case .leftParenthesis:
        lexer.skipBalanced()
        skipFunctionEffects()
      case .leftBracket: lexer.skipBalanced()
      default: return lexer.token.start == start ? nil : range(from: start)
      }
      switch lexer.token.kind {
      case .comma, .rightParenthesis, .leftBrace, .rightBrace, .word, .endOfFile: return range(from: start)
      default: break
      }
      skipTypeSuffixes()
      if lexer.isArrow || lexer.isOperator(UInt8(ascii: "&")) {
        lexer.advance()
      } else {
        return range(from: start)
      }
    }
  }

  /// Whether the current word can only start a declaration and cannot be part of a type or value.
  var atNextDeclaration: Bool {
    let keyword = lexer.keyword
    return keyword.isReserved && keyword.startsDeclaration && keyword != .class
  }

  /// Skips attributes and words such as `some`, `inout`, `nonisolated(nonsending)`, and `~`.
  private mutating func skipTypeSpecifiers() {
    while true {
      switch lexer.token.kind {
      case .at: skipTypeAttribute()
      case .operator where lexer.source[lexer.token.start] == UInt8(ascii: "~"): lexer.advance()
      case .word:
        switch lexer.keyword {
        case .inout, .repeat: lexer.advance()
        case .some, .any, .each, .owned, .shared, .const, .borrowing, .consuming, .isolated, .sending, .nonisolated,
          .otherModifier:
          let mark = lexer.mark
          let isNonisolated = lexer.keyword == .nonisolated
          lexer.advance()
          if isNonisolated, lexer.token.kind == .leftParenthesis, !lexer.token.isFirstOnLine { lexer.skipBalanced() }
          // After a bare `nonisolated`, a tuple on the next line is not a type.
          let isStatement = isNonisolated && lexer.token.isFirstOnLine && lexer.token.kind == .leftParenthesis
          guard startsType, !isStatement || lexer.source[lexer.previousEnd - 1] == UInt8(ascii: ")") else {
            // A type with that name.
            lexer.reset(to: mark)
            return
          }
        default: return
        }
      default: return
      }
    }
  }

  var startsType: Bool {
    switch lexer.token.kind {
    case .escapedWord, .at, .leftBracket, .leftParenthesis: true
    case .word:
      switch lexer.keyword {
      case .where, .async, .throws, .rethrows, .in: false
      default: true
      }
    case .operator: lexer.source[lexer.token.start] == UInt8(ascii: "~")
    default: false
    }
  }

  /// Skips `?`, `!`, `.Type` and member types.
  private mutating func skipTypeSuffixes() {
    while true {
      switch lexer.token.kind {
      case .postfixMark: lexer.advance()
      case .operator where lexer.isOperator(UInt8(ascii: ".")):
        lexer.advance()
        guard lexer.isName else { return }
        lexer.advance()
        if lexer.startsOperator(UInt8(ascii: "<")), !skipGenericArguments() { return }
      case .colon where isModuleSelector:
        lexer.advance()
        lexer.advance()
        guard lexer.isName else { return }
        lexer.advance()
        if lexer.startsOperator(UInt8(ascii: "<")), !skipGenericArguments() { return }
      default: return
      }
    }
  }

  /// Skips `async throws(E)` after a parameter list, if an arrow follows.
  private mutating func skipFunctionEffects() {
    guard lexer.token.kind == .word else { return }
    let mark = lexer.mark
    while true {
      switch lexer.keyword {
      case .async, .reasync: lexer.advance()
      case .throws, .rethrows:
        lexer.advance()
        if lexer.token.kind == .leftParenthesis { lexer.skipBalanced() }
      default:
        if !lexer.isArrow { lexer.reset(to: mark) }
        return
      }
    }
  }

  /// Skips an attribute whose position is not recorded: in a type, on a parameter, or on an accessor.
  mutating func skipTypeAttribute() {
    lexer.advance()
    guard lexer.isName else { return }
    let name = lexer.token
    skipAttributeName()
    guard lexer.token.kind == .leftParenthesis, lexer.token.start == lexer.previousEnd else { return }
    if takesNoArguments(name) { return }
    let mark = lexer.mark
    lexer.skipBalanced()
    // Before Swift 6, the compiler reads `@MainActor([Int]) -> Void` as a function type; later versions allow nothing
    // else.
    let end = lexer.mark
    skipFunctionEffects()
    lexer.reset(to: lexer.isArrow ? mark : end)
  }

  /// Whether a parenthesis after the attribute belongs to the type: `@escaping(Int) -> Void`.
  private func takesNoArguments(_ name: Token) -> Bool {
    let source = lexer.source
    return source.matches(name.range, "escaping") || source.matches(name.range, "autoclosure")
      || source.matches(name.range, "Sendable") || source.matches(name.range, "unchecked")
      || source.matches(name.range, "preconcurrency") || source.matches(name.range, "retroactive")
      || source.matches(name.range, "noescape") || source.matches(name.range, "noDerivative")
      || source.matches(name.range, "async")
  }

  /// Skips `<A, B>` at an operator that starts with `<`. If it is not closed, returns false at an unspecified position.
  mutating func skipGenericArguments() -> Bool {
    lexer.splitOperator()
    lexer.advance()
    var depth = 1
    while depth > 0 {
      switch lexer.token.kind {
      case .operator:
        switch lexer.source[lexer.token.start] {
        case UInt8(ascii: "<"):
          depth += 1
          lexer.splitOperator()
        case UInt8(ascii: ">"):
          depth -= 1
          lexer.splitOperator()
        default: break
        }
        lexer.advance()
      case .leftParenthesis, .leftBracket: lexer.skipBalanced()
      case .word, .escapedWord, .number, .comma, .colon, .at, .postfixMark: lexer.advance()
      default: return false
      }
    }
    return true
  }
}
