/// String literals with interpolations, nested to any depth.
extension Lexer {
  /// The maximum nesting depth of strings in interpolations; deeper contents are skipped.
  static let maximumStringDepth = 16

  /// A string literal interrupted by an interpolation.
  private struct OpenString {
    private var shape: UInt32
    /// The number of open parentheses in the interpolation.
    var parentheses: UInt32 = 0

    init(pounds: Int, isMultiline: Bool) {
      shape = UInt32(truncatingIfNeeded: pounds) << 1 | (isMultiline ? 1 : 0)
    }

    var pounds: Int { Int(shape >> 1) }
    var isMultiline: Bool { shape & 1 == 1 }
  }

  /// The offset after the string literal whose opening quote is at `quote`, after `pounds` number signs.
  ///
  /// The states (in a string, or in one of its interpolations) are kept on an explicit stack, which is only used by
  /// literals with interpolations.
  mutating func endOfString(from quote: Int, pounds: Int) -> Int {
    let (contents, isMultiline) = startOfString(at: quote, pounds: pounds)
    if isMultiline, isDamaged, let cut = cutOfMultilineString(at: quote, pounds: pounds) {
      record(.unterminatedString, quote, cut)
      return cut
    }
    let (index, segmentEnd) = source.endOfSegment(from: contents, pounds: pounds, isMultiline: isMultiline)
    switch segmentEnd {
    case .closed: return index
    case .cut:
      if isMultiline { becomeDamaged() }
      record(.unterminatedString, quote, index)
      return index
    case .interpolation:
      return endOfInterpolatedString(
        OpenString(pounds: pounds, isMultiline: isMultiline), from: quote, interpolation: index)
    }
  }

  @inline(never)
  private mutating func endOfInterpolatedString(_ outermost: OpenString, from quote: Int, interpolation: Int) -> Int {
    var open = [outermost]
    var index = interpolation
    while let string = open.last {
      let (next, event) = endOfInterpolationPart(from: index)
      index = next
      let segment: (end: Int, how: Source.SegmentEnd)
      switch event {
      case .openParenthesis:
        open[open.count - 1].parentheses &+= 1
        continue
      case .closeParenthesis where string.parentheses > 0:
        open[open.count - 1].parentheses -= 1
        continue
      case .newline where string.isMultiline:
        index += 1
        continue
      case .openString(let pounds):
        let (contents, isMultiline) = startOfString(at: index, pounds: pounds)
        open.append(OpenString(pounds: pounds, isMultiline: isMultiline))
        segment = source.endOfSegment(from: contents, pounds: pounds, isMultiline: isMultiline)
      case .closeParenthesis:
        segment = source.endOfSegment(from: index, pounds: string.pounds, isMultiline: string.isMultiline)
      case .newline, .endOfFile: segment = (index, .cut)
      }
      index = segment.end
      switch segment.how {
      case .interpolation: open[open.count - 1].parentheses = 0
      case .closed: open.removeLast()
      case .cut:
        record(.unterminatedString, quote, index)
        open.removeLast()
      }
    }
    return index
  }

  /// The start of a literal's contents, and whether it is a multi-line literal.
  mutating func startOfString(at quote: Int, pounds: Int) -> (contents: Int, isMultiline: Bool) {
    guard source[quote + 1] == UInt8(ascii: "\""), source[quote + 2] == UInt8(ascii: "\"") else {
      return (quote + 1, false)
    }
    // `#"""#` and `#"""…"#` on one line are single-line literals that start with quotes.
    if pounds > 0, closesOnLine(from: quote + 3, pounds: pounds) { return (quote + 1, false) }
    return (quote + 3, true)
  }

  private mutating func closesOnLine(from start: Int, pounds: Int) -> Bool {
    if source.hasPounds(at: start, pounds) { return true }
    if failedSearches.rawQuotePounds == pounds, start <= failedSearches.rawQuoteLineEnd { return false }
    var index = start
    while index < source.count {
      switch source.base[index] {
      case 0x0A, 0x0D:
        failedSearches.rawQuotePounds = pounds
        failedSearches.rawQuoteLineEnd = index
        return false
      case UInt8(ascii: "\"") where source.hasPounds(at: index + 1, pounds): return true
      default: index += 1
      }
    }
    failedSearches.rawQuotePounds = pounds
    failedSearches.rawQuoteLineEnd = index
    return false
  }

  private enum InterpolationEvent: Equatable {
    case openParenthesis, closeParenthesis, newline, endOfFile
    case openString(pounds: Int)
  }

  /// Skips code in an interpolation until the state changes. Returns the offset after that token; for a string, the
  /// offset of its quote, and for a newline, its own offset.
  private mutating func endOfInterpolationPart(from start: Int) -> (end: Int, InterpolationEvent) {
    var index = start
    while index < source.count {
      switch source.base[index] {
      case UInt8(ascii: "("): return (index + 1, .openParenthesis)
      case UInt8(ascii: ")"): return (index + 1, .closeParenthesis)
      case 0x0A, 0x0D: return (index, .newline)
      case UInt8(ascii: "\""): return (index, .openString(pounds: 0))
      case UInt8(ascii: "#"):
        var end = index
        while source[end] == UInt8(ascii: "#") { end += 1 }
        if source[end] == UInt8(ascii: "\"") { return (end, .openString(pounds: end - index)) }
        if source[end] == UInt8(ascii: "/"), let regexEnd = endOfExtendedRegex(from: index) {
          index = regexEnd
        } else {
          index = end
        }
      case UInt8(ascii: "/"): index = endOfSlash(from: index)
      case UInt8(ascii: "`"): index = endOfEscapedIdentifier(from: index) ?? index + 1
      default: index += 1
      }
    }
    return (source.count, .endOfFile)
  }
}
