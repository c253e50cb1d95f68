import CDioxideByteMarks

/// Splits the bytes of one file into tokens, one at a time, and skips balanced ranges without tokenizing them.
///
/// Holds one token; for lookahead, a ``Mark`` is saved and restored. Comments and problems are recorded once, even if a
/// range is read several times.
struct Lexer {
  let source: Source
  /// The offset after the current token.
  var position = 0
  /// The current token.
  var token = Token(kind: .endOfFile, isFirstOnLine: true, start: 0, end: 0)
  /// The offset after the previous token.
  var previousEnd = 0
  /// The last run of comments, separated only by white space.
  var lastCommentRunStart = -1
  var lastCommentEnd = -1
  /// The comments that contain `dioxide:`.
  var directives: [Comment] = []
  private var directivesRecordedTo = 0
  /// The ranges that could not be parsed.
  var problems: [Problem] = []
  private var problemsRecordedTo = 0
  /// The last operator that was split.
  var lastSplit = (start: 0, end: 0)
  /// Whether the brackets of the file are unbalanced; skipping then also uses the indentation.
  var isDamaged = false
  /// Whether nested code is indented; computed only for damaged files.
  var isLaidOut = false
  /// The last offset whose indentation was computed, and the result.
  var lastIndentation = (offset: -1, column: 0)
  /// Searches that failed up to the end of the file and need not be repeated.
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

