/// Splits the bytes of one file into tokens, one at a time, and skips balanced stretches without splitting them.
///
/// Holds one token; looking ahead is done by saving and restoring ``Mark``. Comments and problems are recorded once,
/// however often a stretch is read.
struct Lexer {
  let source: Source
  /// The offset after the current token.
  var position = 0
  /// The current token.
  var token = Token(kind: .endOfFile, isFirstOnLine: true, start: 0, end: 0)
  /// The offset after the token before the current one.
  var previousEnd = 0
  /// The run of comments last passed, with white space alone between them.
  var lastCommentRunStart = -1
  var lastCommentEnd = -1
  /// The comments that hold `dioxide:`.
  var directives: [Comment] = []
  private var directivesRecordedTo = 0
  /// What was not understood.
  var problems: [Problem] = []
  private var problemsRecordedTo = 0
  /// The operator that was split last.
  var lastSplit = (start: 0, end: 0)
  /// Whether the brackets of the file do not balance; then skipping goes by the layout of the lines too.
  var isDamaged = false
  /// Whether what nests is indented; asked in damaged files only.
  var isLaidOut = false
  /// The offset whose line's indentation was asked for last, and the answer.
  var lastIndentation = (offset: -1, column: 0)
  /// What a search to the end of the file did not find need not be searched for again.
  var failedSearches = FailedSearches()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let base = bytes.baseAddress {
      source = Source(base: base, count: bytes.count)
    } else {
      source = Source.empty
    }
    if source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { position = 3 }
    if source[position] == UInt8(ascii: "#"), source[position + 1] == UInt8(ascii: "!") {
      position = endOfLine(from: position)
    }
  }

  /// Reads a part of a file, to `range.end`; offsets are those of the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    let end = min(Int(range.end), bytes.count)
    source = bytes.baseAddress.map { Source(base: $0, count: end) } ?? .empty
    position = min(Int(range.start), end)
  }

  /// A place to come back to.
  struct Mark {
    fileprivate var position: Int
    fileprivate var token: Token
    fileprivate var previousEnd: Int
    fileprivate var lastCommentRunStart: Int
    fileprivate var lastCommentEnd: Int
  }

  var mark: Mark {
    Mark(
      position: position, token: token, previousEnd: previousEnd, lastCommentRunStart: lastCommentRunStart,
      lastCommentEnd: lastCommentEnd)
  }

  mutating func reset(to mark: Mark) {
    position = mark.position
    token = mark.token
    previousEnd = mark.previousEnd
    lastCommentRunStart = mark.lastCommentRunStart
    lastCommentEnd = mark.lastCommentEnd
  }

  /// The word that the current token is; ``Keyword/none`` for other tokens and plain identifiers.
  @inline(__always)
  var keyword: Keyword {
    token.kind == .word ? Keyword(source, token.start, token.end) : .none
  }

  /// Whether the current token is a word or an identifier in backticks.
  @inline(__always)
  var isName: Bool { token.kind == .word || token.kind == .escapedWord }

  /// Whether the current token is the operator `text`.
  @inline(__always)
  func isOperator(_ byte: UInt8) -> Bool {
    token.kind == .operator && token.end - token.start == 1 && source[token.start] == byte
  }

  /// Whether the current token is `->`.
  @inline(__always)
  var isArrow: Bool {
    token.kind == .operator && token.end - token.start == 2 && source[token.start] == UInt8(ascii: "-")
      && source[token.start + 1] == UInt8(ascii: ">")
  }

  /// Whether the current token is an operator that starts with `byte`.
  @inline(__always)
  func startsOperator(_ byte: UInt8) -> Bool {
    (token.kind == .operator || token.kind == .postfixMark) && source[token.start] == byte
  }

  /// Cuts the current operator after its first character; the rest becomes the next token.
  mutating func splitOperator() {
    lastSplit = (token.start, token.end)
    token.end = token.start + 1
    position = token.end
  }

  /// Notes a lexical problem, once, however often its place is read.
  mutating func record(_ kind: Problem.Kind, _ start: Int, _ end: Int) {
    guard start >= problemsRecordedTo else { return }
    problemsRecordedTo = start + 1
    note(kind, start, end)
  }

  /// Notes a problem of the parser.
  mutating func note(_ kind: Problem.Kind, _ start: Int, _ end: Int) {
    // A file that is no Swift at all has said so by then.
    guard problems.count < 1000 else { return }
    problems.append(
      Problem(
        kind: kind, range: ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: max(start, end)))))
  }

  mutating func record(_ comment: Comment) {
    guard Int(comment.range.start) >= directivesRecordedTo else { return }
    directivesRecordedTo = Int(comment.range.end)
    directives.append(comment)
  }

  // MARK: - One token

  /// Goes on to the next token.
  mutating func advance() {
    previousEnd = token.end
    let isFirstOnLine = skipTrivia()
    let start = position
    let kind = lexToken(at: start)
    token = Token(kind: kind, isFirstOnLine: isFirstOnLine, start: start, end: position)
  }

  /// Lexes the token that starts at `start`, sets ``position`` after it and tells its kind.
  @inline(__always)
  private mutating func lexToken(at start: Int) -> TokenKind {
    guard start < source.count else { return .endOfFile }
    switch source.base[start] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "$"):
      position = endOfIdentifier(from: start + 1)
      return .word
    case UInt8(ascii: "{"): return single(.leftBrace)
    case UInt8(ascii: "}"): return single(.rightBrace)
    case UInt8(ascii: "("): return single(.leftParenthesis)
    case UInt8(ascii: ")"): return single(.rightParenthesis)
    case UInt8(ascii: "["): return single(.leftBracket)
    case UInt8(ascii: "]"): return single(.rightBracket)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: ":"): return single(.colon)
    case UInt8(ascii: ";"): return single(.semicolon)
    case UInt8(ascii: "@"): return single(.at)
    case UInt8(ascii: "\\"): return single(.backslash)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      position = source.endOfNumber(from: start)
      return .number
    case UInt8(ascii: "\""):
      position = endOfString(from: start, pounds: 0)
      return .string
    case UInt8(ascii: "`"):
      if let end = endOfEscapedIdentifier(from: start) {
        position = end
        return .escapedWord
      }
      record(.unclosedIdentifier, start, endOfLine(from: start))
      return single(.unknown)
    case UInt8(ascii: "#"): return lexPound(at: start)
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      if isLeftBound(start) { return single(.postfixMark) }
      return lexOperator(at: start)
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "."):
      return lexOperator(at: start)
    case 0x80...0xFF: return lexUnicode(at: start)
    default: return single(.unknown)
    }
  }

  @inline(__always)
  private mutating func single(_ kind: TokenKind) -> TokenKind {
    position += 1
    return kind
  }

  private mutating func lexPound(at start: Int) -> TokenKind {
    var end = start + 1
    while source[end] == UInt8(ascii: "#") { end += 1 }
    if source[end] == UInt8(ascii: "\"") {
      position = endOfString(from: end, pounds: end - start)
      return .string
    }
    if source[end] == UInt8(ascii: "/"), let regexEnd = endOfExtendedRegex(from: start) {
      position = regexEnd
      return .regex
    }
    position = start + 1
    var wordEnd = position
    while source[wordEnd] | 0x20 &- 0x61 < 26 || source[wordEnd] == UInt8(ascii: "_") { wordEnd += 1 }
    let kind: TokenKind
    switch (wordEnd - position, source.word(at: position, wordEnd - position)) {
    case (2, 0x6669): kind = .poundIf
    case (4, 0x6573_6C65): kind = .poundElse
    case (5, 0x66_6964_6E65): kind = .poundEndif
    case (6, 0x6669_6573_6C65): kind = .poundElseif
    default: return .pound
    }
    position = wordEnd
    return kind
  }

  private mutating func lexUnicode(at start: Int) -> TokenKind {
    guard let (scalar, length) = source.scalar(at: start) else { return single(.unknown) }
    if scalar.isOperatorStart { return lexOperator(at: start) }
    if scalar.isIdentifierPart || scalar.value == 0x201C {
      position = endOfIdentifier(from: start + length)
      return .word
    }
    position = start + length
    return .unknown
  }

  // MARK: - Words and numbers

  /// The end of the identifier that goes on at `index`.
  @inline(__always)
  func endOfIdentifier(from index: Int) -> Int {
    var end = index
    while end + 8 <= source.count {
      let others = ByteClass.othersThanWord(source.eightBytes(at: end))
      if others != 0 {
        end += others.trailingZeroBitCount >> 3
        break
      }
      end += 8
    }
    // The last bytes of the file, a dollar, and what is not ASCII.
    while true {
      let byte = source[end]
      if ByteClass.isIdentifier(byte) {
        end += 1
      } else if byte < 0x80 {
        return end
      } else {
        return source.endOfUnicodeIdentifier(from: end)
      }
    }
  }

  /// The offset after the closing backtick of the identifier at `start`; nil where its line has none.
  @inline(__always)
  func endOfEscapedIdentifier(from start: Int) -> Int? { source.endOfEscapedIdentifier(from: start) }
}

/// Searches that reached the end of the file, or of a line, in vain; kept so that many openers cost no more than one.
struct FailedSearches {
  var conflictEnd = false
  var perforceConflictEnd = false
  /// The number of pounds of an extended regular expression that is never closed.
  var regexPounds: Set<Int> = []
  /// On the line that ends here, no quote is followed by so many pounds.
  var rawQuoteLineEnd = -1
  var rawQuotePounds = 0
}
