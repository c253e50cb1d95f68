/// How control leaves blocks and `switch` cases.
extension CallScanner {
  /// Begins a `switch` case, after its `case` or `default` was consumed.
  mutating func beginCase(at start: Int) {
    beginItem(at: start, .case)
    level.item.caseLabel = parser.range(start, start)
    level.item.exitsBeforeCase = level.item.exits
  }

  /// Records the case that ends before the current token if the subject of the `switch` is listed.
  mutating func endCase() {
    if level.contents == .switchCases { settleSole() }
    guard level.contents == .switchCases, !level.item.caseLabel.isEmpty, levels.last > 0,
      levels[levels.last - 1].pointee.item.statement >= 0
    else { return }
    list.cases.append(
      SwitchCase(
        statement: levels[levels.last - 1].pointee.item.statement, label: level.item.caseLabel,
        exit: exitKind(before: parser.lexer.previousEnd, from: level.item.exitsBeforeCase)))
    level.item.caseLabel = .none
  }

  /// How control leaves at the end of the current statement, which is the last of a block or case.
  func exitKind(before end: Int, from first: Int32) -> Block.Exit {
    var exit = Block.Exit(earlier: level.item.exits &- first)
    switch level.item.introducer {
    case .return:
      exit.ending = .returns
      let source = parser.lexer.source
      // `return fail()`, but not `return 1 + fail()` or `return .failure()`.
      if level.item.start >= 0, source[level.chain.start] != UInt8(ascii: "."),
        source.isSpace(from: level.item.start + "return".utf8.count, to: level.chain.start)
      {
        exit.callee = source.calledName(from: level.chain.start, to: level.chain.calleeEnd, endingAt: end)
      }
    case .throw: exit.ending = .throws
    case .leave: exit.ending = .breaks
    case .continue: exit.ending = .continues
    case .fallThrough: exit.ending = .fallsThrough
    case .none where level.item.start >= 0 && level.chain.start == level.item.start:
      let callee = parser.lexer.source.calledName(from: level.item.start, to: level.chain.calleeEnd, endingAt: end)
      guard !callee.isEmpty else { return exit }
      exit.ending = .calls
      exit.callee = callee
      return exit
    default: return exit
    }
    exit.earlier &-= 1
    return exit
  }
}

extension Source {
  /// Whether a range is not empty and has only spaces and line breaks.
  func isSpace(from start: Int, to end: Int) -> Bool {
    start < end && end <= count && (start..<end).allSatisfy { self[$0] <= UInt8(ascii: " ") }
  }

  /// The range `start..<end` if it is a dotted name and the parenthesis that closes at `last` follows it; otherwise
  /// empty.
  func calledName(from start: Int, to end: Int, endingAt last: Int) -> ByteRange {
    guard end > start, last > end, self[last - 1] == UInt8(ascii: ")") else { return .none }
    for index in start..<end where !(ByteClass.isIdentifier(self[index]) || self[index] == UInt8(ascii: ".")) {
      return .none
    }
    return ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
  }
}
