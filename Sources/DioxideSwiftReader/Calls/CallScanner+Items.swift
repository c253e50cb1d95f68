/// The start of statements, declarations and expressions, and the meaning of keywords for the expressions in them.
extension CallScanner {
  // MARK: - Statements

  /// Begins a statement if a new operand follows a complete one, or the previous statement has ended.
  mutating func beginItemIfDue(at start: Int) {
    let isDue = level.chain.last == .operand || level.chain.last == .start || level.item.isEnded
    guard isDue, level.kind.holdsStatements, level.header.awaits == .nothing, !level.header.declaresVariable else {
      return
    }
    // `get async { … }`
    if level.item.introducer == .accessor, !level.item.isEnded { return }
    beginItem(at: start)
  }

  mutating func beginItem(at start: Int, _ introducer: Introducer = .none) {
    guard level.kind.holdsStatements else {
      level.item.introducer = introducer
      return
    }
    level.item.introducer = introducer
    level.item.isEnded = false
    level.item.start = start
    level.item.statement = -1
    level.item.number &+= 1
    level.item.exitsBefore = level.item.exits
    level.expression = Expression()
  }

  /// Begins a statement with conditions, possibly in an expression: `let x = if …`.
  mutating func beginStatement(_ keyword: Keyword, at start: Int) {
    let exitsBefore = level.item.exitsBefore
    let isElseIf = keyword == .if && level.item.introducer == .else && !level.item.isEnded
    if isElseIf, level.item.statement >= 0 { list.statements[Int(level.item.statement)].hasElseIf = true }
    let introducer: Introducer =
      switch keyword {
      case .if: .if
      case .guard: .guard
      case .while: .while
      case .for: .for
      case .switch: .switch
      default: .catch
      }
    beginItem(at: start, introducer)
    level.item.statement = -1
    // The blocks before `else if` do not run before its condition.
    if isElseIf { level.item.exitsBefore = exitsBefore }
  }

  mutating func beginDeclaration(_ keyword: Keyword, at start: Int) {
    let introducer: Introducer =
      switch keyword {
      case .func, .`init`: .function
      case .subscript: .subscript
      case .class, .struct, .enum, .protocol, .extension: .type
      default: .none
      }
    beginItem(at: start, introducer)
    level.item.name = parser.lexer.token.range
    // `func <<<T>(…)`: the generic clause is not part of the name.
    if parser.lexer.token.kind == .operator, level.item.name.count > 1,
      bytes[Int(level.item.name.end) - 1] == UInt8(ascii: "<"),
      parser.isNameStart(parser.lexer.source[parser.lexer.token.end])
    {
      level.item.name.end -= 1
    }
  }

  /// Records a keyword that only matters by itself.
  mutating func noteKeyword(_ keyword: Keyword, at start: Int) {
    switch keyword {
    case .return: leave(.return, at: start)
    case .throw: leave(.throw, at: start)
    case .break: leave(.leave, at: start)
    case .continue: leave(.continue, at: start)
    case .fallthrough: leave(.fallThrough, at: start)
    case .else: level.item.introducer = level.item.introducer == .guard ? .guard : .else
    case .do: beginItem(at: start, .do)
    case .defer: beginItem(at: start, .defer)
    case .deinit:
      beginItem(at: start, .function)
      level.item.name = parser.range(start, parser.lexer.previousEnd)
    case .where:
      level.expression = Expression()
      level.expression.isWhere = true
    case .in:
      if level.item.introducer == .for {
        level.expression = Expression()
        level.expression.isIterated = true
      } else if level.kind.isBrace {
        // The end of a signature that begins with a capture list.
        level.item.number = 0
        level.item.isEnded = true
        readParameters(before: start)
      }
    default: break
    }
  }

  /// Reads the parameters of a closure between its capture list and `in`.
  private mutating func readParameters(before end: Int) {
    guard level.capturesEnd >= 0, level.capturesEnd < end, level.parameters.isEmpty else { return }
    let mark = parser.lexer.mark
    parser.lexer.position = level.capturesEnd
    parser.lexer.advance()
    if let (parameters, signatureEnd) = parser.skipClosureSignature(), signatureEnd == end + 2 {
      list.blocks[Int(level.block)].parameters = parameters
    }
    level.capturesEnd = -1
    parser.lexer.reset(to: mark)
  }

  private mutating func leave(_ introducer: Introducer, at start: Int) {
    beginItem(at: start, introducer)
    level.item.exits &+= 1
    // `break` takes a label on the same line; the value of `return` may be on the next.
    if introducer != .return, introducer != .throw, parser.lexer.token.isFirstOnLine { level.item.isEnded = true }
  }

  /// Records that a consumed word opens an accessor: `get {`, `set(value) {`.
  mutating func noteAccessor(_ keyword: Keyword, _ token: Token) {
    // An accessor begins a statement, unlike in `return get { … }`.
    guard level.item.start == token.start else { return }
    let source = parser.lexer.source
    switch keyword {
    case .get, .set, .willSet, .didSet: break
    default:
      guard source.isUnderscoredAccessor(token) else { return }
    }
    switch parser.lexer.token.kind {
    case .leftBrace, .leftParenthesis: break
    default:
      switch parser.lexer.keyword {
      case .async, .throws: break
      default: return
      }
    }
    beginItem(at: token.start, .accessor)
  }

