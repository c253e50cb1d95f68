/// Finds calls to functions of given names, with receivers, arguments and nesting, and how their values are used.
///
/// One pass over the tokens; an explicit stack holds the open brackets.
struct CallScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var parser: DeclarationParser
  let names: CallNames
  /// The names of values whose references are listed.
  let values: CallNames
  var list = CallList()
  var levels = LevelStack(Level(kind: .outside, call: -1, block: -1))
  /// The arguments of open calls; those of the innermost call are last.
  var pendingArguments: [Argument] = []
  var conditionals: [(group: UInt32, index: UInt32, outer: Int32, branch: Int32, receiverEnd: Int)] = []
  var conditionalCount: UInt32 = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, _ names: CallNames, values: CallNames, expectedCalls: Int
  ) {
    list.reserveCapacity(expectedCalls)
    self.bytes = bytes
    parser = DeclarationParser(bytes, range)
    self.names = names
    self.values = values
  }

  /// The innermost bracket.
  var level: Level {
    @inline(__always) _read { yield levels.top.pointee }
    @inline(__always) _modify { yield &levels.top.pointee }
  }

  /// Reads the whole range. Must be called once.
  mutating func scan() -> CallList {
    defer { levels.deallocate() }
    parser.lexer.advance()
    while parser.lexer.token.kind != .endOfFile { step() }
    while levels.last > 0 {
      if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      close(at: parser.lexer.previousEnd)
    }
    for index in list.calls.indices where list.calls[index].block >= 0 {
      list.calls[index].scope = list.blocks[Int(list.calls[index].block)].range
    }
    return list
  }

  /// Reads one token, or several that belong together.
  mutating func step() {
    let token = parser.lexer.token
    if level.kind == .callArguments, level.argument.start < 0 { startArgument() }
    let current = parser.lexer.token
    if current.isFirstOnLine { beginLine(current) }
    switch current.kind {
    case .word, .escapedWord: word()
    case .number, .string, .regex: literal(current)
    case .leftParenthesis, .leftBracket: openBracket(current)
    case .leftBrace: openBlock()
    case .rightParenthesis, .rightBracket, .rightBrace: closeBracket(current)
    case .comma:
      if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      resetChain()
      if !level.kind.holdsStatements { level.header.declaresVariable = false }
      if level.header.declaresCases { level.chain.last = .declarator }
      parser.lexer.advance()
      endExpression()
    case .semicolon:
      resetChain()
      level.header.declaresCases = false
      level.header.awaits = .nothing
      level.item.isEnded = true
      parser.lexer.advance()
    case .postfixMark:
      if level.chain.last == .trying {
        level.chain.prefix = parser.lexer.source[current.start] == UInt8(ascii: "?") ? .tryOptional : .tryForced
      }
      parser.lexer.advance()
    case .operator: passOperator(current)
    case .colon: passColon(current)
    case .poundIf, .poundElseif, .poundElse, .poundEndif: directive()
    case .at, .pound:
      // `@unknown default:`
      if level.contents == .switchCases, current.kind == .at,
        parser.lexer.source.matches(current.end, current.end + 7, "unknown")
      {
        endCase()
      }
      startChain(at: current.start)
      parser.lexer.advance()
      if parser.lexer.isName { parser.lexer.advance() }
      level.chain.last = .operand
    case .backslash, .unknown, .endOfFile:
      resetChain()
      parser.lexer.advance()
    }
    if parser.lexer.token.start == token.start, parser.lexer.token.end == token.end,
      parser.lexer.token.kind != .endOfFile
    {
      parser.lexer.advance()
    }
  }

  /// The end of a line may end the expected construct.
  private mutating func beginLine(_ current: Token) {
    // The type may follow the colon on the next line.
    if level.header.declaresVariable, current.kind != .leftBrace, !isAfterColon {
      level.header.declaresVariable = false
      level.header.opens = .code
    }
    if level.chain.last != .declarator { level.header.declaresCases = false }
    if level.header.awaits == .bodyOfDeclaration, level.chain.last == .operand, startsNextItem {
      // A function without a body.
      level.header.awaits = .nothing
    }
  }

  /// Whether the current token, which is the first on its line, cannot continue a signature.
  private var startsNextItem: Bool {
    switch parser.lexer.token.kind {
    case .at: true
    case .word:
      switch parser.lexer.keyword {
      case .where, .async, .throws, .rethrows, .reasync: false
      default: true
      }
    default: false
    }
  }

  private mutating func literal(_ token: Token) {
    // `pair.0` continues the chain.
    if level.chain.last != .dot { startChain(at: token.start) }
    level.chain.last = .operand
    if token.kind == .string, enterInterpolation(of: token) { return }
    parser.lexer.advance()
  }

  // MARK: - Operators and colons

  private mutating func passOperator(_ token: Token) {
    if parser.lexer.isOperator(UInt8(ascii: ".")) {
      let hasReceiver = level.chain.last == .operand && level.chain.start >= 0
      if !hasReceiver { startChain(at: token.start) }
      level.chain.receiverEnd =
        !hasReceiver
        ? -1 : level.chain.conditionalEnd < 0 ? parser.lexer.previousEnd : level.chain.conditionalEnd
      level.chain.conditionalEnd = -1
      level.chain.enclosing = -1
      level.chain.last = .dot
    } else if level.chain.last == .operand, parser.lexer.fixity == .postfix, !parser.lexer.isOperator(UInt8(ascii: "="))
    {
      // In `x%.description` the chain continues; in `x%` the operand is complete.
      if parser.lexer.source[token.end] != UInt8(ascii: ".") {
        resetChain()
        // The `<` of generic parameters may be the last token on its line.
        if level.header.awaits == .nothing { level.chain.last = .operand }
      }
    } else {
      if parser.lexer.isOperator(UInt8(ascii: "=")) {
        level.header.declaresVariable = false
        level.header.opens = .code
        assign()
      } else {
        noteOperator(token)
      }
      resetChain()
    }
    parser.lexer.advance()
  }

  private mutating func passColon(_ token: Token) {
    let start = level.chain.start
    let isCaseEnd = level.header.matchesCase || level.item.introducer == .case && level.expression.ternaries == 0
    resetChain()
    level.header.declaresCases = false
    if level.header.matchesCase {
      level.header.matchesCase = false
      level.header.declaresVariable = false
      level.header.opens = .code
    }
    noteColon(token, after: start, isCaseEnd: isCaseEnd && level.contents == .switchCases)
    parser.lexer.advance()
    if level.expression.hasType, level.expression.type.isEmpty {
      level.expression.type = parser.lexer.token.range
    }
  }

  // MARK: - Chains

  mutating func resetChain() {
    level.chain.start = -1
    level.chain.prefix = .none
    level.chain.last = .other
  }

  /// Starts a postfix chain; a `try` directly before it remains its prefix.
  mutating func startChain(at start: Int) {
    beginItemIfDue(at: start)
    beginChain(at: start)
  }

  /// Starts a chain within the current statement.
  mutating func beginChain(at start: Int) {
    if level.chain.last != .trying { level.chain.prefix = .none }
    level.chain.start = start
    level.chain.conditionalEnd = -1
    level.chain.enclosing = -1
  }
}
