/// Skips expressions and statements to find the end of a value.
extension DeclarationParser {
  /// The context of an expression, which determines its end.
  enum ExpressionContext {
    /// In parentheses: ends at a comma or closing bracket, but not at a line break.
    case argument
    /// After the `=` of a variable: also ends at a line break, a comma, or a block of observers.
    case initialValue
    /// After the `=` of a case or macro: also ends at `where`.
    case value
    /// After `#if`: ends with the line.
    case condition
    /// A statement at file level.
    case statement
  }

  /// How the previous token affects a following line break.
  private enum Before { case nothing, operand, brace, awaitsOperand }

  /// Skips an expression and returns its range.
  @discardableResult
  mutating func skipExpression(_ context: ExpressionContext) -> ByteRange {
    let start = lexer.token.start
    var before = Before.nothing
    // Between `if` or `switch` and its brace, commas and line breaks do not end the expression.
    var awaitsBrace = false
    var postfixConditionals = 0
    /// Whether the previous token ends a literal, which cannot be followed by a trailing closure.
    var isLiteral = false
    loop: while true {
      let token = lexer.token
      let followsLiteral = isLiteral
      isLiteral = false
      if token.isFirstOnLine, context != .argument, !awaitsBrace, before != .nothing || context == .condition,
        !continues(after: before, context)
      {
        let isInPostfixConditional = postfixConditionals > 0 && token.kind.isConditional
        guard isInPostfixConditional || token.kind == .poundIf && context != .condition && atPostfixConditional()
        else { break }
      }
      switch token.kind {
      case .endOfFile, .rightBrace, .semicolon: break loop
      case .rightParenthesis, .rightBracket:
        guard context == .statement else { break loop }
        lexer.note(.unclosedParenthesis, token.start, token.end)
        lexer.advance()
        before = .operand
      case .comma:
        guard context == .statement || awaitsBrace else { break loop }
        lexer.advance()
        before = .awaitsOperand
      case .colon:
        lexer.advance()
        before = .awaitsOperand
      case .leftBrace:
        if context == .condition || context == .initialValue && !awaitsBrace && (followsLiteral || atAccessorBlock()) {
          break loop
        }
        lexer.skipBalanced()
        awaitsBrace = false
        before = .brace
      case .leftParenthesis, .leftBracket:
        let isCollection = token.kind == .leftBracket && before != .operand
        lexer.skipBalanced()
        isLiteral = isCollection && lexer.token.kind == .leftBrace && !isInlineArray(token)
        before = .operand
      case .word:
        let keyword = lexer.keyword
        if keyword == .where, context == .value { break loop }
        // The value is missing.
        if token.isFirstOnLine, before == .nothing || before == .awaitsOperand, !awaitsBrace, context != .statement,
          keyword.isReserved, keyword.startsDeclaration
        {
          break loop
        }
        if token.isFirstOnLine, context == .argument, keyword != .let, keyword != .var, atNextDeclaration { break loop }
        if context != .condition, opensStatement(keyword, before, context) { awaitsBrace = true }
        lexer.advance()
        before = keyword.awaitsOperand ? .awaitsOperand : .operand
        if context != .statement, lexer.startsOperator(UInt8(ascii: "<")) { skipGenericArgumentsOfExpression() }
      case .escapedWord:
        lexer.advance()
        before = .operand
        if context != .statement, lexer.startsOperator(UInt8(ascii: "<")) { skipGenericArgumentsOfExpression() }
      case .operator:
        before = lexer.fixity == .postfix && !lexer.isOperator(UInt8(ascii: ".")) ? .operand : .awaitsOperand
        lexer.advance()
        // `x.if`: a member name may be a keyword.
        if before == .awaitsOperand, lexer.token.kind == .word, lexer.source[token.end - 1] == UInt8(ascii: "."),
          token.end - token.start == 1
        {
          lexer.advance()
          before = .operand
          if context != .statement, lexer.startsOperator(UInt8(ascii: "<")) { skipGenericArgumentsOfExpression() }
        }
      case .postfixMark:
        lexer.advance()
        if before != .awaitsOperand { before = .operand }
      case .backslash:
        lexer.advance()
        before = .awaitsOperand
      case .poundIf, .poundElseif, .poundElse, .poundEndif:
        guard context == .initialValue || context == .statement || context == .value else { break loop }
        if token.kind == .poundIf {
          postfixConditionals += 1
        } else if postfixConditionals == 0 {
          break loop
        } else if token.kind == .poundEndif {
          postfixConditionals -= 1
        }
        skipPostfixDirective()
        before = .operand
      case .pound:
        lexer.advance()
        if lexer.isName, !lexer.token.isFirstOnLine { lexer.advance() }
        before = .operand
        if context != .statement, lexer.startsOperator(UInt8(ascii: "<")) { skipGenericArgumentsOfExpression() }
      case .string, .number, .regex:
        // `pair.0 { … }` is a call.
        isLiteral = lexer.source[token.start - 1] != UInt8(ascii: ".")
        lexer.advance()
        before = .operand
      case .at, .unknown:
        lexer.advance()
        before = .operand
      }
    }
    return lexer.token.start == start ? range(start, start) : range(from: start)
  }

  /// Whether the bracket opens `[3 of Int]`, which is a type.
  private func isInlineArray(_ bracket: Token) -> Bool {
    var lookahead = lexer
    lookahead.position = bracket.end
    lookahead.advance()
    lookahead.advance()
    return lookahead.token.kind == .word && lookahead.source.matches(lookahead.token.range, "of")
  }

