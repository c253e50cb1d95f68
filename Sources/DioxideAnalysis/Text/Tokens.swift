import DioxideSwiftReader

/// The words and signs of a range of source, without comments and the contents of strings. Linear.
struct Tokens {
  enum Token {
    case word(ByteRange)
    case sign(UInt8)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the search for the next token: the end of the last one.
  private(set) var position: Int
  private let end: Int

  /// Begins at an offset, and ends at another one or at the end of the source.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.position = start
    self.end = min(end, bytes.count)
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while position < end {
      let byte = bytes[position]
      let after = position + 1 < end ? bytes[position + 1] : 0
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/"), after == UInt8(ascii: "/") {
        while position < end, bytes[position] != 0x0A { position += 1 }
      } else if byte == UInt8(ascii: "/"), after == UInt8(ascii: "*") {
        skipComment()
      } else if byte == UInt8(ascii: "\"") {
        skipText()
      } else if Words.isNamePart(byte) {
        let start = position
        while position < end, Words.isNamePart(bytes[position]) { position += 1 }
        return .word(ByteRange(UInt32(clamping: start), UInt32(clamping: position)))
      } else {
        position += 1
        return .sign(byte)
      }
    }
    return nil
  }

  private mutating func skipComment() {
    position += 2
    while position < end {
      if bytes[position] == UInt8(ascii: "*"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  /// Skips to the closing quotation mark, or to the three of a multi-line string.
  private mutating func skipText() {
    func isThree(_ at: Int) -> Bool { at + 3 <= end && (at..<(at + 3)).allSatisfy { bytes[$0] == UInt8(ascii: "\"") } }
    let isLong = isThree(position)
    position += isLong ? 3 : 1
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\"") where !isLong || isThree(position):
        position += isLong ? 3 : 1
        return
      case 0x0A where !isLong: return
      default: position += 1
      }
    }
  }
}
