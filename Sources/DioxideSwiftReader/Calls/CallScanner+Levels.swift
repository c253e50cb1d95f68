/// Opening brackets, and the constructs that closing brackets complete.
extension CallScanner {
  // MARK: - Opening

  mutating func push(_ kind: Level.Kind, call: Int32, at open: Int) {
    var inner = Level(kind: kind, call: call, block: level.block)
    inner.argument.first = pendingArguments.count
    inner.open = open
    inner.string.depth = level.string.depth
    levels.push(inner)
  }

  /// Opens the parenthesis or square bracket at the current token, which does not belong to a listed call.
  mutating func openBracket(_ token: Token) {
    let isParenthesis = token.kind == .leftParenthesis
    var kind: Level.Kind = isParenthesis ? .group : .list
    if level.chain.last != .operand || token.isFirstOnLine {
      // `init<T>(`
      let isAfterGenerics =
        level.header.awaits == .bodyOfDeclaration && bytes[max(parser.lexer.previousEnd, 1) - 1] == UInt8(ascii: ">")
      if level.chain.last == .declarator || level.header.declaresCases || isAfterGenerics { kind = .parameters }
      startChain(at: token.start)
    } else if isParenthesis {
      let declares = level.header.awaits == .bodyOfDeclaration || level.header.declaresCases
      kind = declares ? .parameters : .arguments
      level.chain.calleeEnd = parser.lexer.previousEnd
    } else {
      kind = .subscripts
    }
    push(kind, call: level.call, at: token.start)
    parser.lexer.advance()
  }

  /// Opens a trailing closure of a call at the current brace; the call's arguments begin at index `firstArgument`.
  mutating func pushClosure(of call: Int32, firstArgument: Int, label: ByteRange) {
    let open = parser.lexer.token.start
    push(.closure, call: call, at: open)
    level.argument.first = firstArgument
    level.argument.label = label
    enterBlock(.closure, at: open)
    parser.lexer.advance()
    skipSignature()
  }

  mutating func openBlock() {
    let open = parser.lexer.token.start
    if level.item.statement >= 0, level.header.awaits == .bodyOfCondition {
      list.statements[Int(level.item.statement)].conditions = level.expression.index &+ 1
    }
    let isTrailing =
      level.chain.last == .operand && level.header.awaits == .nothing
      && !parser.lexer.token.isFirstOnLine
    let kind = kindOfBlock(isTrailing: isTrailing)
    if !isTrailing {
      // A separate closure is a statement.
      if kind == .closure, level.chain.last == .operand || level.chain.last == .start || level.item.isEnded {
        beginItemIfDue(at: open)
      }
      beginChain(at: open)
    } else if level.chain.enclosing < 0,
      level.chain.calleeEnd < level.chain.start
        || bytes[parser.lexer.previousEnd - 1] != UInt8(ascii: ")")
    {
      level.chain.calleeEnd = parser.lexer.previousEnd
    }
    push(kind, isTrailing: isTrailing && kind == .closure, label: .none)
  }

  /// Opens the block at the current brace.
  private mutating func push(_ kind: Block.Kind, isTrailing: Bool, label: ByteRange) {
    let open = parser.lexer.token.start
    let contents = kind == .accessors ? .accessors : level.header.opens
    let name = kind == .type || kind == .function ? level.item.name : .none
    level.header.awaits = .nothing
    level.header.opens = .code
    push(.block, call: level.call, at: open)
    level.contents = contents
    level.isTrailing = isTrailing
    level.argument.label = label
    enterBlock(kind, at: open)
    list.blocks[Int(level.block)].name = name
    parser.lexer.advance()
    skipSignature()
  }

