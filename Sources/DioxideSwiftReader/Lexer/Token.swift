/// One token: its kind and range. Trivia are not tokens.
struct Token {
  var kind: TokenKind
  /// Whether a line break precedes this token.
  var isFirstOnLine: Bool
  var start: Int
  var end: Int

  @inline(__always)
  var range: ByteRange { ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)) }
}

/// The kinds of tokens. A string or regular expression is one token, including everything nested in it.
enum TokenKind: UInt8 {
  case endOfFile
  /// A word: an identifier or keyword, `$0` or `_`.
  case word
  /// An identifier in backticks, including raw identifiers.
  case escapedWord
  case number, string, regex
  /// A run of operator characters, including `=`, `->`, `&`, `<`, `>` and a single `.`.
  case `operator`
  /// `?` or `!` directly after a token.
  case postfixMark
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
  case comma, colon, semicolon, at, backslash
  /// A `#` that starts none of the following.
  case pound
  case poundIf, poundElseif, poundElse, poundEndif
  /// A byte that does not start a token.
  case unknown
}

extension TokenKind {
  /// The kind of token that a byte starts: a word for a letter, the kind of a single-byte token, or ``endOfFile`` if
  /// more bytes are needed. A table, because a switch would be an unpredictable branch.
  @inline(__always)
  init(startingWith byte: UInt8) {
    // An enum case is stored as its raw value, and the table only contains valid raw values.
    self = byte < 0x80 ? unsafeBitCast(Self.starts.utf8Start[Int(byte)], to: TokenKind.self) : .endOfFile
  }

  /// The raw values for ASCII bytes, or zero if more bytes are needed. A test checks the table.
  static let starts: StaticString = """
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\u{A}\u{B}\0\0\u{E}\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\u{F}\u{10}\0\0\0\0\
    \u{11}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\
    \u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{C}\u{12}\u{D}\0\0\
    \0\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\
    \u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{8}\0\u{9}\0\0
    """
}
