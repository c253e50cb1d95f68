/// Searches that need nothing but the bytes. Not methods of the lexer: a call that is not inlined would copy it.
extension Source {
  @inline(never)
  func endOfUnicodeIdentifier(from index: Int) -> Int {
    var end = index
    while end < count {
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

  /// The offset of the next LF or CR, or the end of the file.
  func endOfLine(from start: Int) -> Int {
    var index = start
    while index + 16 <= count {
      let block = block(at: index)
      if let found = firstMarked((block .== SIMD16(repeating: 0x0A)) .| (block .== SIMD16(repeating: 0x0D))) {
        return index + found
      }
      index += 16
    }
    while index < count, base[index] != 0x0A, base[index] != 0x0D { index += 1 }
    return index
  }

  /// The offset after the closing backtick of the identifier at `start`; nil where its line has none.
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
