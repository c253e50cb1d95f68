/// Reads declarations from the tokens of one file into the flat arrays of a ``ParsedFile``.
///
/// One loop reads all items. An explicit stack holds the open member blocks, so nesting uses heap memory instead of
/// recursion. Bodies are skipped. The extensions are split by concern: types, members, variables, attributes,
/// conditionals, type expressions, values.
struct DeclarationParser {
  var lexer: Lexer
  var file = ParsedFile()
  /// The member blocks around the current token, outermost first.
  var openBlocks: [OpenBlock] = []
  /// The `#if` directives around the current token, outermost first.
  var conditionals: [Conditional] = []
  var conditionalCount: UInt32 = 0
  /// The number of open directives beyond ``maximumConditionalDepth``.
  var ignoredConditionals = 0
  /// The positions of `<` that do not open generic arguments, ascending.
  var comparisons = KnownComparisons()

  /// Whether brackets are unbalanced. The first pass stops at that point, or reports it at the end; the second pass
  /// also uses the indentation of lines.
  var isDamaged = false
  var isSecondReading = false

  /// A member block being read.
  struct OpenBlock {
    var declaration: Int
    var brace: Int
    /// In the second pass: the indentation of the line of the declaration, and of the first member.
    var column = 0
    var memberColumn: Int?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, isSecondReading: Bool = false) {
    lexer = Lexer(bytes)
    if isSecondReading { lexer.becomeDamaged() }
    self.isSecondReading = isSecondReading
  }

