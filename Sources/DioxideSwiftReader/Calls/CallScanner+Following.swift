/// How values are used: the tokens after the value.
extension CallScanner {
  /// Reads the tokens after the value of a use, which ended before the current token. Looks ahead no further than the
  /// expression.
  mutating func follow(_ index: Int32) {
    guard !list.uses[Int(index)].isEnded else { return }
    switch parser.lexer.token.kind {
    case .postfixMark, .operator, .leftParenthesis, .leftBracket, .word: break
    default: return
    }
    let mark = parser.lexer.mark
    var use = list.uses[Int(index)]
    let strength = level.expression.strength
    while !use.isEnded, followStep(&use, strength) {}
    list.uses[Int(index)] = use
    parser.lexer.reset(to: mark)
  }

  /// Reads one step. Returns false if the expression ends or the value cannot be followed further.
  private mutating func followStep(_ use: inout Use, _ strength: Expression.Strength) -> Bool {
    let token = parser.lexer.token
    switch token.kind {
    case .postfixMark:
      if use.unwrapping == .none {
        use.unwrapping = parser.lexer.source[token.start] == UInt8(ascii: "!") ? .forced : .chained
      }
      parser.lexer.advance()
      return true
    case .leftParenthesis, .leftBracket:
      guard !token.isFirstOnLine else { return false }
      use.isCalled = true
      use.isEnded = true
      return false
    case .operator: return followOperator(&use, strength)
    case .word: return followCast(&use, strength)
    default: return false
    }
  }

  private mutating func followCast(_ use: inout Use, _ strength: Expression.Strength) -> Bool {
    let isTest = parser.lexer.keyword == .is
    guard isTest || parser.lexer.keyword == .as else { return false }
    guard strength != .tight else {
      use.isEnded = true
      return false
    }
    parser.lexer.advance()
    var cast: Use.Cast = isTest ? .test : .plain
    if !isTest, parser.lexer.token.kind == .postfixMark {
      cast = parser.lexer.source[parser.lexer.token.start] == UInt8(ascii: "!") ? .forced : .optional
      parser.lexer.advance()
    }
    let type = parser.skipType() ?? .none
    if use.cast == .none {
      use.cast = cast
      use.castType = type
    }
    return !type.isEmpty
  }

  private mutating func followOperator(_ use: inout Use, _ strength: Expression.Strength) -> Bool {
    let token = parser.lexer.token
    let source = parser.lexer.source
    if parser.lexer.isOperator(UInt8(ascii: ".")) {
      parser.lexer.advance()
      use.member = parser.lexer.token.range
      use.isEnded = true
      return false
    }
    let fixity = parser.lexer.fixity
    if fixity == .prefix, token.isFirstOnLine || parser.lexer.isArrow { return false }
    use.isEnded = true
    if parser.lexer.isOperator(UInt8(ascii: "=")) {
      use.isTarget = true
      return false
    }
    if source.matches(token.range, "??"), strength != .tight {
      followFallback(&use)
    } else if use.operator.isEmpty {
      use.operator = token.range
      let isEqual = source.matches(token.range, "==")
      guard isEqual || source.matches(token.range, "!="), use.unwrapping == .none, use.cast == .none else {
        return false
      }
      parser.lexer.advance()
      guard parser.lexer.keyword == .nil else { return false }
      parser.lexer.advance()
      if endsExpression { use.comparison = isEqual ? .equalsNil : .differsFromNil }
    }
    return false
  }

  /// Whether an expression that ends before the current token is complete.
  var endsExpression: Bool {
    let token = parser.lexer.token
    switch token.kind {
    case .rightParenthesis, .rightBracket, .rightBrace, .comma, .semicolon, .leftBrace, .endOfFile: return true
    case .word: return token.isFirstOnLine || parser.lexer.keyword == .else
    case .operator: return false
    default: return token.isFirstOnLine
    }
  }

  /// Reads the right operand of `??`, the current token.
  private mutating func followFallback(_ use: inout Use) {
    parser.lexer.advance()
    var parentheses = 0
    while parser.lexer.token.kind == .leftParenthesis, parentheses < 8 {
      parser.lexer.advance()
      parentheses += 1
    }
    while parser.lexer.keyword == .try || parser.lexer.keyword == .await {
      parser.lexer.advance()
      if parser.lexer.token.kind == .postfixMark { parser.lexer.advance() }
    }
    use.fallback = .value
    if parser.lexer.keyword == .nil {
      parser.lexer.advance()
      if endsExpression { use.fallback = .nilLiteral }
      return
    }
    let isClosure = parser.lexer.token.kind == .leftBrace
    if isClosure { parser.lexer.advance() }
    guard let name = passCalledName() else { return }
    use.fallback = isClosure ? .closure : .call
    use.fallbackName = name
  }

  /// Consumes a dotted name that is called.
  private mutating func passCalledName() -> ByteRange? {
    let start = parser.lexer.token.start
    guard parser.lexer.isName, !parser.lexer.keyword.isReserved || parser.lexer.keyword.isOperand else { return nil }
    parser.lexer.advance()
    while parser.lexer.isOperator(UInt8(ascii: ".")) {
      parser.lexer.advance()
      guard parser.lexer.isName else { return nil }
      parser.lexer.advance()
    }
    let name = parser.range(from: start)
    guard parser.lexer.token.kind == .leftParenthesis, !parser.lexer.token.isFirstOnLine else { return nil }
    return name
  }

  // MARK: - References

  /// Records a reference if the consumed word is one of the listed names.
  mutating func noteReference(_ token: Token, after last: Last) {
    if last == .dot {
      // Only `self.name` is equivalent to the name.
      guard level.chain.receiverEnd - level.chain.start == 4,
        parser.lexer.source.matches(level.chain.start, level.chain.receiverEnd, "self")
      else { return }
    }
    if parser.lexer.token.kind == .colon, !level.kind.holdsStatements { return }
    let expression = level.expression
    let isPattern =
      expression.isBinding && !expression.isAssigned && !expression.hasType || level.header.declaresVariable
      || last == .declarator
    trace()
    let use = addUse()
    list.references.append(
      Reference(name: token.range, use: use, block: level.block, isDeclared: isPattern && last != .dot))
    if isPattern, level.header.awaits == .bodyOfCondition { noteShorthand(use, token) }
    follow(use)
  }

  /// Records `if let name {`, which is both a binding and a reference.
  private mutating func noteShorthand(_ use: Int32, _ token: Token) {
    switch parser.lexer.token.kind {
    case .comma, .leftBrace: break
    case .word where parser.lexer.keyword == .else: break
    default: return
    }
    guard level.expression.target.start == UInt32(truncatingIfNeeded: token.start) else { return }
    list.uses[Int(use)].position = .bound
    list.uses[Int(use)].target = token.range
    list.uses[Int(use)].statement = statement(of: levels.top)
    list.references[list.references.count - 1].isDeclared = false
  }
}
