/// Conditional compilation around declarations and attributes.
extension DeclarationParser {
  /// An `#if` whose `#endif` was not yet read.
  struct Conditional {
    var group: UInt32
    var start: Int
    /// The enclosing branch.
    var outer: Int32
    /// The index of the current branch in the file.
    var branch: Int32
    /// The number of branches before the current one.
    var index: UInt32
    /// The number of open member blocks at the `#if`.
    var depth: Int
    /// The maximum number of outer blocks that a branch closed, and the number for the current branch.
    var closers = 0
    var closersHere = 0
  }

  /// The maximum nesting depth of `#if` at which branches are distinguished.
  static let maximumConditionalDepth = 1000

  /// The innermost branch around the current token, or -1.
  var currentBranch: Int32 { conditionals.last?.branch ?? -1 }

  /// Handles one directive.
  mutating func parseConditional() {
    let token = lexer.token
    switch token.kind {
    case .poundIf where conditionals.count >= DeclarationParser.maximumConditionalDepth:
      if ignoredConditionals == 0 { lexer.note(.nestedTooDeep, token.start, token.end) }
      ignoredConditionals += 1
      lexer.advance()
      skipExpression(.condition)
    case .poundEndif where ignoredConditionals > 0:
      ignoredConditionals -= 1
      lexer.advance()
    case .poundElseif where ignoredConditionals > 0, .poundElse where ignoredConditionals > 0:
      lexer.advance()
      if token.kind == .poundElseif { skipExpression(.condition) }
    case .poundIf:
      let outer = currentBranch
      conditionals.append(
        Conditional(
          group: conditionalCount, start: token.start, outer: outer, branch: outer, index: 0, depth: openBlocks.count))
      conditionalCount &+= 1
      startBranch()
    case .poundElseif, .poundElse:
      guard let last = conditionals.last else { return unexpectedDirective() }
      // Two branches may each open the same block; only the block of the last one remains open.
      closeBlocks(downTo: last.depth, at: token.start)
      conditionals[conditionals.count - 1].index &+= 1
      conditionals[conditionals.count - 1].closersHere = 0
      startBranch()
    default:
      guard !conditionals.isEmpty else { return unexpectedDirective() }
      conditionals.removeLast()
      lexer.advance()
    }
  }

  private mutating func startBranch() {
    let last = conditionals.count - 1
    let hasCondition = lexer.token.kind != .poundElse
    lexer.advance()
    let condition = hasCondition ? skipExpression(.condition) : .none
    conditionals[last].branch = Int32(truncatingIfNeeded: file.branches.count)
    file.branches.append(
      ConditionalBranch(
        group: conditionals[last].group, index: conditionals[last].index, parent: conditionals[last].outer,
        condition: condition))
  }

  private mutating func unexpectedDirective() {
    let token = lexer.token
    lexer.note(.unexpectedConditional, token.start, token.end)
    lexer.advance()
    if token.kind == .poundElseif { skipExpression(.condition) }
  }
}