  /// The kind of the block at the current brace.
  private mutating func kindOfBlock(isTrailing: Bool) -> Block.Kind {
    switch level.header.awaits {
    case .bodyOfCondition:
      switch level.item.introducer {
      case .while, .for: return .loop
      case .switch: return .cases
      case .catch: return .catch
      default: return .branch
      }
    case .bodyOfDeclaration:
      let name = level.item.name
      if level.contents == .accessors, level.item.introducer == .function, name.count == 4,
        parser.lexer.source.matches(name, "init")
      {
        return .accessor
      }
      switch level.item.introducer {
      case .type: return .type
      case .subscript: return .accessors
      default: return .function
      }
    case .nothing: break
    }
    if level.header.opens == .accessors, level.header.declaresVariable { return .accessors }
    if level.item.introducer == .accessor { return .accessor }
    if level.item.introducer == .do { return .do }
    if isTrailing { return level.item.introducer == .variable && parser.atAccessorBlock() ? .accessors : .closure }
    guard level.kind.holdsStatements, level.chain.last == .other, !level.item.isEnded else { return .closure }
    switch level.item.introducer {
    case .else: return .branch
    case .repeat: return .loop
    case .defer: return .defer
    case .function: return .function
    default: return .closure
    }
  }

  private mutating func enterBlock(_ kind: Block.Kind, at open: Int) {
    let parent = level.block
    level.block = Int32(truncatingIfNeeded: list.blocks.count)
    list.blocks.append(Block(range: parser.range(open, open + 1), kind: kind, parent: parent, name: .none))
  }

  private mutating func skipSignature() {
    // A capture list may contain calls.
    guard parser.lexer.token.kind != .leftBracket else { return }
    let mark = parser.lexer.mark
    if let (parameters, end) = parser.skipClosureSignature() {
      level.parameters = parameters
      level.signatureEnd = end
      list.blocks[Int(level.block)].parameters = parameters
      parser.lexer.advance()
    } else {
      level.signatureEnd = level.open + 1
      parser.lexer.reset(to: mark)
    }
  }

  // MARK: - Closing

  /// Consumes the closing bracket at the current token.
  mutating func closeBracket(_ token: Token) {
    let isBrace = token.kind == .rightBrace
    if isBrace, !level.kind.isBrace, (0..<levels.last).contains(where: { levels[$0].pointee.kind.isBrace }) {
      // An unclosed parenthesis ends with the enclosing block.
      while !level.kind.isBrace {
        if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
        close(at: parser.lexer.previousEnd)
      }
    }
    if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
    let isMatch = isBrace == level.kind.isBrace && levels.last > 0
    if isMatch, isBrace { finishBlock() }
    if level.kind == .interpolation, isMatch {
      let string = level.string
      close(at: token.end)
      return leaveInterpolation(of: string, at: token.end)
    }
    parser.lexer.advance()
    if isMatch { close(at: token.end) }
  }

  /// Records how control leaves the block that ends at the current token.
  private mutating func finishBlock() {
    endCase()
    let block = Int(level.block)
    list.blocks[block].exit = exitKind(before: parser.lexer.previousEnd, from: 0)
    settleSole()
  }

  /// Closes the innermost bracket, which ends at `end`; the current token follows it.
  mutating func close(at end: Int) {
    guard levels.last > 0 else { return }
    let closed = levels.pop()
    level.chain.last = .operand
    switch closed.pointee.kind {
    case .outside, .parameters, .interpolation, .subscripts: break
    case .list: if level.kind.isBrace, level.item.number == 1 { level.capturesEnd = end }
    case .group: closeGroup(closed.pointee.expression)
    case .arguments: closeArguments(closed, at: end)
    case .block:
      list.blocks[Int(closed.pointee.block)].range.end = UInt32(truncatingIfNeeded: end)
      closeBlock(closed)
    case .callArguments: endCall(closed, at: end)
    case .closure:
      list.blocks[Int(closed.pointee.block)].range.end = UInt32(truncatingIfNeeded: end)
      pendingArguments.append(closure(closed.pointee, endingAt: end))
      endCall(closed, at: end)
    }
  }

