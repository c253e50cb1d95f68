/// Words: names, calls and keywords.
extension CallScanner {
  mutating func word() {
    let token = parser.lexer.token
    let keyword = parser.lexer.keyword
    let last = level.chain.last
    if keyword.isReserved, !level.kind.holdsStatements, level.kind != .callArguments,
      parser.lexer.source[token.end] == UInt8(ascii: ":")
    {
      // A label.
      resetChain()
      if level.expression.label.isEmpty { level.expression.label = token.range }
      parser.lexer.advance()
      return
    }
    if last != .dot, keyword.isReserved, !keyword.isOperand || keyword == .super {
      reserved(keyword)
      return
    }
    if last != .dot, keyword != .none, passContextual(keyword) { return }
    let isDeclared = last == .declarator
    if last != .dot { startChain(at: token.start) }
    level.chain.last = .operand
    level.chain.enclosing = -1
    parser.lexer.advance()
    if parser.isModuleSelector {
      // `Module::name` is one name.
      parser.lexer.advance()
      parser.lexer.advance()
      if parser.lexer.isName {
        if last == .dot { level.chain.last = .dot }
        return wordAfterSelector(last)
      }
    }
    if level.contents == .accessors, last != .dot { noteAccessor(keyword, token) }
    let isCandidate = !isDeclared && isNamed(token, among: names)
    if !values.isEmpty, isNamed(token, among: values) { noteReference(token, after: last) }
    let genericStart = parser.lexer.token.start
    if parser.lexer.startsOperator(UInt8(ascii: "<")) { parser.skipGenericArgumentsOfExpression() }
    guard isCandidate else { return }
    let generics =
      parser.lexer.token.start > genericStart ? parser.range(genericStart, parser.lexer.previousEnd) : .none
    startCall(token, generics: generics, after: last)
  }

