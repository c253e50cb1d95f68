/// Conditional compilation around calls, and within their chains.
extension CallScanner {
  /// Handles one directive.
  mutating func directive() {
    let kind = parser.lexer.token.kind
    let end = level.chain.conditionalEnd < 0 ? parser.lexer.previousEnd : level.chain.conditionalEnd
    let receiverEnd = level.chain.last == .operand ? end : -1
    parser.lexer.advance()
    var condition = ByteRange.none
    if kind == .poundIf || kind == .poundElseif { condition = parser.skipExpression(.condition) }
    // The branch's statements are not the only ones of the block.
    if receiverEnd < 0 || kind != .poundElse && !parser.lexer.isOperator(UInt8(ascii: ".")) {
      if kind != .poundEndif { divideItems() }
      level.item.isEnded = true
    }
    switch kind {
    case .poundIf:
      let outer = conditionals.last?.branch ?? -1
      conditionals.append((conditionalCount, 0, outer, outer, receiverEnd))
      conditionalCount &+= 1
    case .poundEndif:
      level.chain.conditionalEnd = -1
      if !conditionals.isEmpty { conditionals.removeLast() }
      return
    default:
      guard !conditionals.isEmpty else { return }
      conditionals[conditionals.count - 1].index &+= 1
    }
    let last = conditionals.count - 1
    // `.modifier()` in a branch continues with the expression before the `#if`.
    level.chain.conditionalEnd = conditionals[last].receiverEnd
    conditionals[last].branch = Int32(truncatingIfNeeded: list.branches.count)
    list.branches.append(
      ConditionalBranch(
        group: conditionals[last].group, index: conditionals[last].index, parent: conditionals[last].outer,
        condition: condition))
  }

  /// Records that a branch of statements or `switch` cases begins before the current token.
  private mutating func divideItems() {
    let keyword = parser.lexer.keyword
    if level.contents == .switchCases, parser.lexer.token.kind != .word || keyword == .case || keyword == .default {
      settleSole()
    }
    level.item.number &+= 2
  }
}