  /// Reads a part of a file; offsets are relative to the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    let end = min(Int(range.end), bytes.count)
    source = bytes.baseAddress.map { Source(base: $0, count: end) } ?? .empty
    position = min(Int(range.start), end)
  }

  /// A position to return to.
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

  /// The keyword of the current token; ``Keyword/none`` for other tokens and plain identifiers.
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

  /// Splits the current operator after its first character; the rest becomes the next token.
  mutating func splitOperator() {
    lastSplit = (token.start, token.end)
    token.end = token.start + 1
    position = token.end
  }

  /// Records a lexical problem once, even if its position is read several times.
  mutating func record(_ kind: Problem.Kind, _ start: Int, _ end: Int) {
    guard start >= problemsRecordedTo else { return }
    problemsRecordedTo = start + 1
    note(kind, start, end)
  }

  /// Records a problem of the parser.
  mutating func note(_ kind: Problem.Kind, _ start: Int, _ end: Int) {
    // Limits the problems of a file that is not Swift.
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

  /// Advances to the next token.
  ///
  /// Words and single-byte tokens after at most a space or a line break are most of all tokens and are read inline. All
  /// others are left to ``readToken(from:isFirstOnLine:)``. Without a call in between, no registers need to be saved.
  mutating func advance() {
    previousEnd = token.end
    var start = position
    var isFirstOnLine = start == 0
    // Up to 16 bytes of white space, a letter, and up to 32 more bytes.
    if start <= source.count &- 50 {
      var byte = source.base[start]
      if byte == 0x20 {
        start &+= 1
        byte = source.base[start]
      } else if byte &- 0x09 < 5 {
        let others = marksOfOtherThanSpace(in16Bytes: source.base + start)
        let lines = marksOfLineBreaks(in16Bytes: source.base + start)
        // The bits below the lowest bit of `others`.
        if lines & (others &- 1) & ~others != 0 { isFirstOnLine = true }
        start &+= others == 0 ? 16 : others.trailingZeroBitCount
        byte = source.base[start]
      }
      let kind = TokenKind(startingWith: byte)
      if kind == .word {
        var end = start &+ 1
        var others = marksOfOtherThanWord(in16Bytes: source.base + end)
        if others == 0 {
          end &+= 16
          others = marksOfOtherThanWord(in16Bytes: source.base + end)
        }
        end &+= others.trailingZeroBitCount
        // Longer words, and those with a dollar sign or non-ASCII characters, are read elsewhere.
        if others != 0, source.base[end] < 0x80, source.base[end] != UInt8(ascii: "$") {
          return finish(.word, isFirstOnLine, start, end)
        }
      } else if kind != .endOfFile {
        return finish(kind, isFirstOnLine, start, start &+ 1)
      }
    }
    readToken(from: start, isFirstOnLine: isFirstOnLine)
  }

  @inline(__always)
  private mutating func finish(_ kind: TokenKind, _ isFirstOnLine: Bool, _ start: Int, _ end: Int) {
    position = end
    token = Token(kind: kind, isFirstOnLine: isFirstOnLine, start: start, end: end)
  }

  /// Reads the token at `start`, or after the white space and comments there.
  @inline(never)
  private mutating func readToken(from place: Int, isFirstOnLine isFirst: Bool) {
    var start = place
    var isFirstOnLine = isFirst
    var end = start
    var kind = TokenKind.endOfFile
    scan: while true {
      guard start < source.count else {
        isFirstOnLine = true
        end = start
        break
      }
      let byte = source.base[start]
      if ByteClass.isLetter(byte) {
        end = endOfIdentifier(from: start + 1)
        kind = .word
        break
      }
      switch byte {
      case 0x20 where !ByteClass.isWhitespace(source[start + 1]): start += 1
      case 0x20, 0x09...0x0D:
        let (next, hasNewline) = source.endOfWhitespace(from: start)
        start = next
        if hasNewline { isFirstOnLine = true }
      case 0x00: start += 1
      case UInt8(ascii: "_"), UInt8(ascii: "$"):
        end = endOfIdentifier(from: start + 1)
        kind = .word
        break scan
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "@"),
        UInt8(ascii: "\\"):
        kind = TokenKind(startingWith: byte)
        end = start + 1
        break scan
      case UInt8(ascii: "/") where source[start + 1] == UInt8(ascii: "/"): start = endOfLineComment(from: start)
      case UInt8(ascii: "/") where source[start + 1] == UInt8(ascii: "*"):
        let (next, hasNewline) = endOfBlockComment(from: start)
        start = next
        if hasNewline { isFirstOnLine = true }
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        if let next = endOfConflict(from: start) {
          start = next
          isFirstOnLine = true
        } else {
          (kind, end) = lexOperator(at: start)
          break scan
        }
      case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"),
        UInt8(ascii: "."):
        (kind, end) = lexOperator(at: start)
        break scan
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        (kind, end) = isLeftBound(start) ? (.postfixMark, start + 1) : lexOperator(at: start)
        break scan
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        (kind, end) = (.number, source.endOfNumber(from: start))
        break scan
      case UInt8(ascii: "\""):
        (kind, end) = (.string, endOfString(from: start, pounds: 0))
        break scan
      case UInt8(ascii: "#"):
        (kind, end) = lexPound(at: start)
        break scan
      case UInt8(ascii: "`"):
        (kind, end) = lexEscapedWord(at: start)
        break scan
      case 0x80...0xFF:
        if let next = endOfForeignCharacter(from: start) {
          start = next
        } else {
          (kind, end) = lexUnicode(at: start)
          break scan
        }
      default:
        (kind, end) = (.unknown, start + 1)
        break scan
      }
    }
    finish(kind, isFirstOnLine, start, end)
  }

  @inline(never)
  private mutating func lexEscapedWord(at start: Int) -> (TokenKind, end: Int) {
    if let end = endOfEscapedIdentifier(from: start) { return (.escapedWord, end) }
    record(.unclosedIdentifier, start, endOfLine(from: start))
    return (.unknown, start + 1)
  }

  @inline(never)
  private mutating func lexPound(at start: Int) -> (TokenKind, end: Int) {
    var end = start + 1
    while source[end] == UInt8(ascii: "#") { end += 1 }
    if source[end] == UInt8(ascii: "\"") { return (.string, endOfString(from: end, pounds: end - start)) }
    if source[end] == UInt8(ascii: "/"), let regexEnd = endOfExtendedRegex(from: start) { return (.regex, regexEnd) }
    var wordEnd = start + 1
    while ByteClass.isLetter(source[wordEnd]) || source[wordEnd] == UInt8(ascii: "_") { wordEnd += 1 }
    switch (wordEnd - start, source.word(at: start + 1, wordEnd - start - 1)) {
    case (3, 0x6669): return (.poundIf, wordEnd)
    case (5, 0x6573_6C65): return (.poundElse, wordEnd)
    case (6, 0x66_6964_6E65): return (.poundEndif, wordEnd)
    case (7, 0x6669_6573_6C65): return (.poundElseif, wordEnd)
    default: return (.pound, start + 1)
    }
  }

  @inline(never)
  private mutating func lexUnicode(at start: Int) -> (TokenKind, end: Int) {
    guard let (scalar, length) = source.scalar(at: start) else { return (.unknown, start + 1) }
    if scalar.isOperatorStart { return lexOperator(at: start) }
    if scalar.isIdentifierPart || scalar.value == 0x201C {
      return (.word, endOfIdentifier(from: start + length))
    }
    return (.unknown, start + length)
  }

  // MARK: - Words and numbers

  /// The end of the identifier that continues at `index`.
  @inline(__always)
  func endOfIdentifier(from index: Int) -> Int {
    if index + 16 <= source.count {
      let others = marksOfOtherThanWord(in16Bytes: source.base + index)
      if others != 0 {
        let end = index + others.trailingZeroBitCount
        let byte = source.base[end]
        // A dollar sign or a non-ASCII character may continue it.
        if byte < 0x80, byte != UInt8(ascii: "$") { return end }
      }
    }
    return source.endOfIdentifier(from: index)
  }

  /// The offset after the closing backtick of the identifier at `start`; nil if its line has none.
  @inline(__always)
  func endOfEscapedIdentifier(from start: Int) -> Int? { source.endOfEscapedIdentifier(from: start) }
}

/// Failed searches up to the end of the file or line, remembered so that many openers cost no more than one.
struct FailedSearches {
  var conflictEnd = false
  var perforceConflictEnd = false
  /// The numbers of pounds of extended regular expressions that are never closed.
  var regexPounds: Set<Int> = []
  /// On the line that ends here, no quote is followed by this many number signs.
  var rawQuoteLineEnd = -1
  var rawQuotePounds = 0
}
