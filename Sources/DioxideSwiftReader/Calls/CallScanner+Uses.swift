/// How values are used: the position of the expression that begins with the value.
extension CallScanner {
  // MARK: - Where

  /// Adds the use of the current chain's value, as far as the preceding tokens determine it.
  mutating func addUse() -> Int32 {
    add(located(in: levels.top), in: levels.top)
  }

  /// Adds a use to those that begin the current expression of a level, if the value begins it.
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

  /// A use at the current position of a level.
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

  /// The record of the statement that a level is reading; created on first use.
  mutating func statement(of level: UnsafeMutablePointer<Level>) -> Int32 {
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

  /// Records the context of the current level once, regardless of the number of calls in it.
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

  // MARK: - Ends

  /// Records whether the current statement is the only one of its block or case.
  mutating func settleSole() {
    guard level.item.number == 1, level.item.introducer == .none else { return }
    var next = level.expression.open
    while next >= 0 {
      let index = Int(next)
      next = list.uses[index].next
      if list.uses[index].position == .statement { list.uses[index].position = .sole }
    }
  }

  /// Continues with the uses that begin the parenthesized expression that ended.
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
}
