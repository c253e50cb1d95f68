/// Distinguishes the code of a file from its comments and the text of its string literals.
///
/// The file is split into tokens when it is first asked for; a look-up then takes logarithmic time. Code in the interpolation of
/// a string is code.
public struct CodeMask {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The stretches of code, in source order; nil until they are requested.
  private var stretches: [ByteRange]?

  /// A mask of one file, whose bytes must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the byte at an offset is part of a token of code.
  public mutating func isCode(_ offset: Int) -> Bool {
    let stretches = stretches ?? Self.stretches(of: bytes)
    self.stretches = stretches
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if Int(stretches[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && Int(stretches[low].start) <= offset
  }

  /// Splits a file into tokens, and joins those that only white space separates. Linear: a string that is as deep in others
  /// as calls are read is code from end to end, so that nothing in it is overlooked.
  private static func stretches(of bytes: UnsafeBufferPointer<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    // The rest of the file, or of an interpolation, where a string interrupted it; the innermost last.
    var pending = [(lexer: Lexer(bytes), depth: 0)]
    while let (next, depth) = pending.popLast() {
      var lexer = next
      lexer.advance()
      while lexer.token.kind != .endOfFile {
        if lexer.token.kind == .string, depth < Lexer.maximumStringDepth {
          let inner = interpolations(of: lexer.token, in: bytes)
          if !inner.isEmpty {
            pending.append((lexer, depth))
            pending += inner.reversed().map { ($0, depth + 1) }
            break
          }
        } else if lexer.token.kind != .regex {
          append(lexer.token.range, to: &found, in: bytes)
        }
        lexer.advance()
      }
    }
    return found
  }

  private static func append(_ token: ByteRange, to found: inout [ByteRange], in bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = found.last, last.end <= token.start,
      bytes[Int(last.end)..<Int(token.start)].allSatisfy(ByteClass.isWhitespace)
    else { return found.append(token) }
    found[found.count - 1].end = token.end
  }

  /// The interpolations of a string literal, as lexers of what they hold.
  private static func interpolations(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> [Lexer] {
    var found: [Lexer] = []
    var string = Lexer(bytes, token.range)
    var quote = token.start
    while string.source[quote] == UInt8(ascii: "#") { quote += 1 }
    let pounds = quote - token.start
    var (position, isMultiline) = string.startOfString(at: quote, pounds: pounds)
    while position < token.end {
      let (start, how) = string.source.endOfSegment(from: position, pounds: pounds, isMultiline: isMultiline)
      guard how == .interpolation, start < token.end else { break }
      string.position = start - 1
      string.advance()
      string.skipBalanced()
      let end = min(string.previousEnd, token.end)
      guard end > start else { break }
      found.append(Lexer(bytes, ByteRange(UInt32(clamping: start), UInt32(clamping: end - 1))))
      position = end
    }
    return found
  }
}
