/// Variables and constants, with their accessors.
extension DeclarationParser {
  /// Reads the bindings of a `var` or `let`, one declaration each.
  mutating func parseVariables(_ introduction: Introduction, isConstant: Bool) {
    lexer.advance()
    while true {
      var result = declaration(.variable, introduction)
      if isConstant { result.flags.insert(.isConstant) }
      if lexer.token.kind == .leftParenthesis {
        let start = lexer.token.start
        lexer.skipBalanced()
        result.name = range(from: start)
      } else {
        parseName(into: &result)
      }
      if lexer.token.kind == .colon {
        lexer.advance()
        if let type = skipType() { result.type = type } else { expected(.expectedType, &result) }
      }
      if lexer.isOperator(UInt8(ascii: "=")) {
        lexer.advance()
        result.value = skipExpression(.initialValue)
        result.flags.insert(.hasInitialValue)
      }
      if lexer.token.kind == .leftBrace {
        if !opensObservers() { result.flags.insert(.isComputed) }
        parseBody(into: &result)
      }
      add(result)
      guard lexer.token.kind == .comma else { return }
      lexer.advance()
    }
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
