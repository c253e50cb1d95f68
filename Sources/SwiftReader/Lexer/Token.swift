/// One token: its shape and where it stands. Trivia are no tokens.
struct Token {
  var kind: TokenKind
  /// Whether a line break stands between this token and the one before.
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
  /// The token of a byte that is one by itself (``ByteClass/isToken(_:)``).
  ///
  /// Each such byte picks another four bits of one number, which count from ``leftBrace`` on: a switch would be a jump that no
  /// processor foresees.
  @inline(__always)
  init(_ byte: UInt8) {
    let place = (UInt64(byte) &* 137) >> 4 & 15
    let offset = 0x3105_4086_0209_A007 as UInt64 >> (place &* 4) & 15
    // A case is stored as its number, and there are as many: 8 of `leftBrace` and up to 15 more.
    self = unsafeBitCast(TokenKind.leftBrace.rawValue &+ UInt8(truncatingIfNeeded: offset), to: TokenKind.self)
  }

  /// Whether the token opens a balanced stretch.
  var opensBracket: Bool {
    switch self {
    case .leftBrace, .leftParenthesis, .leftBracket: true
    default: false
    }
  }
}
