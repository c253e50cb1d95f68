/// How values are used: where the expression stands that begins with one, and what comes after the value.
extension CallScanner {
  // MARK: - Where

  /// Adds the use of the value that the current chain gives, as far as what comes before it says.
  mutating func addUse() -> Int32 {
    add(located(in: levels.top), in: levels.top)
  }

  /// Adds a use to those that begin the current expression of a level, if it does.
  private mutating func add(_ use: Use, in level: UnsafeMutablePointer<Level>) -> Int32 {
    let index = Int32(truncatingIfNeeded: list.uses.count)
    list.uses.append(use)
    if use.operator.isEmpty { open(index, in: level) }
    return index
  }

  /// Adds a use to those that begin the current expression.
  private mutating func open(_ index: Int32, in level: UnsafeMutablePointer<Level>) {
    guard level.pointee.expression.openCount < 64 else { return }
    list.uses[Int(index)].next = level.pointee.expression.open
    level.pointee.expression.open = index
    level.pointee.expression.openCount += 1
  }

  /// A use at the place where a level has got to.
  private mutating func located(in level: UnsafeMutablePointer<Level>) -> Use {
    var use = Use()
    use.operator = level.pointee.expression.left
    switch level.pointee.kind {
    case .outside, .block, .closure: locateInStatement(&use, level)
    case .group, .list: use.position = .element
    case .arguments, .callArguments:
      // `case .a(let b, .some(c()))`
      use.position = level.pointee.header.declaresVariable ? .pattern : .argument
      use.outer = level.pointee.enclosing
      use.index = level.pointee.expression.index
      use.label =
        level.pointee.kind == .arguments ? level.pointee.expression.label : level.pointee.argument.label
    case .subscripts: use.position = .index
    case .parameters: use.position = .defaultValue
    case .interpolation: use.position = .interpolated
    }
    return use
  }

  private mutating func locateInStatement(_ use: inout Use, _ place: UnsafeMutablePointer<Level>) {
    let expression = place.pointee.expression
    let isHeader = place.pointee.header.awaits == .bodyOfCondition
    let introducer = place.pointee.item.introducer
    if expression.isAssigned {
      use.target = expression.target
      use.type = expression.type
      if isHeader, expression.isBinding {
        use.position = .bound
        use.statement = statement(of: place)
      } else if expression.isBinding {
        use.position = .initial
        use.isLazy = place.pointee.item.isLazy
      } else {
        let isNothing = expression.target.count == 1 && bytes[Int(expression.target.start)] == UInt8(ascii: "_")
        use.position = isNothing ? .discarded : .assigned
      }
      return
    }
    switch introducer {
    case .return: use.position = .returned
    case .throw: use.position = .thrown
    case .if, .guard, .while, .switch, .catch, .for:
      guard isHeader || introducer == .while else { return }
      if expression.isIterated {
        use.position = .iterated
      } else if expression.isWhere {
        use.position = .condition
      } else if introducer == .for || introducer == .catch || expression.isBinding {
        use.position = .pattern
      } else {
        use.position = introducer == .switch ? .subject : .condition
        use.statement = statement(of: place)
      }
    case .case where !place.pointee.item.isEnded: use.position = expression.isWhere ? .condition : .pattern
    default: use.position = expression.isWhere ? .condition : .statement
    }
  }

  /// The record of the statement that a level is reading; made when it is first asked for.
  private mutating func statement(of level: UnsafeMutablePointer<Level>) -> Int32 {
    let item = level.pointee.item
    if item.statement >= 0 { return item.statement }
    let kind: Statement.Kind
    switch item.introducer {
    case .guard: kind = .guard
    case .while: kind = .while
    case .switch: kind = .switch
    default: kind = .if
    }
    let index = Int32(truncatingIfNeeded: list.statements.count)
    list.statements.append(Statement(kind: kind, exitsBefore: item.exitsBefore &- item.exitsBeforeCase))
    level.pointee.item.statement = index
    return index
  }

  // MARK: - Around

  /// Records what the current level stands in, if that was not done: each level once, however many calls it holds.
  @inline(__always)
  mutating func trace() {
    if !level.isTraced { traceAll() }
  }

  @inline(never)
  private mutating func traceAll() {
    var first = levels.last
    while first > 0, !levels[first - 1].pointee.isTraced { first -= 1 }
    for number in first...levels.last { trace(number) }
  }

