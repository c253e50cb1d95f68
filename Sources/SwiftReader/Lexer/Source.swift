/// The bytes of one file, read with a bound: what lies past the end reads as NUL.
struct Source {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The first sixteen bytes at `index`; the caller knows that they are there.
  @inline(__always)
  func block(at index: Int) -> SIMD16<UInt8> {
    UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// The eight bytes at `index`, the first one lowest; the caller knows that they are there.
  @inline(__always)
  func eightBytes(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// Up to eight bytes from `index` on as one little-endian number, zero beyond `end`.
  @inline(__always)
  func word(at index: Int, _ length: Int) -> UInt64 {
    if length <= 0 { return 0 }
    if index + 8 <= count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      return length >= 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    }
    var word: UInt64 = 0
    var offset = min(length, count - index)
    while offset > 0 {
      offset -= 1
      word = word << 8 | UInt64(base[index + offset])
    }
    return word
  }

  /// Whether the bytes of `range` are those of `text`.
  func matches(_ range: ByteRange, _ text: StaticString) -> Bool {
    matches(Int(range.start), Int(range.end), text)
  }

  /// Whether the bytes of `start..<end` are those of `text`.
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

/// Finds the first byte of a block that a comparison marked.
@inline(__always)
func firstMarked(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
  // The mask and the two words have the same size, and every pattern of bits is a word.
  let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  if halves[0] != 0 { return halves[0].trailingZeroBitCount >> 3 }
  if halves[1] != 0 { return 8 + halves[1].trailingZeroBitCount >> 3 }
  return nil
}

/// The classes of single bytes that lexing asks for.
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

  /// The highest bit of each of eight bytes that is not in `[A-Za-z0-9_]`.
  ///
  /// To seven bits, adding what is missing from a bound to 0x80 sets the highest bit where the bound is reached.
  @inline(__always)
  static func othersThanWord(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (0x7F &* ones)
    let lower = low | (0x20 &* ones)
    let letters = (lower &+ (0x1F &* ones)) & ~(lower &+ (0x05 &* ones))
    let digits = (low &+ (0x50 &* ones)) & ~(low &+ (0x46 &* ones))
    let underscores = ~((low ^ (0x5F &* ones)) &+ (0x7F &* ones))
    return (bytes | ~(letters | digits | underscores)) & (0x80 &* ones)
  }

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
