import CDioxideByteMarks

/// Searches that only need the bytes. Not methods of the lexer, because a call that is not inlined would copy it.
extension Source {
  /// The end of the identifier that continues at `index`, of any length and with any characters.
  @inline(never)
  func endOfIdentifier(from index: Int) -> Int {
    var end = index
    while end < count {
      if end + 16 <= count {
        let others = marksOfOtherThanWord(in16Bytes: base + end)
        guard others != 0 else {
          end += 16
          continue
        }
        end += others.trailingZeroBitCount
      }
      if ByteClass.isIdentifier(self[end]) {
        end += 1
      } else if self[end] >= 0x80, let (scalar, length) = scalar(at: end), scalar.isIdentifierPart {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// The end of the number at `start`.
  func endOfNumber(from start: Int) -> Int {
    var end = start
    let isHexadecimal = self[start] == UInt8(ascii: "0") && self[start + 1] | 0x20 == UInt8(ascii: "x")
    while true {
      let byte = self[end]
      if ByteClass.isIdentifier(byte) {
        end += 1
      } else if byte == UInt8(ascii: "."), ByteClass.isDigit(self[end + 1]) {
        end += 2
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), end > start,
        self[end - 1] | 0x20 == UInt8(ascii: isHexadecimal ? "p" : "e"), ByteClass.isDigit(self[end + 1])
      {
        end += 2
      } else {
        return end
      }
    }
  }

  /// The offset after the white space at `start`, and whether it contains a line break. NUL does not count as white
  /// space here.
  @inline(__always)
  func endOfWhitespace(from start: Int) -> (end: Int, hasNewline: Bool) {
    var index = start
    var hasNewline = false
    while index + 16 <= count {
      let others = marksOfOtherThanSpace(in16Bytes: base + index)
      let lines = marksOfLineBreaks(in16Bytes: base + index)
      // The bits below the lowest bit of `others`.
      if lines & (others &- 1) & ~others != 0 { hasNewline = true }
      if others != 0 { return (index + others.trailingZeroBitCount, hasNewline) }
      index += 16
    }
    while index < count, base[index] != 0, ByteClass.isWhitespace(base[index]) {
      if base[index] == 0x0A || base[index] == 0x0D { hasNewline = true }
      index += 1
    }
    return (index, hasNewline)
  }

  /// The offset of the next LF or CR, or the end of the file.
  func endOfLine(from start: Int) -> Int {
    var index = start
    while index + 16 <= count {
      let marks = marksOfLineBreaks(in16Bytes: base + index)
      if marks != 0 { return index + marks.trailingZeroBitCount }
      index += 16
    }
    while index < count, base[index] != 0x0A, base[index] != 0x0D { index += 1 }
    return index
  }

  /// The offset after the closing backtick of the identifier at `start`; nil if its line has none.
  func endOfEscapedIdentifier(from start: Int) -> Int? {
    var end = start + 1
    while end < count {
      switch base[end] {
      case UInt8(ascii: "`"): return end + 1
      case 0x0A, 0x0D: return nil
      default: end += 1
      }
    }
    return nil
  }
}
