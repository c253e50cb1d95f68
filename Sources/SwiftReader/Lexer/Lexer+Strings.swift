/// String literals, with interpolations nested in them to any depth.
extension Lexer {
  /// A string literal that an interpolation interrupted.
  private struct OpenString {
    private var shape: UInt32
    /// The parentheses that are open in the interpolation.
    var parentheses: UInt32 = 0

    init(pounds: Int, isMultiline: Bool) {
      shape = UInt32(truncatingIfNeeded: pounds) << 1 | (isMultiline ? 1 : 0)
    }

    var pounds: Int { Int(shape >> 1) }
    var isMultiline: Bool { shape & 1 == 1 }
  }

  /// How a stretch of literal text ends.
  private enum SegmentEnd { case closed, interpolation, cut }

  /// The offset after the string literal whose opening quote is at `quote`, after `pounds` number signs.
  ///
  /// The states (in a string, in an interpolation of it) are kept on a stack of our own, which is needed only where
  /// a literal interpolates.
  mutating func endOfString(from quote: Int, pounds: Int) -> Int {
    let (contents, isMultiline) = startOfString(at: quote, pounds: pounds)
    if isMultiline, isDamaged, let cut = cutOfMultilineString(at: quote, pounds: pounds) {
      record(.unterminatedString, quote, cut)
      return cut
    }
    let (index, segmentEnd) = endOfSegment(from: contents, pounds: pounds, isMultiline: isMultiline)
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
      let segment: (end: Int, how: SegmentEnd)
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
        segment = endOfSegment(from: contents, pounds: pounds, isMultiline: isMultiline)
      case .closeParenthesis:
        segment = endOfSegment(from: index, pounds: string.pounds, isMultiline: string.isMultiline)
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

  /// Where the contents of a literal start, and whether it is a multi-line one.
  mutating func startOfString(at quote: Int, pounds: Int) -> (contents: Int, isMultiline: Bool) {
    guard source[quote + 1] == UInt8(ascii: "\""), source[quote + 2] == UInt8(ascii: "\"") else {
      return (quote + 1, false)
    }
    // `#"""#` and `#"""…"#` on one line are single-line literals that start with quotes.
    if pounds > 0, closesOnLine(from: quote + 3, pounds: pounds) { return (quote + 1, false) }
    return (quote + 3, true)
  }

  private mutating func closesOnLine(from start: Int, pounds: Int) -> Bool {
    if hasPounds(at: start, pounds) { return true }
    if failedSearches.rawQuotePounds == pounds, start <= failedSearches.rawQuoteLineEnd { return false }
    var index = start
    while index < source.count {
      switch source.base[index] {
      case 0x0A, 0x0D:
        failedSearches.rawQuotePounds = pounds
        failedSearches.rawQuoteLineEnd = index
        return false
      case UInt8(ascii: "\"") where hasPounds(at: index + 1, pounds): return true
      default: index += 1
      }
    }
    failedSearches.rawQuotePounds = pounds
    failedSearches.rawQuoteLineEnd = index
    return false
  }

  @inline(__always)
  private func hasPounds(at index: Int, _ count: Int) -> Bool {
    var offset = 0
    while offset < count {
      if source[index + offset] != UInt8(ascii: "#") { return false }
      offset += 1
    }
    return true
  }

  /// Skips literal text: to after the closing delimiter, to after the `(` of an interpolation, or to where the literal
  /// is cut off (the end of a line or of the file).
  private func endOfSegment(from start: Int, pounds: Int, isMultiline: Bool) -> (end: Int, how: SegmentEnd) {
    isMultiline ? endOfMultilineSegment(from: start, pounds: pounds) : endOfLineSegment(from: start, pounds: pounds)
  }

  @inline(never)
  private func endOfLineSegment(from start: Int, pounds: Int) -> (end: Int, how: SegmentEnd) {
    segment(from: start, pounds: pounds, isMultiline: false)
  }

  @inline(never)
  private func endOfMultilineSegment(from start: Int, pounds: Int) -> (end: Int, how: SegmentEnd) {
    segment(from: start, pounds: pounds, isMultiline: true)
  }

  /// The loop of both, specialized by inlining.
  @inline(__always)
  private func segment(from start: Int, pounds: Int, isMultiline: Bool) -> (end: Int, how: SegmentEnd) {
    var index = start
    while index < source.count {
      if index + 16 <= source.count {
        let block = source.block(at: index)
        // Each comparison stands in its call, whose type it takes: as a value of its own it is not vectorized.
        let first =
          isMultiline
          ? firstMarked(
            (block .== SIMD16(repeating: UInt8(ascii: "\""))) .| (block .== SIMD16(repeating: UInt8(ascii: "\\"))))
          : firstMarked(
            (block .== SIMD16(repeating: UInt8(ascii: "\""))) .| (block .== SIMD16(repeating: UInt8(ascii: "\\")))
              .| (block .== SIMD16(repeating: 0x0A)) .| (block .== SIMD16(repeating: 0x0D)))
        guard let first else {
          index += 16
          continue
        }
        index += first
      }
      switch source.base[index] {
      case UInt8(ascii: "\""):
        if isMultiline {
          if source[index + 1] == UInt8(ascii: "\""), source[index + 2] == UInt8(ascii: "\""),
            hasPounds(at: index + 3, pounds)
          {
            return (index + 3 + pounds, .closed)
          }
        } else if hasPounds(at: index + 1, pounds) {
          return (index + 1 + pounds, .closed)
        }
        index += 1
      case UInt8(ascii: "\\"):
        index += 1
        guard hasPounds(at: index, pounds) else { continue }
        index += pounds
        switch source[index] {
        case UInt8(ascii: "("): return (index + 1, .interpolation)
        case 0x0A, 0x0D: continue
        default: index += 1
        }
      case 0x0A, 0x0D:
        if !isMultiline { return (index, .cut) }
        index += 1
      default: index += 1
      }
    }
    return (min(index, source.count), .cut)
  }

  private enum InterpolationEvent: Equatable {
    case openParenthesis, closeParenthesis, newline, endOfFile
    case openString(pounds: Int)
  }

  /// Skips code in an interpolation up to what changes the state; the offset is after it, but for a string (at its
  /// quote) and a newline (at it).
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
