/// Variables and constants, with their accessors.
extension DeclarationParser {
  /// Reads the bindings of a `var` or `let`, one declaration each.
  mutating func parseVariables(_ introduction: Introduction, isConstant: Bool) {
    lexer.advance()
    while true {
      var result = declaration(.variable, introduction)
      if isConstant { result.flags.insert(.isConstant) }
      let start = lexer.token.start
      // A second introducer, as in `let a = 1, var b = 2`, is part of the pattern.
      while lexer.keyword == .var || lexer.keyword == .let, !lexer.token.isFirstOnLine { lexer.advance() }
      if lexer.token.kind == .leftParenthesis { lexer.skipBalanced() } else { parseName(into: &result) }
      if lexer.previousEnd > start { result.name = range(from: start) }
      if lexer.token.kind == .colon {
        lexer.advance()
        if let type = skipType() { result.type = type } else { expected(.expectedType, &result) }
      }
      if lexer.isOperator(UInt8(ascii: "=")) {
        lexer.advance()
        result.value = skipExpression(.initialValue)
        result.flags.insert(.hasInitialValue)
      }
      if lexer.token.kind == .leftBrace, !isStatement(after: result) {
        if !opensObservers() { result.flags.insert(.isComputed) }
        parseBody(into: &result)
      }
      add(result)
      guard lexer.token.kind == .comma else { return }
      lexer.advance()
    }
  }

  /// Whether the brace at the start of the line after an initial value opens a separate closure.
  private mutating func isStatement(after declaration: Declaration) -> Bool {
    lexer.token.isFirstOnLine && declaration.flags.contains(.hasInitialValue) && !atAccessorBlock()
  }

  /// Whether the block at the current brace starts with `willSet` or `didSet`, so that the variable is stored.
  private mutating func opensObservers() -> Bool {
    let mark = lexer.mark
    defer { lexer.reset(to: mark) }
    lexer.advance()
    while true {
      switch lexer.token.kind {
      case .at: skipTypeAttribute()
      case .poundIf:
        lexer.advance()
        skipExpression(.condition)
      default:
        switch lexer.keyword {
        case .didSet, .willSet: return true
        case .mutating, .nonmutating, .otherModifier, .nonisolated, .consuming, .borrowing: lexer.advance()
        default: return false
        }
      }
    }
  }

  /// Whether the brace after an initial value opens observers, not a trailing closure.
  mutating func atAccessorBlock() -> Bool {
    let mark = lexer.mark
    defer { lexer.reset(to: mark) }
    lexer.advance()
    while lexer.token.kind == .at {
      if lexer.source.matches(lexer.token.end, lexer.token.end + 14, "_accessorBlock") { return true }
      skipTypeAttribute()
    }
    switch lexer.keyword {
    case .didSet, .willSet, .`init`: return true
    default: return false
    }
  }
}
