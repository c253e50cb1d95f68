/// Finds the calls to functions of given names, with receivers, arguments and nesting.
///
/// One pass over tokens; brackets are entries on a stack of our own.
struct CallScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var parser: DeclarationParser
  let names: CallNames
  var list = CallList()
  var levels: [Level]
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
    /// For the arguments of a call: those read so far, and the current one.
    var arguments: [Argument] = []
    var label = ByteRange.none
    var argumentStart = -1
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
    levels = [Level(kind: .outside, call: -1, block: -1)]
  }

  /// Reads the whole range.
  mutating func scan() -> CallList {
    parser.lexer.advance()
    while parser.lexer.token.kind != .endOfFile { step() }
    while levels.count > 1 {
      if levels[top].kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      close(at: parser.lexer.previousEnd)
    }
    for index in list.calls.indices {
      let block = Int(list.calls[index].scope.start)
      list.calls[index].scope = block == Int(UInt32.max) ? .none : blocks[block]
    }
    return list
  }

  var top: Int { levels.count - 1 }

  mutating func step() {
    let token = parser.lexer.token
    if levels[top].kind == .callArguments, levels[top].argumentStart < 0 { startArgument() }
    let current = parser.lexer.token
    if current.isFirstOnLine {
      if levels[top].declaresVariable, current.kind != .leftBrace {
        levels[top].declaresVariable = false
        levels[top].opens = .code
      }
      if levels[top].last != .declarator { levels[top].declaresCases = false }
      if levels[top].awaitsBody, !levels[top].awaitsCondition, levels[top].last == .operand, startsNextItem {
        // A function without a body.
        levels[top].awaitsBody = false
      }
    }
    switch current.kind {
    case .word, .escapedWord: word()
    case .number, .string, .regex:
      // `pair.0` goes on with its chain.
      if levels[top].last != .dot { startChain(at: current.start) }
      levels[top].last = .operand
      parser.lexer.advance()
    case .leftParenthesis, .leftBracket:
      if levels[top].last != .operand || current.isFirstOnLine { startChain(at: current.start) }
      push(.brackets, call: levels[top].call, at: current.start)
      parser.lexer.advance()
    case .leftBrace: openBlock()
    case .rightParenthesis, .rightBracket, .rightBrace:
      let isBrace = current.kind == .rightBrace
      let kind = levels[top].kind
      let opensBrace = kind == .block || kind == .closure
      if isBrace, !opensBrace, levels.contains(where: { $0.kind == .block || $0.kind == .closure }) {
        // An unclosed parenthesis ends with the block around it.
        while levels[top].kind != .block, levels[top].kind != .closure {
          if levels[top].kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
          close(at: parser.lexer.previousEnd)
        }
      }
      if levels[top].kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      parser.lexer.advance()
      if isBrace == (levels[top].kind == .block || levels[top].kind == .closure), levels.count > 1 {
        close(at: current.end)
      }
    case .comma:
      if levels[top].kind == .callArguments { finishArgument(at: parser.lexer.previousEnd) }
      resetChain()
      if levels[top].declaresCases { levels[top].last = .declarator }
      parser.lexer.advance()
    case .semicolon:
      resetChain()
      levels[top].declaresCases = false
      levels[top].awaitsBody = false
      parser.lexer.advance()
    case .postfixMark:
      if levels[top].last == .trying {
        levels[top].prefix = parser.lexer.source[current.start] == UInt8(ascii: "?") ? .tryOptional : .tryForced
      }
      parser.lexer.advance()
    case .operator:
      if parser.lexer.isOperator(UInt8(ascii: ".")) {
        let hasReceiver = levels[top].last == .operand && levels[top].chain >= 0
        if !hasReceiver { startChain(at: current.start) }
        levels[top].receiverEnd =
          !hasReceiver ? -1 : levels[top].conditionalEnd < 0 ? parser.lexer.previousEnd : levels[top].conditionalEnd
        levels[top].conditionalEnd = -1
        levels[top].last = .dot
      } else if levels[top].last == .operand, parser.lexer.source[current.end] == UInt8(ascii: "."),
        parser.lexer.fixity == .postfix
      {
        // `x%.description`: the chain goes on.
      } else {
        if parser.lexer.isOperator(UInt8(ascii: "=")) {
          levels[top].declaresVariable = false
          levels[top].opens = .code
        }
        resetChain()
      }
      parser.lexer.advance()
    case .poundIf, .poundElseif, .poundElse, .poundEndif: directive()
    case .at, .pound:
      startChain(at: current.start)
      parser.lexer.advance()
      if parser.lexer.isName { parser.lexer.advance() }
      levels[top].last = .operand
    case .colon, .backslash, .unknown, .endOfFile:
      resetChain()
      if current.kind == .colon {
        levels[top].declaresCases = false
        if levels[top].matchesCase {
          levels[top].matchesCase = false
          levels[top].declaresVariable = false
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
    let last = levels[top].last
    if keyword.isReserved, levels[top].kind == .brackets, parser.lexer.source[token.end] == UInt8(ascii: ":") {
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
            levels[top].last = .declarator
            levels[top].awaitsBody = keyword == .actor
          }
          return
        }
        parser.lexer.reset(to: mark)
      default: break
      }
    }
    let isDeclared = last == .declarator
    if last != .dot { startChain(at: token.start) }
    levels[top].last = .operand
    parser.lexer.advance()
    if parser.isModuleSelector {
      // `Module::name` is a name.
      parser.lexer.advance()
      parser.lexer.advance()
      if parser.lexer.isName {
        if last == .dot { levels[top].last = .dot }
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
    levels[top].last = .operand
    parser.lexer.advance()
    if last != .declarator, isNamed(token) { startCall(token, generics: .none, after: last) }
  }

  mutating func reserved(_ keyword: Keyword) {
    parser.lexer.advance()
    switch keyword {
    case .try:
      levels[top].last = .trying
      levels[top].prefix = .try
      levels[top].chain = -1
    case .var, .let:
      resetChain()
      levels[top].declaresVariable = true
      if !levels[top].awaitsBody { levels[top].opens = .accessors }
    case .repeat:
      resetChain()
      levels[top].repeats = parser.lexer.token.kind == .leftBrace
    case .while where levels[top].repeats:
      resetChain()
      levels[top].repeats = false
    case .if, .guard, .while, .for, .switch, .catch:
      resetChain()
      levels[top].awaitsBody = true
      levels[top].awaitsCondition = true
      levels[top].opens = keyword == .switch ? .switchCases : .code
    case .case where levels[top].contents == .switchCases || levels[top].awaitsBody:
      resetChain()
      levels[top].matchesCase = !levels[top].awaitsBody
    case .func, .case, .class, .struct, .enum, .protocol, .extension, .typealias, .subscript, .operator:
      resetChain()
      levels[top].last = .declarator
      levels[top].declaresCases = keyword == .case
      levels[top].opens = keyword == .subscript ? .accessors : .code
      if keyword != .case, keyword != .typealias, keyword != .operator {
        levels[top].awaitsBody = true
        levels[top].awaitsCondition = false
      }
    case .import:
      while !parser.lexer.token.isFirstOnLine, parser.lexer.token.kind != .endOfFile,
        parser.lexer.token.kind != .semicolon
      {
        parser.lexer.advance()
      }
    case .`init`:
      resetChain()
      levels[top].awaitsBody = true
      levels[top].awaitsCondition = false
      levels[top].last = .operand
    case .super:
      startChain(at: parser.lexer.previousEnd - 5)
      levels[top].last = .operand
    default: resetChain()
    }
  }

  func isNamed(_ token: Token) -> Bool {
    var start = token.start
    var end = token.end
    if token.kind == .escapedWord {
      start += 1
      end -= 1
    }
    return names.contains(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  mutating func startCall(_ name: Token, generics: ByteRange, after last: Last) {
    let hasDot = last == .dot
    let next = parser.lexer.token
    let hasParentheses = next.kind == .leftParenthesis && !next.isFirstOnLine
    // `get { … }` is an accessor.
    if !hasDot, generics.isEmpty, isAccessor(name, after: last) { return }
    guard levels.count <= CallScanner.maximumDepth, hasParentheses ? !atArgumentNames() : atTrailingClosure() else {
      return
    }
    let level = levels[top]
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
      pushClosure(of: index, arguments: [], label: .none)
    }
  }

  // MARK: - Levels

  mutating func push(_ kind: Level.Kind, call: Int32, at open: Int) {
    var level = Level(kind: kind, call: call, block: levels[top].block)
    level.open = open
    levels.append(level)
  }

  /// Opens a trailing closure of a call at the current brace.
  mutating func pushClosure(of call: Int32, arguments: [Argument], label: ByteRange) {
    let open = parser.lexer.token.start
    push(.closure, call: call, at: open)
    levels[top].arguments = arguments
    levels[top].label = label
    enterBlock(at: open)
    parser.lexer.advance()
    skipSignature()
  }

  mutating func openBlock() {
    let open = parser.lexer.token.start
    let isFirst = parser.lexer.token.isFirstOnLine
    if levels[top].last != .operand || levels[top].awaitsBody || isFirst { startChain(at: open) }
    let contents = levels[top].opens
    levels[top].awaitsBody = false
    levels[top].opens = .code
    push(.block, call: levels[top].call, at: open)
    levels[top].contents = contents
    enterBlock(at: open)
    parser.lexer.advance()
    skipSignature()
  }

  mutating func enterBlock(at open: Int) {
    levels[top].block = Int32(truncatingIfNeeded: blocks.count)
    blocks.append(parser.range(open, open + 1))
  }

  mutating func skipSignature() {
    // A capture list may hold calls.
    guard parser.lexer.token.kind != .leftBracket else { return }
    let mark = parser.lexer.mark
    if parser.skipClosureSignature() != nil {
      parser.lexer.advance()
    } else {
      parser.lexer.reset(to: mark)
    }
  }

  /// Closes the innermost bracket, which ends at `end`; the current token is the one after it.
  mutating func close(at end: Int) {
    guard levels.count > 1, var level = levels.popLast() else { return }
    switch level.kind {
    case .outside: break
    case .brackets: break
    case .block: blocks[Int(level.block)].end = UInt32(truncatingIfNeeded: end)
    case .callArguments:
      endCall(level, at: end)
    case .closure:
      blocks[Int(level.block)].end = UInt32(truncatingIfNeeded: end)
      level.arguments.append(
        ArgumentReader.argument(bytes, label: level.label, value: parser.range(level.open, end), isTrailing: true))
      endCall(level, at: end)
    }
    if levels[top].last != .operand { levels[top].last = .operand }
  }

  /// Goes on with a call whose parentheses or closure ended: to its next trailing closure, or out of it.
  mutating func endCall(_ level: Level, at end: Int) {
    if level.kind == .callArguments, atTrailingClosure() {
      return pushClosure(of: level.call, arguments: level.arguments, label: .none)
    }
    if level.kind == .closure, parser.atLabelledClosure() {
      let label = parser.lexer.token.range
      parser.lexer.advance()
      parser.lexer.advance()
      return pushClosure(of: level.call, arguments: level.arguments, label: label)
    }
    let index = Int(level.call)
    let first = list.arguments.count
    list.arguments.append(contentsOf: level.arguments)
    list.calls[index].arguments = parser.run(from: first, to: list.arguments.count)
    list.calls[index].range.end = UInt32(truncatingIfNeeded: end)
    list.calls[index].end = UInt32(truncatingIfNeeded: end)
  }

  mutating func startArgument() {
    guard parser.lexer.token.kind != .rightParenthesis else { return }
    levels[top].label = parser.skipArgumentLabel()
    levels[top].argumentStart = parser.lexer.token.start
  }

  mutating func finishArgument(at end: Int) {
    let level = levels[top]
    guard level.argumentStart >= 0 else { return }
    levels[top].arguments.append(
      ArgumentReader.argument(
        bytes, label: level.label, value: parser.range(level.argumentStart, end), isTrailing: false))
    levels[top].argumentStart = -1
    levels[top].label = .none
  }

  mutating func resetChain() {
    levels[top].chain = -1
    levels[top].prefix = .none
    levels[top].last = .other
  }

  /// Starts a postfix chain; a `try` right before stays its prefix.
  mutating func startChain(at start: Int) {
    if levels[top].last != .trying { levels[top].prefix = .none }
    levels[top].chain = start
    levels[top].conditionalEnd = -1
  }
}