  private mutating func trace(_ number: Int) {
    let level = levels[number]
    level.pointee.isTraced = true
    guard number > 0 else { return }
    let outer = levels[number - 1]
    switch level.pointee.kind {
    case .arguments: level.pointee.enclosing = enclosingCall(in: outer, listed: -1)
    case .callArguments: level.pointee.enclosing = enclosingCall(in: outer, listed: level.pointee.call)
    case .closure: traceTrailing(level, in: outer, listed: level.pointee.call)
    case .block where list.blocks[Int(level.pointee.block)].kind == .closure:
      if level.pointee.isTrailing { return traceTrailing(level, in: outer, listed: -1) }
      list.blocks[Int(level.pointee.block)].use = add(located(in: outer), in: outer)
    case .block, .outside, .group, .list, .subscripts, .parameters, .interpolation: break
    }
  }

  /// Records a trailing closure as an argument of its call.
  private mutating func traceTrailing(
    _ level: UnsafeMutablePointer<Level>, in outer: UnsafeMutablePointer<Level>, listed: Int32
  ) {
    let known = outer.pointee.chain.enclosing
    let call = known >= 0 && listed < 0 ? known : enclosingCall(in: outer, listed: listed)
    level.pointee.enclosing = call
    var use = Use()
    use.position = .argument
    use.outer = call
    use.index = -1
    use.label = level.pointee.argument.label
    list.blocks[Int(level.pointee.block)].use = Int32(truncatingIfNeeded: list.uses.count)
    list.uses.append(use)
  }

  /// Adds the call that the chain of a level ends with.
  private mutating func enclosingCall(in level: UnsafeMutablePointer<Level>, listed: Int32) -> Int32 {
    let chain = level.pointee.chain
    let call = Int32(truncatingIfNeeded: list.enclosing.count)
    let use = listed >= 0 ? list.calls[Int(listed)].use : add(located(in: level), in: level)
    let start = chain.start < 0 ? chain.calleeEnd : chain.start
    list.enclosing.append(
      EnclosingCall(callee: parser.range(start, chain.calleeEnd), arguments: .none, use: use))
    return call
  }

  // MARK: - After

  /// Notes that the current statement, if it is the first of its block or case, is the only one.
  mutating func settleSole() {
    guard level.item.number == 1, level.item.introducer == .none else { return }
    var next = level.expression.open
    while next >= 0 {
      let index = Int(next)
      next = list.uses[index].next
      if list.uses[index].position == .statement { list.uses[index].position = .sole }
    }
  }

  /// Goes on with the uses that begin the expression in parentheses that ended.
  mutating func closeGroup(_ closed: Expression) {
    guard closed.open >= 0, closed.index == 0, closed.label.isEmpty else { return }
    var next = closed.open
    while next >= 0 {
      let index = next
      next = list.uses[Int(index)].next
      let known = list.uses[Int(index)]
      var use = located(in: levels.top)
      let isFirst = use.operator.isEmpty
      (use.unwrapping, use.cast, use.fallback, use.comparison) =
        (known.unwrapping, known.cast, known.fallback, known.comparison)
      (use.isCalled, use.isTarget, use.isEnded, use.member) =
        (known.isCalled, known.isTarget, known.isEnded, known.member)
      (use.castType, use.fallbackName) = (known.castType, known.fallbackName)
      if known.comparison != .none, !isFirst || !endsExpression { use.comparison = .none }
      if !known.operator.isEmpty { use.operator = known.operator }
      list.uses[Int(index)] = use
      if isFirst { open(index, in: levels.top) }
      follow(index)
    }
  }

  /// Reads what comes after the value of a use, which ended before the current token. Looks ahead, and no further than the
  /// value goes itself.
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

  /// Reads one step; false if the expression ends, or nothing more is to be known of the value.
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
      guard isEqual || source.matches(token.range, "!="), use.unwrapping == .none, use.cast == .none else { return false }
      parser.lexer.advance()
      guard parser.lexer.keyword == .nil else { return false }
      parser.lexer.advance()
      if endsExpression { use.comparison = isEqual ? .equalsNil : .differsFromNil }
    }
    return false
  }

  /// Whether an expression that stops before the current token is complete.
  private var endsExpression: Bool {
    let token = parser.lexer.token
    switch token.kind {
    case .rightParenthesis, .rightBracket, .rightBrace, .comma, .semicolon, .leftBrace, .endOfFile: return true
    case .word: return token.isFirstOnLine || parser.lexer.keyword == .else
    case .operator: return false
    default: return token.isFirstOnLine
    }
  }

  /// Reads what stands to the right of `??`, the current token.
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

  /// Passes a dotted name that is called.
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

  /// Notes that a word which was passed mentions a value of one of the listed names.
  mutating func noteReference(_ token: Token, after last: Last) {
    if last == .dot {
      // `self.name` alone is the name.
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

  /// Notes `if let name {`, which binds and mentions the name at once.
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
