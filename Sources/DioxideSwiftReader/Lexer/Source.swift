/// The bytes of one file with bounds checks: positions past the end read as NUL.
struct Source {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// Up to eight bytes from `index` as a little-endian number, with zeros beyond `end`.
  @inline(__always)
  func word(at index: Int, _ length: Int) -> UInt64 {
    if length <= 0 { return 0 }
    if index &+ 8 <= count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      return length >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
    }
    var word: UInt64 = 0
    var offset = min(length, count - index)
    while offset > 0 {
      offset -= 1
      word = word << 8 | UInt64(base[index + offset])
    }
    return word
  }

  /// Whether the bytes of `range` equal `text`.
  func matches(_ range: ByteRange, _ text: StaticString) -> Bool {
    matches(Int(range.start), Int(range.end), text)
  }

  /// Whether the bytes of `start..<end` equal `text`.
  func matches(_ start: Int, _ end: Int, _ text: StaticString) -> Bool {
    guard end - start == text.utf8CodeUnitCount, end <= count else { return false }
    var index = 0
    while index < end - start {
      if base[start + index] != text.utf8Start[index] { return false }
      index += 1
    }
    return true
  }
}

/// Character classes of single bytes for lexing.
enum ByteClass {
  private static let identifierLow: UInt64 = 0x03FF_0010_0000_0000
  private static let identifierHigh: UInt64 = 0x07FF_FFFE_87FF_FFFE
  private static let operatorLow: UInt64 = 0xF000_EC62_0000_0000
  private static let operatorHigh: UInt64 = 0x5000_0000_4000_0000

  /// `[A-Za-z0-9_$]`
  @inline(__always)
  static func isIdentifier(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte & 0x40 == 0 ? identifierLow : identifierHigh) >> UInt64(byte & 0x3F)) & 1 != 0
  }

  /// `[A-Za-z]`
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `/ = - + * % < > ! & | ^ ~ . ?`
  @inline(__always)
  static func isOperator(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte & 0x40 == 0 ? operatorLow : operatorHigh) >> UInt64(byte & 0x3F)) & 1 != 0
  }

  /// Space, tab, line feed, carriage return, vertical tab, form feed, NUL.
  @inline(__always)
  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (0x1_0000_3E01 >> UInt64(byte)) & 1 != 0
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
