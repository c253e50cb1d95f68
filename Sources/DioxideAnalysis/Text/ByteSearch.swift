import CDioxideByteMarks

/// A search for one short text in bytes, by vector compares of its first and last byte.
///
/// The algorithm is Wojciech Muła's "generic SIMD" substring search: positions where both the first and the last byte
/// match are checked in full. Linear for the needles used here, whose first and last byte seldom match together.
struct ByteSearch: Sendable {
  private let needle: [UInt8]

  init(_ needle: StaticString) {
    self.needle = needle.withUTF8Buffer { Array($0) }
  }

  /// The same for a text that is known when the program runs.
  init(text: String) { needle = Array(text.utf8) }

  func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { firstIndex(in: bytes, from: 0) != nil }

  /// The offset of the first match at or after `start`.
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first, let last = needle.last, let base = bytes.baseAddress else { return nil }
    let span = needle.count - 1
    let limit = bytes.count - needle.count
    var index = start
    while index + 64 + span <= bytes.count {
      var marks = marksOfEnds(in64Bytes: base + index, base + index + span, first, last)
      while marks != 0 {
        let found = index + marks.trailingZeroBitCount
        if matches(base + found) { return found }
        marks &= marks - 1
      }
      index += 64
    }
    while index + 16 + span <= bytes.count {
      var marks = marksOfEnds(in16Bytes: base + index, base + index + span, first, last)
      while marks != 0 {
        let found = index + marks.trailingZeroBitCount
        if matches(base + found) { return found }
        marks &= marks - 1
      }
      index += 16
    }
    while index <= limit {
      if base[index] == first && matches(base + index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether the text stands at an address behind which so many bytes are.
  private func matches(_ bytes: UnsafePointer<UInt8>) -> Bool {
    for offset in needle.indices where bytes[offset] != needle[offset] { return false }
    return true
  }
}