  private mutating func closeBlock(_ closed: UnsafePointer<Level>) {
    let index = Int(closed.pointee.block)
    let block = list.blocks[index]
    if block.kind.isInline {
      level.item.exits &+= block.exit.count
      if level.item.statement >= 0 { note(closed.pointee.block, in: Int(level.item.statement)) }
    }
    switch block.kind {
    case .accessor, .accessors, .type, .function: level.item.isEnded = true
    case .do: level.item.introducer = .none
    case .branch: if level.item.introducer != .if { level.item.isEnded = true }
    case .closure, .loop, .cases, .catch, .defer: break
    }
    guard block.kind == .closure else { return }
    if closed.pointee.isTrailing {
      level.chain.enclosing = closed.pointee.enclosing
      if parser.atLabelledClosure() {
        let label = parser.lexer.token.range
        parser.lexer.advance()
        parser.lexer.advance()
        return push(.closure, isTrailing: true, label: label)
      }
      if closed.pointee.enclosing >= 0 { follow(list.enclosing[Int(closed.pointee.enclosing)].use) }
    } else if block.use >= 0 {
      follow(block.use)
    }
  }

  /// Records that a block belongs to a statement.
  private mutating func note(_ block: Int32, in statement: Int) {
    let isAlternative = level.item.introducer == .guard || level.item.introducer == .else
    if isAlternative {
      list.statements[statement].alternative = block
    } else if list.statements[statement].body < 0 {
      list.statements[statement].body = block
    }
  }

  private mutating func closeArguments(_ closed: UnsafePointer<Level>, at end: Int) {
    guard closed.pointee.isTraced, closed.pointee.enclosing >= 0 else { return }
    level.chain.enclosing = closed.pointee.enclosing
    list.enclosing[Int(closed.pointee.enclosing)].arguments = parser.range(closed.pointee.open, end)
    follow(list.enclosing[Int(closed.pointee.enclosing)].use)
  }

  // MARK: - Listed calls

  /// Continues with a call whose parentheses or closure ended: with its next trailing closure, or after the call.
  private mutating func endCall(_ closed: UnsafePointer<Level>, at end: Int) {
    if closed.pointee.kind == .callArguments, atTrailingClosure() {
      return pushClosure(of: closed.pointee.call, firstArgument: closed.pointee.argument.first, label: .none)
    }
    if closed.pointee.kind == .closure, parser.atLabelledClosure() {
      let label = parser.lexer.token.range
      parser.lexer.advance()
      parser.lexer.advance()
      return pushClosure(of: closed.pointee.call, firstArgument: closed.pointee.argument.first, label: label)
    }
    let index = Int(closed.pointee.call)
    let first = list.arguments.count
    let count = pendingArguments.count - closed.pointee.argument.first
    for position in closed.pointee.argument.first..<pendingArguments.count {
      list.arguments.append(pendingArguments[position])
    }
    // Removed one by one, because most calls have one or two.
    for _ in 0..<count { pendingArguments.removeLast() }
    list.calls[index].arguments = parser.run(from: first, to: list.arguments.count)
    list.calls[index].range.end = UInt32(truncatingIfNeeded: end)
    list.calls[index].end = UInt32(truncatingIfNeeded: end)
    if closed.pointee.isTraced, closed.pointee.enclosing >= 0, closed.pointee.kind == .callArguments {
      list.enclosing[Int(closed.pointee.enclosing)].arguments = parser.range(closed.pointee.open, end)
    }
    follow(list.calls[index].use)
  }

  mutating func startArgument() {
    guard parser.lexer.token.kind != .rightParenthesis else { return }
    level.argument.label = parser.skipArgumentLabel()
    level.argument.start = parser.lexer.token.start
  }

  mutating func finishArgument(at end: Int) {
    guard level.argument.start >= 0 else { return }
    pendingArguments.append(
      ArgumentReader.argument(
        bytes, label: level.argument.label, value: parser.range(level.argument.start, end), isTrailing: false))
    level.argument.start = -1
    level.argument.label = .none
  }
}