  /// Consumes a contextual keyword. Returns false if it is a plain name here.
  private mutating func passContextual(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .await:
      parser.lexer.advance()
      return true
    case .lazy where !level.header.declaresVariable:
      let mark = parser.lexer.mark
      parser.lexer.advance()
      level.header.isLazy = parser.lexer.isName && !parser.lexer.token.isFirstOnLine
      parser.lexer.reset(to: mark)
      return false
    case .unsafe, .consume, .copy, .each, .any, .some, .macro, .actor:
      let mark = parser.lexer.mark
      parser.lexer.advance()
      // `consume (x)` calls a function of that name.
      let takesParentheses = keyword == .unsafe || keyword == .any || keyword == .some
      if takesParentheses, parser.lexer.token.kind == .leftParenthesis,
        parser.lexer.token.start > parser.lexer.previousEnd
      {
        return true
      }
      // `for macro in macros`
      let declares = keyword == .macro || keyword == .actor
      let isName = parser.lexer.isName && !(declares && parser.lexer.keyword.isReserved)
      if isName, !parser.lexer.token.isFirstOnLine {
        if declares {
          beginItem(at: parser.lexer.previousEnd, keyword == .actor ? .type : .none)
          level.item.name = parser.lexer.token.range
          level.chain.last = .declarator
          level.header.awaits = keyword == .actor ? .bodyOfDeclaration : .nothing
        }
        return true
      }
      parser.lexer.reset(to: mark)
      return false
    default: return false
    }
  }

  private mutating func wordAfterSelector(_ last: Last) {
    let token = parser.lexer.token
    level.chain.last = .operand
    parser.lexer.advance()
    if last != .declarator, isNamed(token, among: names) { startCall(token, generics: .none, after: last) }
  }

  private mutating func reserved(_ keyword: Keyword) {
    let start = parser.lexer.token.start
    if level.contents == .switchCases, keyword == .case || keyword == .default, level.header.awaits == .nothing {
      endCase()
    }
    parser.lexer.advance()
    switch keyword {
    case .try:
      beginItemIfDue(at: start)
      level.chain.last = .trying
      level.chain.prefix = .try
      level.chain.start = -1
    case .var, .let:
      // `class var`
      if level.chain.last == .declarator { level.header.awaits = .nothing }
      resetChain()
      level.header.declaresVariable = true
      if level.header.awaits == .nothing { level.header.opens = .accessors }
      noteBinding(at: start)
    case .repeat:
      beginItemIfDue(at: start)
      resetChain()
      level.header.repeats = parser.lexer.token.kind == .leftBrace
      if level.header.repeats { level.item.introducer = .repeat }
    case .while where level.header.repeats:
      resetChain()
      level.header.repeats = false
      level.item.introducer = .while
      level.expression = Expression()
    case .if, .guard, .while, .for, .switch, .catch:
      resetChain()
      level.header.awaits = .bodyOfCondition
      level.header.opens = keyword == .switch ? .switchCases : .code
      beginStatement(keyword, at: start)
    case .case where level.contents == .switchCases || level.header.awaits != .nothing:
      resetChain()
      level.header.matchesCase = level.header.awaits == .nothing
      if level.header.matchesCase { beginCase(at: start) } else { noteBinding(at: start) }
    case .default where level.contents == .switchCases:
      resetChain()
      beginCase(at: start)
    case .func, .case, .class, .struct, .enum, .protocol, .extension, .typealias, .subscript, .operator:
      resetChain()
      level.chain.last = .declarator
      level.header.declaresCases = keyword == .case
      level.header.opens = keyword == .subscript ? .accessors : .code
      if keyword != .case, keyword != .typealias, keyword != .operator {
        level.header.awaits = .bodyOfDeclaration
      }
      beginDeclaration(keyword, at: start)
    case .import:
      beginItem(at: start)
      while !parser.lexer.token.isFirstOnLine, parser.lexer.token.kind != .endOfFile,
        parser.lexer.token.kind != .semicolon
      {
        parser.lexer.advance()
      }
    case .`init`:
      resetChain()
      level.header.awaits = .bodyOfDeclaration
      level.chain.last = .operand
      beginDeclaration(keyword, at: start)
      level.item.name = parser.range(start, start + 4)
    case .super:
      startChain(at: start)
      level.chain.last = .operand
    default:
      resetChain()
      noteKeyword(keyword, at: start)
    }
  }

  // Inlined, because a call would copy the scanner for every word.
  @inline(__always)
  private func isNamed(_ token: Token, among names: CallNames) -> Bool {
    var start = token.start
    var end = token.end
    if token.kind == .escapedWord {
      start += 1
      end -= 1
    }
    return names.contains(parser.lexer.source, start, end)
  }

  private mutating func startCall(_ name: Token, generics: ByteRange, after last: Last) {
    let hasDot = last == .dot
    let next = parser.lexer.token
    let hasParentheses = next.kind == .leftParenthesis && !next.isFirstOnLine
    // `get { … }` is an accessor.
    if !hasDot, generics.isEmpty, isAccessor(name, after: last) { return }
    guard levels.last < CallScanner.maximumDepth, hasParentheses ? !atArgumentNames() : atTrailingClosure() else {
      return
    }
    var receiver = ByteRange.none
    let start = level.chain.start < 0 ? name.start : level.chain.start
    if hasDot, level.chain.receiverEnd > start { receiver = parser.range(start, level.chain.receiverEnd) }
    let index = Int32(truncatingIfNeeded: list.calls.count)
    trace()
    list.calls.append(
      Call(
        range: parser.range(start, name.end), name: name.range, receiver: receiver, genericArguments: generics,
        arguments: .empty, parent: level.call, scope: .none, block: level.block, use: addUse(),
        end: UInt32(truncatingIfNeeded: name.end), prefix: level.chain.prefix,
        branch: conditionals.last?.branch ?? -1))
    level.chain.calleeEnd = parser.lexer.previousEnd
    if hasParentheses {
      push(.callArguments, call: index, at: next.start)
      parser.lexer.advance()
    } else {
      pushClosure(of: index, firstArgument: pendingArguments.count, label: .none)
    }
  }
}