  /// Whether the first token of a line continues the previous expression.
  private mutating func continues(after before: Before, _ context: ExpressionContext) -> Bool {
    guard before != .awaitsOperand else { return true }
    switch lexer.token.kind {
    case .operator:
      if lexer.source[lexer.token.start] == UInt8(ascii: ".") { return context != .condition }
      return lexer.fixity == .infix
    case .colon: return context != .statement
    case .leftBrace: return context != .condition
    case .word:
      switch lexer.keyword {
      case .as, .is: return true
      case .else, .catch: return before == .brace
      default: return before == .brace && atLabelledClosure()
      }
    case .escapedWord: return before == .brace && atLabelledClosure()
    default: return false
    }
  }

  /// Whether the word starts a statement or expression with its own block.
  private func opensStatement(_ keyword: Keyword, _ before: Before, _ context: ExpressionContext) -> Bool {
    switch keyword {
    case .if, .switch: return true
    case .guard, .while, .for, .do, .repeat, .defer: return context == .statement && before != .operand
    default: return false
    }
  }

  /// Whether the `#if` at the current token contains members of the previous expression, such as `.modifier()`.
  private mutating func atPostfixConditional() -> Bool {
    let mark = lexer.mark
    defer { lexer.reset(to: mark) }
    while lexer.token.kind == .poundIf {
      lexer.advance()
      skipExpression(.condition)
    }
    guard lexer.token.kind == .operator else { return false }
    return lexer.source[lexer.token.start] == UInt8(ascii: ".")
  }

  private mutating func skipPostfixDirective() {
    let hasCondition = lexer.token.kind == .poundIf || lexer.token.kind == .poundElseif
    lexer.advance()
    if hasCondition { skipExpression(.condition) }
  }

  // MARK: - Generic arguments in expressions

  /// Skips the `<` at the current token and the generic arguments after it, if it opens any.
  ///
  /// Uses the compiler's rule: the tokens between must parse as types, and the next token must not be an operand. A
  /// failed opener and all openers within it are remembered, so that each is tried once.
  mutating func skipGenericArgumentsOfExpression() {
    let start = lexer.token.start
    guard !comparisons.contains(start) else { return }
    let mark = lexer.mark
    var open: [Int] = [start]
    // A bracket after a name is a call or subscript, so the name is not a type; but `@name(…)` is an attribute.
    var isAfterName = false
    var isInAttribute = false
    lexer.splitOperator()
    lexer.advance()
    while !open.isEmpty {
      var fits = true
      let (wasAfterName, wasInAttribute) = (isAfterName, isInAttribute)
      (isAfterName, isInAttribute) = (false, false)
      switch lexer.token.kind {
      case .operator:
        switch lexer.source[lexer.token.start] {
        case UInt8(ascii: "<"):
          open.append(lexer.token.start)
          lexer.splitOperator()
        case UInt8(ascii: ">"):
          open.removeLast()
          lexer.splitOperator()
        case UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "~"):
          fits = lexer.token.end - lexer.token.start == 1 || lexer.source.matches(lexer.token.range, "...")
          isInAttribute = wasInAttribute
        case UInt8(ascii: "-"): fits = lexer.isArrow || lexer.token.end - lexer.token.start == 1
        default: fits = false
        }
        if fits { lexer.advance() }
      case .leftParenthesis, .leftBracket:
        fits = !wasAfterName
        if fits { lexer.skipBalanced() }
      case .word:
        switch lexer.keyword {
        case .Any, .Self, .inout, .repeat, .throws, .rethrows: break
        case let keyword:
          fits = !keyword.isReserved
          isAfterName = keyword == .none && !wasInAttribute
          isInAttribute = wasInAttribute
        }
        if fits { lexer.advance() }
      case .escapedWord:
        isAfterName = !wasInAttribute
        isInAttribute = wasInAttribute
        lexer.advance()
      case .at:
        isInAttribute = true
        lexer.advance()
      case .number, .comma, .colon, .postfixMark: lexer.advance()
      default: fits = false
      }
      if !fits {
        comparisons.insert(open)
        lexer.reset(to: mark)
        return
      }
    }
    guard canFollowGenericArguments else {
      comparisons.insert([start])
      lexer.reset(to: mark)
      return
    }
  }

  private var canFollowGenericArguments: Bool {
    switch lexer.token.kind {
    case .rightParenthesis, .rightBracket, .leftBrace, .rightBrace, .comma, .semicolon, .endOfFile, .postfixMark,
      .colon,
      .poundIf, .poundElse, .poundElseif, .poundEndif:
      true
    case .leftParenthesis, .leftBracket: !lexer.token.isFirstOnLine
    case .operator:
      lexer.source[lexer.token.start] == UInt8(ascii: ".") || lexer.isOperator(UInt8(ascii: "="))
        || lexer.fixity != .prefix
    default: lexer.token.isFirstOnLine
    }
  }
}

/// The positions of `<` that are known to be comparisons.
struct KnownComparisons {
  private var offsets: Set<Int> = []

  func contains(_ offset: Int) -> Bool { !offsets.isEmpty && offsets.contains(offset) }

  mutating func insert(_ new: [Int]) { offsets.formUnion(new) }
}

extension TokenKind {
  /// Whether the token is a conditional compilation directive.
  var isConditional: Bool {
    switch self {
    case .poundIf, .poundElseif, .poundElse, .poundEndif: true
    default: false
    }
  }
}

extension Keyword {
  /// Whether an operand must follow the word, possibly on the next line.
  var awaitsOperand: Bool {
    switch self {
    case .try, .await, .throw, .return, .as, .is, .in, .else, .case, .where, .inout, .if, .switch, .guard, .while, .for:
      true
    default: false
    }
  }
}
