import CDioxideByteMarks

/// The text of string literals. Not methods of the lexer, because a call that is not inlined would copy it.
extension Source {
  /// How a range of literal text ends.
  enum SegmentEnd { case closed, interpolation, cut }

  /// Skips literal text. Returns the offset after the closing delimiter or after the `(` of an interpolation, or the
  /// end of the line or file that cuts off the literal.
  @inline(__always)
  func endOfSegment(from start: Int, pounds: Int, isMultiline: Bool) -> (end: Int, how: SegmentEnd) {
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

  /// The loop for both kinds of literals, specialized by inlining.
  @inline(__always)
  private func segment(from start: Int, pounds: Int, isMultiline: Bool) -> (end: Int, how: SegmentEnd) {
    var index = start
    while index < count {
      if isMultiline, index + 64 <= count {
        let marks = marksOfText(in64Bytes: base + index)
        guard marks != 0 else {
          index += 64
          continue
        }
        index += marks.trailingZeroBitCount
      } else if !isMultiline, index + 16 <= count {
        let marks = marksOfLineOfText(in16Bytes: base + index)
        guard marks != 0 else {
          index += 16
          continue
        }
        index += marks.trailingZeroBitCount
      }
      switch base[index] {
      case UInt8(ascii: "\""):
        if isMultiline {
          if self[index + 1] == UInt8(ascii: "\""), self[index + 2] == UInt8(ascii: "\""),
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
        switch self[index] {
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
    return (min(index, count), .cut)
  }

  /// Whether `count` number signs are at `index`.
  @inline(__always)
  func hasPounds(at index: Int, _ count: Int) -> Bool {
    var offset = 0
    while offset < count {
      if self[index + offset] != UInt8(ascii: "#") { return false }
      offset += 1
    }
    return true
  }
}
