/// Code in the interpolations of strings.
extension CallScanner {
  /// Enters the first interpolation of a string, the current token. Returns false if there is none.
  mutating func enterInterpolation(of token: Token) -> Bool {
    let depth = level.string.depth + 1
    guard depth <= Lexer.maximumStringDepth else { return false }
    let source = parser.lexer.source
    var quote = token.start
    while source[quote] == UInt8(ascii: "#") { quote += 1 }
    let pounds = quote - token.start
    let (contents, isMultiline) = parser.lexer.startOfString(at: quote, pounds: pounds)
    let string = InterpolatedString(end: token.end, pounds: pounds, isMultiline: isMultiline, depth: depth)
    return enterInterpolation(of: string, after: contents)
  }

  private mutating func enterInterpolation(of string: InterpolatedString, after start: Int) -> Bool {
    guard levels.last < CallScanner.maximumDepth, start < string.end else { return false }
    let (end, how) = parser.lexer.source.endOfSegment(
      from: start, pounds: string.pounds, isMultiline: string.isMultiline)
    guard how == .interpolation, end < string.end else { return false }
    push(.interpolation, call: level.call, at: end - 1)
    level.string = string
    go(to: end)
    return true
  }

  /// Continues after the end of an interpolation: with the next one in the string, or after the string.
  mutating func leaveInterpolation(of string: InterpolatedString, at end: Int) {
    if enterInterpolation(of: string, after: end) { return }
    go(to: max(end, string.end))
  }

  /// Continues with the token at a later offset.
  private mutating func go(to offset: Int) {
    parser.lexer.token.end = offset
    parser.lexer.position = offset
    parser.lexer.advance()
  }
}
