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
  /// The token of a byte that is one by itself.
  @inline(__always)
  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .leftBrace
    case UInt8(ascii: "}"): self = .rightBrace
    case UInt8(ascii: "("): self = .leftParenthesis
    case UInt8(ascii: ")"): self = .rightParenthesis
    case UInt8(ascii: "["): self = .leftBracket
    case UInt8(ascii: "]"): self = .rightBracket
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "@"): self = .at
    case UInt8(ascii: "\\"): self = .backslash
    default: self = .unknown
    }
  }

  /// Whether the token opens a balanced stretch.
  var opensBracket: Bool {
    switch self {
    case .leftBrace, .leftParenthesis, .leftBracket: true
    default: false
    }
  }
}