  // MARK: - Variables and patterns

  /// Records `let`, `var`, or the `case` of a condition, which was consumed.
  mutating func noteBinding(at start: Int) {
    let isCondition = level.header.awaits == .bodyOfCondition
    if !isCondition {
      guard level.kind.holdsStatements, level.header.awaits == .nothing,
        level.item.introducer != .case || level.item.isEnded
      else { return }
      beginItem(at: start, .variable)
      level.item.isLazy = level.header.isLazy
      level.header.isLazy = false
    }
    guard !level.expression.isBinding else { return }
    beginPattern()
  }

  /// Begins a pattern at the current token.
  private mutating func beginPattern() {
    level.expression.isBinding = true
    level.expression.target = parser.range(parser.lexer.token.start, parser.lexer.token.end)
  }

  /// Handles `=`, the current token.
  mutating func assign() {
    let end = UInt32(truncatingIfNeeded: parser.lexer.previousEnd)
    level.expression.strength = .none
    level.expression.left = .none
    guard !level.expression.isAssigned || !level.expression.isBinding else { return }
    if level.expression.isBinding {
      // Either may be missing.
      if level.expression.hasType {
        level.expression.type.end = max(level.expression.type.start, end)
      } else {
        level.expression.target.end = max(level.expression.target.start, end)
      }
    } else if level.chain.start >= 0 {
      level.expression.target = parser.range(level.chain.start, parser.lexer.previousEnd)
    }
    level.expression.isAssigned = true
  }

  /// Handles an operator other than `=` and `.`, the current token.
  mutating func noteOperator(_ token: Token) {
    let source = parser.lexer.source
    let isPrefix = level.chain.last != .operand || parser.lexer.fixity == .prefix && token.isFirstOnLine
    if isPrefix { beginItemIfDue(at: token.start) }
    level.expression.left = token.range
    guard !isPrefix else {
      level.expression.strength = .tight
      return
    }
    if source.matches(token.range, "??") {
      level.expression.strength = .coalescing
    } else {
      level.expression.strength = source.isLooserThanCoalescing(token.range) ? .loose : .tight
      if source.matches(token.range, "?"), level.expression.ternaries < .max { level.expression.ternaries += 1 }
    }
  }

  /// Handles a colon, the current token; `start` is the start of the chain before it.
  mutating func noteColon(_ token: Token, after start: Int, isCaseEnd: Bool) {
    if isCaseEnd {
      level.item.caseLabel.end = max(level.item.caseLabel.start, UInt32(truncatingIfNeeded: token.start))
      level.item.isEnded = true
      level.item.number = 0
    } else if level.expression.ternaries > 0 {
      level.expression.ternaries -= 1
      level.expression.left = token.range
      level.expression.strength = .loose
    } else if level.expression.isBinding, !level.expression.isAssigned, !level.expression.hasType {
      level.expression.target.end = max(
        level.expression.target.start, UInt32(truncatingIfNeeded: parser.lexer.previousEnd))
      level.expression.hasType = true
    } else if level.kind == .arguments || level.kind == .subscripts || level.kind == .group, start >= 0,
      level.expression.label.isEmpty
    {
      level.expression.label = parser.range(start, parser.lexer.previousEnd)
    }
  }

  /// Continues after a comma, which was consumed.
  mutating func endExpression() {
    let isVariable = level.item.introducer == .variable && level.header.awaits == .nothing
    let index = level.expression.index
    level.expression = Expression()
    level.expression.index = index &+ 1
    if isVariable, level.kind.holdsStatements { beginPattern() }
  }
}

extension Source {
  /// Whether a word is one of the uncommon accessors, with an underscore.
  func isUnderscoredAccessor(_ token: Token) -> Bool {
    let range = token.range
    return matches(range, "_read") || matches(range, "_modify") || matches(range, "unsafeAddress")
      || matches(range, "unsafeMutableAddress") || matches(range, "borrow") || matches(range, "mutate")
  }

  /// Whether an operator has lower precedence than `??`: comparisons, `&&`, `||`, the ternary operator, assignments.
  func isLooserThanCoalescing(_ range: ByteRange) -> Bool {
    let (start, end) = (Int(range.start), Int(range.end))
    switch range.count {
    case 1:
      return self[start] == UInt8(ascii: "?") || self[start] == UInt8(ascii: "<") || self[start] == UInt8(ascii: ">")
    case 2:
      if matches(range, "&&") || matches(range, "||") || matches(range, "~=") { return true }
      let byte = self[start]
      // `==`, `!=`, `<=`, `>=`, and compound assignments such as `+=`.
      return self[end - 1] == UInt8(ascii: "=") && byte != UInt8(ascii: ".")
    case 3:
      return matches(range, "===") || matches(range, "!==") || matches(range, "&+=") || matches(range, "&-=")
        || matches(range, "&*=") || matches(range, "<<=") || matches(range, ">>=")
    default: return false
    }
  }
}