  /// Reads the whole file into `file`, whose memory is reused.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, into file: inout ParsedFile) {
    if !read(bytes, isSecondReading: false, &file) { _ = read(bytes, isSecondReading: true, &file) }
  }

  /// Reads the file once. Returns false if it should be read again using the indentation.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, isSecondReading: Bool, _ file: inout ParsedFile
  ) -> Bool {
    var parser = DeclarationParser(bytes, isSecondReading: isSecondReading)
    swap(&parser.file, &file)
    parser.file.removeAll()
    parser.parse()
    swap(&parser.file, &file)
    return !parser.isDamaged || isSecondReading
  }

  private mutating func parse() {
    lexer.advance()
    while lexer.token.kind != .endOfFile {
      let before = lexer.token
      if isSecondReading, isMember { closeBlocksByLayout() }
      parseItem()
      if lexer.isDamaged, !isSecondReading {
        isDamaged = true
        return
      }
      // The loop must make progress.
      if lexer.token.start == before.start, lexer.token.end == before.end { lexer.advance() }
    }
    closeBlocks(downTo: 0, at: lexer.source.count)
    for conditional in conditionals.reversed() {
      lexer.note(.unterminatedConditional, conditional.start, lexer.source.count)
    }
    file.directives = lexer.directives
    if !lexer.problems.isEmpty { file.problems = lexer.problems.sorted { $0.range.start < $1.range.start } }
  }

  private mutating func parseItem() {
    switch lexer.token.kind {
    case .word, .at: if !parseDeclaration() { skipUnknownItem() }
    case .rightBrace: closeBlock()
    case .semicolon: lexer.advance()
    case .poundIf, .poundElseif, .poundElse, .poundEndif: parseConditional()
    case .pound: parseFreestandingMacro()
    default: skipUnknownItem()
    }
  }

  /// Whether the current token is in a member block.
  var isMember: Bool { !openBlocks.isEmpty }

  // MARK: - Blocks

  /// Opens the member block of the last declaration; the current token is its brace.
  mutating func openBlock() {
    appendBlock(brace: lexer.token.start)
    lexer.advance()
  }

  /// Opens the member block of the last declaration, which starts at `brace`.
  mutating func appendBlock(brace: Int) {
    var block = OpenBlock(declaration: file.declarations.count - 1, brace: brace)
    if isSecondReading {
      block.column = lexer.indentation(ofLineAt: Int(file.declarations[block.declaration].range.start))
    }
    openBlocks.append(block)
  }

  private mutating func closeBlock() {
    let brace = lexer.token
    guard !openBlocks.isEmpty else {
      isDamaged = true
      lexer.note(.unexpectedClosingBrace, brace.start, brace.end)
      lexer.advance()
      return
    }
    if isSecondReading, closesNothingByLayout() {
      lexer.note(.unexpectedClosingBrace, brace.start, brace.end)
      lexer.advance()
      return
    }
    if let last = conditionals.indices.last, conditionals[last].depth >= openBlocks.count {
      // The branch closes a block that it did not open.
      lexer.note(.unexpectedClosingBrace, brace.start, brace.end)
      if conditionals[last].closersHere < conditionals[last].closers {
        conditionals[last].closersHere += 1
        lexer.advance()
        return
      }
      conditionals[last].closersHere += 1
      conditionals[last].closers += 1
      conditionals[last].depth = openBlocks.count - 1
    }
    let block = openBlocks.removeLast()
    finish(block, at: brace.end)
    lexer.advance()
  }

  /// Closes the blocks that lack their closing brace.
  mutating func closeBlocks(downTo depth: Int, at end: Int) {
    while openBlocks.count > depth {
      isDamaged = true
      let block = openBlocks.removeLast()
      lexer.note(.unclosedBrace, block.brace, end)
      finish(block, at: end)
      file.declarations[block.declaration].flags.insert(.isBroken)
    }
  }

  private mutating func finish(_ block: OpenBlock, at end: Int) {
    file.declarations[block.declaration].body = range(block.brace, end)
    file.declarations[block.declaration].range.end = UInt32(truncatingIfNeeded: end)
  }

  // MARK: - Parts

  @inline(__always)
  func range(_ start: Int, _ end: Int) -> ByteRange {
    ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: max(start, end)))
  }

  /// The range from `start` to the end of the last consumed token.
  @inline(__always)
  func range(from start: Int) -> ByteRange { range(start, lexer.previousEnd) }

  @inline(__always)
  func run(from start: Int, to end: Int) -> Run {
    start == end
      ? .empty : Run(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start))
  }

  /// Skips a statement at file level, or an unexpected token among members.
  private mutating func skipUnknownItem() {
    let start = lexer.token.start
    skipExpression(.statement)
    if lexer.token.start == start { lexer.advance() }
    if isMember { lexer.note(.expectedDeclaration, start, lexer.previousEnd) }
  }

  /// The directives on the lines directly above `start`, and between `start` and `keyword`.
  @inline(__always)
  func directives(above start: Int, keyword: Int) -> Run {
    lexer.directives.isEmpty ? .empty : lastDirectives(above: start, keyword: keyword)
  }

  private func lastDirectives(above start: Int, keyword: Int) -> Run {
    var end = lexer.directives.count
    while end > 0, Int(lexer.directives[end - 1].range.end) > keyword { end -= 1 }
    var first = end
    var next = start
    while first > 0 {
      let comment = lexer.directives[first - 1]
      if Int(comment.range.start) < start {
        guard !comment.isTrailing, isJoined(from: Int(comment.range.end), to: next) else { break }
        next = Int(comment.range.start)
      }
      first -= 1
    }
    return run(from: first, to: end)
  }

  /// Whether only comments and single line breaks separate two offsets.
  private func isJoined(from start: Int, to end: Int) -> Bool {
    var copy = lexer
    var index = start
    var isBlank = false
    while index < end {
      switch lexer.source[index] {
      case 0x20, 0x09: index += 1
      case 0x0D where lexer.source[index + 1] == 0x0A: index += 1
      case 0x0A, 0x0D:
        if isBlank { return false }
        isBlank = true
        index += 1
      case UInt8(ascii: "/") where lexer.source[index + 1] == UInt8(ascii: "/"):
        index = copy.endOfLineComment(from: index)
        isBlank = false
      case UInt8(ascii: "/") where lexer.source[index + 1] == UInt8(ascii: "*"):
        index = copy.endOfBlockComment(from: index).end
        isBlank = false
      default: return false
      }
    }
    return true
  }
}
