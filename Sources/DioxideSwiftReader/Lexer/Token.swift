/// One token: its shape and where it is. Trivia are not tokens.
struct Token {
  var kind: TokenKind
  /// Whether a line break is between this token and the one before.
  var isFirstOnLine: Bool
  var start: Int
  var end: Int

  @inline(__always)
  var range: ByteRange { ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)) }
}

/// The shapes of tokens. A string or regular expression is one token, with all that nests in it.
enum TokenKind: UInt8 {
  case endOfFile
  /// A word, keyword or not, also `$0` and `_`.
  case word
  /// An identifier in backticks, raw ones included.
  case escapedWord
  case number, string, regex
  /// A run of operator characters, `=`, `->`, `&`, `<`, `>` and a lone `.` included.
  case `operator`
  /// `?` or `!` directly after a token.
  case postfixMark
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
  case comma, colon, semicolon, at, backslash
  /// A `#` that starts nothing of the following.
  case pound
  case poundIf, poundElseif, poundElse, poundEndif
  /// A byte that starts no token.
  case unknown
}

extension TokenKind {
  /// The token that a byte starts: a word, for a letter; the token of a byte that is one by itself; and
  /// ``endOfFile`` for all that takes a closer look. A switch would be a jump that no processor foresees.
  @inline(__always)
  init(startingWith byte: UInt8) {
    // A case is stored as its number; the table holds numbers of cases alone.
    self = byte < 0x80 ? unsafeBitCast(Self.starts.utf8Start[Int(byte)], to: TokenKind.self) : .endOfFile
  }

  /// The raw values for the bytes of ASCII, zero if a closer look is needed; a test says what belongs here.
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
