import CDioxideByteMarks

/// A search for one short text in bytes, by vector comparison of its first and last byte.
///
/// Wojciech Muła's "generic SIMD" substring search: positions where both the first and the last byte match are then
/// compared in full. Linear for the texts used here, whose first and last bytes seldom match together.
struct ByteSearch: Sendable {
  private let sought: [UInt8]

  init(_ sought: StaticString) {
    self.sought = sought.withUTF8Buffer { Array($0) }
  }

  /// Creates a search for a text known only at run time.
  init(text: String) { sought = Array(text.utf8) }

  /// The number of bytes of the text.
  var length: Int { sought.count }

  /// The offset of another text in this one, if it contains it.
  func offset(of part: ByteSearch) -> Int? {
    sought.withUnsafeBufferPointer { part.firstIndex(in: $0, from: 0) }
  }

  /// Whether the text is at an offset, which may be out of bounds.
  func stands(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset >= 0, offset + sought.count <= bytes.count, let base = bytes.baseAddress else { return false }
    return matches(base + offset)
  }

  func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { firstIndex(in: bytes, from: 0) != nil }

  /// The offset of the first match at or after `start`.
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = sought.first, let last = sought.last, let base = bytes.baseAddress else { return nil }
    let span = sought.count - 1
    let limit = bytes.count - sought.count
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

  /// Every match, in order; cheaper than one call of ``firstIndex(in:from:)`` for each.
  func hits(in bytes: UnsafeBufferPointer<UInt8>) -> Hits { Hits(search: self, bytes: bytes) }

  /// The matches in some bytes.
  struct Hits: Sequence, IteratorProtocol {
    private let search: ByteSearch
    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: (first: UInt8, last: UInt8)
    private let span: Int
    /// The start of the 64 bytes of ``marks``, and the start of the unsearched bytes.
    private var block = 0
    private var position = 0
    private var marks: UInt64 = 0

    fileprivate init(search: ByteSearch, bytes: UnsafeBufferPointer<UInt8>) {
      self.search = search
      self.bytes = bytes
      ends = (search.sought.first ?? 0, search.sought.last ?? 0)
      span = search.sought.count - 1
    }

    mutating func next() -> Int? {
      guard let base = bytes.baseAddress, span >= 0 else { return nil }
      while true {
        while marks != 0 {
          let found = block + marks.trailingZeroBitCount
          marks &= marks - 1
          if search.matches(base + found) { return found }
        }
        // Local variables, because most blocks contain no match.
        var start = position
        let limit = bytes.count - 64 - span
        var found: UInt64 = 0
        while start <= limit {
          found = marksOfEnds(in64Bytes: base + start, base + start + span, ends.first, ends.last)
          if found != 0 { break }
          start += 64
        }
        guard found == 0 else {
          (block, position, marks) = (start, start + 64, found)
          continue
        }
        let last = search.firstIndex(in: bytes, from: start)
        position = last.map { $0 + 1 } ?? bytes.count
        return last
      }
    }
  }

  /// Whether the text is at an address with this number of bytes.
  private func matches(_ bytes: UnsafePointer<UInt8>) -> Bool {
    for offset in sought.indices where bytes[offset] != sought[offset] { return false }
    return true
  }
}
