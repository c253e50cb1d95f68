/// Finds the calls to functions of given names, with receivers, arguments and nesting.
///
/// One pass over tokens; brackets are entries on a stack of our own.
struct CallScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var parser: DeclarationParser
  let names: CallNames
  var list = CallList()
  /// The innermost bracket, and those around it, outermost first.
  var level = Level(kind: .outside, call: -1, block: -1)
  var outerLevels: [Level] = []
  /// The arguments of the calls that have not ended, those of the innermost last.
  var pendingArguments: [Argument] = []
  /// The brace blocks seen, for ``Call/scope``: `{` to `}`.
  var blocks: [ByteRange] = []
  var conditionals: [(group: UInt32, index: UInt32, outer: Int32, branch: Int32, receiverEnd: Int)] = []
  var conditionalCount: UInt32 = 0

  /// What one bracket, or the outside, holds.
  struct Level {
    enum Kind { case outside, brackets, callArguments, block, closure }
    var kind: Kind
    /// The innermost call that the contents belong to, or -1.
    var call: Int32
    /// The index of the innermost block, or -1.
    var block: Int32
    /// Where the current postfix chain starts, or -1.
    var chain = -1
    /// Where the receiver ends, after the dot that was passed last; and, after an `#if` between, where it will.
    var receiverEnd = -1
    var conditionalEnd = -1
    /// `try` before the current chain.
    var prefix = Call.Prefix.none
    /// Between `if` (or its like) and its brace.
    var awaitsBody = false
    var awaitsCondition = false
    /// After `repeat { … }`, whose `while` has no block.
    var repeats = false
    /// Between `var` and its `=`, its line's end or its braces.
    var declaresVariable = false
    /// Between the `case` of an enumeration and the end of its list, where a name with a parenthesis is no call.
    var declaresCases = false
    /// Between the `case` of a switch and its colon.
    var matchesCase = false
    /// What the next block of this level, and this block itself, hold.
    var opens = Contents.code
    var contents = Contents.code
    /// What the last token was.
    var last = Last.start
    /// For the arguments of a call: where those read so far begin in ``pendingArguments``, and the current one.
    var firstArgument = 0
    var label = ByteRange.none
    var argumentStart = -1
    /// For a closure: its parameters, and where its signature ends; -1 where it was not read.
    var parameters = ByteRange.none
    var signatureEnd = -1
    /// Where the bracket opened.
    var open = -1
  }

  /// What a block holds, as far as it changes what a word means.
  enum Contents { case code, switchCases, accessors }

  /// How deep brackets may nest before what they hold is skipped.
  static let maximumDepth = 1000

  enum Last { case start, operand, dot, declarator, other, trying }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, _ names: CallNames) {
    self.bytes = bytes
    parser = DeclarationParser(bytes, range)
    self.names = names
  }

  /// Reads the whole range.
  mutating func scan() -> CallList {
    parser.lexer.advance()
    while parser.lexer.token.kind != .endOfFile { step() }
    while !outerLevels.isEmpty {
      if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      close(at: parser.lexer.previousEnd)
    }
    for index in list.calls.indices {
      let block = Int(list.calls[index].scope.start)
      list.calls[index].scope = block == Int(UInt32.max) ? .none : blocks[block]
    }
    return list
  }

  mutating func step() {
    let token = parser.lexer.token
    if level.kind == .callArguments, level.argumentStart < 0 { startArgument() }
    let current = parser.lexer.token
    if current.isFirstOnLine {
      // The type may stand on the line after its colon.
      if level.declaresVariable, current.kind != .leftBrace, !isAfterColon {
        level.declaresVariable = false
        level.opens = .code
      }
      if level.last != .declarator { level.declaresCases = false }
      if level.awaitsBody, !level.awaitsCondition, level.last == .operand, startsNextItem {
        // A function without a body.
        level.awaitsBody = false
      }
    }
    switch current.kind {
    case .word, .escapedWord: word()
    case .number, .string, .regex:
      // `pair.0` goes on with its chain.
      if level.last != .dot { startChain(at: current.start) }
      level.last = .operand
      parser.lexer.advance()
    case .leftParenthesis, .leftBracket:
      if level.last != .operand || current.isFirstOnLine { startChain(at: current.start) }
      push(.brackets, call: level.call, at: current.start)
      parser.lexer.advance()
    case .leftBrace: openBlock()
    case .rightParenthesis, .rightBracket, .rightBrace:
      let isBrace = current.kind == .rightBrace
      let kind = level.kind
      let opensBrace = kind == .block || kind == .closure
      if isBrace, !opensBrace, outerLevels.contains(where: { $0.kind == .block || $0.kind == .closure }) {
        // An unclosed parenthesis ends with the block around it.
        while level.kind != .block, level.kind != .closure {
          if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
          close(at: parser.lexer.previousEnd)
        }
      }
      if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      parser.lexer.advance()
      if isBrace == (level.kind == .block || level.kind == .closure), !outerLevels.isEmpty {
        close(at: current.end)
      }
    case .comma:
      if level.kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      resetChain()
      if level.declaresCases { level.last = .declarator }
      parser.lexer.advance()
    case .semicolon:
      resetChain()
      level.declaresCases = false
      level.awaitsBody = false
      parser.lexer.advance()
    case .postfixMark:
      if level.last == .trying {
        level.prefix = parser.lexer.source[current.start] == UInt8(ascii: "?") ? .tryOptional : .tryForced
      }
      parser.lexer.advance()
    case .operator:
      if parser.lexer.isOperator(UInt8(ascii: ".")) {
        let hasReceiver = level.last == .operand && level.chain >= 0
        if !hasReceiver { startChain(at: current.start) }
        level.receiverEnd =
          !hasReceiver ? -1 : level.conditionalEnd < 0 ? parser.lexer.previousEnd : level.conditionalEnd
        level.conditionalEnd = -1
        level.last = .dot
      } else if level.last == .operand, parser.lexer.source[current.end] == UInt8(ascii: "."),
        parser.lexer.fixity == .postfix
      {
        // `x%.description`: the chain goes on.
      } else {
        if parser.lexer.isOperator(UInt8(ascii: "=")) {
          level.declaresVariable = false
          level.opens = .code
        }
        resetChain()
      }
      parser.lexer.advance()
    case .poundIf, .poundElseif, .poundElse, .poundEndif: directive()
    case .at, .pound:
      startChain(at: current.start)
      parser.lexer.advance()
      if parser.lexer.isName { parser.lexer.advance() }
      level.last = .operand
    case .colon, .backslash, .unknown, .endOfFile:
      resetChain()
      if current.kind == .colon {
        level.declaresCases = false
        if level.matchesCase {
          level.matchesCase = false
          level.declaresVariable = false
        }
      }
      parser.lexer.advance()
    }
    if parser.lexer.token.start == token.start, parser.lexer.token.end == token.end,
      parser.lexer.token.kind != .endOfFile
    {
      parser.lexer.advance()
    }
  }

  /// Whether the current token, the first on its line, cannot go on with a signature.
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

  // MARK: - Words and calls

  mutating func word() {
    let token = parser.lexer.token
    let keyword = parser.lexer.keyword
    let last = level.last
    if keyword.isReserved, level.kind == .brackets, parser.lexer.source[token.end] == UInt8(ascii: ":") {
      // A label.
      resetChain()
      parser.lexer.advance()
      return
    }
    if last != .dot, keyword.isReserved, !keyword.isOperand || keyword == .super {
      reserved(keyword)
      return
    }
    if last != .dot {
      switch keyword {
      case .await:
        parser.lexer.advance()
        return
      case .unsafe, .consume, .copy, .each, .any, .some, .macro, .actor:
        let mark = parser.lexer.mark
        parser.lexer.advance()
        // `consume (x)` calls a function of that name.
        let takesParentheses = keyword == .unsafe || keyword == .any || keyword == .some
        if takesParentheses, parser.lexer.token.kind == .leftParenthesis,
          parser.lexer.token.start > parser.lexer.previousEnd
        {
          return
        }
        if parser.lexer.isName, !parser.lexer.token.isFirstOnLine {
          if keyword == .macro || keyword == .actor {
            level.last = .declarator
            level.awaitsBody = keyword == .actor
          }
          return
        }
        parser.lexer.reset(to: mark)
      default: break
      }
    }
    let isDeclared = last == .declarator
    if last != .dot { startChain(at: token.start) }
    level.last = .operand
    parser.lexer.advance()
    if parser.isModuleSelector {
      // `Module::name` is a name.
      parser.lexer.advance()
      parser.lexer.advance()
      if parser.lexer.isName {
        if last == .dot { level.last = .dot }
        return wordAfterSelector(last)
      }
    }
    let isCandidate = !isDeclared && isNamed(token)
    let genericStart = parser.lexer.token.start
    if parser.lexer.startsOperator(UInt8(ascii: "<")) { parser.skipGenericArgumentsOfExpression() }
    guard isCandidate else { return }
    let generics =
      parser.lexer.token.start > genericStart ? parser.range(genericStart, parser.lexer.previousEnd) : .none
    startCall(token, generics: generics, after: last)
  }

  mutating func wordAfterSelector(_ last: Last) {
    let token = parser.lexer.token
    level.last = .operand
    parser.lexer.advance()
    if last != .declarator, isNamed(token) { startCall(token, generics: .none, after: last) }
  }

  mutating func reserved(_ keyword: Keyword) {
    parser.lexer.advance()
    switch keyword {
    case .try:
      level.last = .trying
      level.prefix = .try
      level.chain = -1
    case .var, .let:
      resetChain()
      level.declaresVariable = true
      if !level.awaitsBody { level.opens = .accessors }
    case .repeat:
      resetChain()
      level.repeats = parser.lexer.token.kind == .leftBrace
    case .while where level.repeats:
      resetChain()
      level.repeats = false
    case .if, .guard, .while, .for, .switch, .catch:
      resetChain()
      level.awaitsBody = true
      level.awaitsCondition = true
      level.opens = keyword == .switch ? .switchCases : .code
    case .case where level.contents == .switchCases || level.awaitsBody:
      resetChain()
      level.matchesCase = !level.awaitsBody
    case .func, .case, .class, .struct, .enum, .protocol, .extension, .typealias, .subscript, .operator:
      resetChain()
      level.last = .declarator
      level.declaresCases = keyword == .case
      level.opens = keyword == .subscript ? .accessors : .code
      if keyword != .case, keyword != .typealias, keyword != .operator {
        level.awaitsBody = true
        level.awaitsCondition = false
      }
    case .import:
      while !parser.lexer.token.isFirstOnLine, parser.lexer.token.kind != .endOfFile,
        parser.lexer.token.kind != .semicolon
      {
        parser.lexer.advance()
      }
    case .`init`:
      resetChain()
      level.awaitsBody = true
      level.awaitsCondition = false
      level.last = .operand
    case .super:
      startChain(at: parser.lexer.previousEnd - 5)
      level.last = .operand
    default: resetChain()
    }
  }

  // Inlined: out of line it would be handed a copy of the scanner, for every word.
  @inline(__always)
  func isNamed(_ token: Token) -> Bool {
    var start = token.start
    var end = token.end
    if token.kind == .escapedWord {
      start += 1
      end -= 1
    }
    return names.contains(parser.lexer.source, start, end)
  }

  mutating func startCall(_ name: Token, generics: ByteRange, after last: Last) {
    let hasDot = last == .dot
    let next = parser.lexer.token
    let hasParentheses = next.kind == .leftParenthesis && !next.isFirstOnLine
    // `get { … }` is an accessor.
    if !hasDot, generics.isEmpty, isAccessor(name, after: last) { return }
    guard outerLevels.count < CallScanner.maximumDepth, hasParentheses ? !atArgumentNames() : atTrailingClosure() else {
      return
    }
    var receiver = ByteRange.none
    let start = level.chain < 0 ? name.start : level.chain
    if hasDot, level.receiverEnd > start { receiver = parser.range(start, level.receiverEnd) }
    let index = Int32(truncatingIfNeeded: list.calls.count)
    list.calls.append(
      Call(
        range: parser.range(start, name.end), name: name.range, receiver: receiver, genericArguments: generics,
        arguments: .empty, parent: level.call,
        scope: ByteRange(level.block < 0 ? .max : UInt32(level.block), 0), end: UInt32(truncatingIfNeeded: name.end),
        prefix: level.prefix, branch: conditionals.last?.branch ?? -1))
    if hasParentheses {
      push(.callArguments, call: index, at: next.start)
      parser.lexer.advance()
    } else {
      pushClosure(of: index, firstArgument: pendingArguments.count, label: .none)
    }
  }

  // MARK: - Levels

  mutating func push(_ kind: Level.Kind, call: Int32, at open: Int) {
    let block = level.block
    outerLevels.append(level)
    level = Level(kind: kind, call: call, block: block)
    level.firstArgument = pendingArguments.count
    level.open = open
  }

  /// Opens a trailing closure of a call at the current brace; `firstArgument` tells where the call's arguments begin.
  mutating func pushClosure(of call: Int32, firstArgument: Int, label: ByteRange) {
    let open = parser.lexer.token.start
    push(.closure, call: call, at: open)
    level.firstArgument = firstArgument
    level.label = label
    enterBlock(at: open)
    parser.lexer.advance()
    skipSignature()
  }

  mutating func openBlock() {
    let open = parser.lexer.token.start
    let isFirst = parser.lexer.token.isFirstOnLine
    if level.last != .operand || level.awaitsBody || isFirst { startChain(at: open) }
    let contents = level.opens
    level.awaitsBody = false
    level.opens = .code
    push(.block, call: level.call, at: open)
    level.contents = contents
    enterBlock(at: open)
    parser.lexer.advance()
    skipSignature()
  }

  mutating func enterBlock(at open: Int) {
    level.block = Int32(truncatingIfNeeded: blocks.count)
    blocks.append(parser.range(open, open + 1))
  }

  mutating func skipSignature() {
    // A capture list may hold calls.
    guard parser.lexer.token.kind != .leftBracket else { return }
    let mark = parser.lexer.mark
    if let (parameters, end) = parser.skipClosureSignature() {
      level.parameters = parameters
      level.signatureEnd = end
      parser.lexer.advance()
    } else {
      level.signatureEnd = level.open + 1
      parser.lexer.reset(to: mark)
    }
  }

  /// Closes the innermost bracket, which ends at `end`; the current token is the one after it.
  mutating func close(at end: Int) {
    guard let outer = outerLevels.popLast() else { return }
    let closed = level
    level = outer
    level.last = .operand
    switch closed.kind {
    case .outside, .brackets: break
    case .block: blocks[Int(closed.block)].end = UInt32(truncatingIfNeeded: end)
    case .callArguments:
      endCall(closed, at: end)
    case .closure:
      blocks[Int(closed.block)].end = UInt32(truncatingIfNeeded: end)
      pendingArguments.append(closure(closed, endingAt: end))
      endCall(closed, at: end)
    }
  }

  /// Goes on with a call whose parentheses or closure ended: to its next trailing closure, or out of it.
  mutating func endCall(_ closed: Level, at end: Int) {
    if closed.kind == .callArguments, atTrailingClosure() {
      return pushClosure(of: closed.call, firstArgument: closed.firstArgument, label: .none)
    }
    if closed.kind == .closure, parser.atLabelledClosure() {
      let label = parser.lexer.token.range
      parser.lexer.advance()
      parser.lexer.advance()
      return pushClosure(of: closed.call, firstArgument: closed.firstArgument, label: label)
    }
    let index = Int(closed.call)
    let first = list.arguments.count
    let count = pendingArguments.count - closed.firstArgument
    if count > 0 {
      for position in closed.firstArgument..<pendingArguments.count {
        list.arguments.append(pendingArguments[position])
      }
      pendingArguments.removeLast(count)
    }
    list.calls[index].arguments = parser.run(from: first, to: list.arguments.count)
    list.calls[index].range.end = UInt32(truncatingIfNeeded: end)
    list.calls[index].end = UInt32(truncatingIfNeeded: end)
  }

  mutating func startArgument() {
    guard parser.lexer.token.kind != .rightParenthesis else { return }
    level.label = parser.skipArgumentLabel()
    level.argumentStart = parser.lexer.token.start
  }

  mutating func finishArgument(at end: Int) {
    guard level.argumentStart >= 0 else { return }
    pendingArguments.append(
      ArgumentReader.argument(
        bytes, label: level.label, value: parser.range(level.argumentStart, end), isTrailing: false))
    level.argumentStart = -1
    level.label = .none
  }

  mutating func resetChain() {
    level.chain = -1
    level.prefix = .none
    level.last = .other
  }

  /// Starts a postfix chain; a `try` right before stays its prefix.
  mutating func startChain(at start: Int) {
    if level.last != .trying { level.prefix = .none }
    level.chain = start
    level.conditionalEnd = -1
  }
}
