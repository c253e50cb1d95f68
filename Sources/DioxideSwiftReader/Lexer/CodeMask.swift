/// Distinguishes the code of a file from comments and the text of string literals.
///
/// The file is tokenized at the first query; each lookup then takes logarithmic time. Code in a string interpolation is
/// code.
public struct CodeMask {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The ranges of code in source order; nil until the first query.
  private var ranges: [ByteRange]?

  /// Creates the mask of one file, whose bytes must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the byte at an offset belongs to a token of code.
  public mutating func isCode(_ offset: Int) -> Bool {
    let ranges = ranges ?? Self.ranges(of: bytes)
    self.ranges = ranges
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ranges[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && Int(ranges[low].start) <= offset
  }

  /// Tokenizes a file and merges tokens that only white space separates. Linear. Strings nested beyond the maximum
  /// depth are treated as code, so that no call is missed.
  private static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    // The interrupted rest of the file or of an interpolation; innermost last.
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

  /// The interpolations of a string literal, as lexers of their contents.
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
