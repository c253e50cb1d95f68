/// A search for one short text in bytes, by vector compares of its first and last byte.
///
/// The algorithm is Wojciech Muła's "generic SIMD" substring search: positions where both the first and the last byte
/// match are checked in full. Linear for the needles used here, whose first and last byte seldom match together.
struct ByteSearch: Sendable {
  private let needle: [UInt8]

  init(_ needle: StaticString) {
    self.needle = needle.withUTF8Buffer { Array($0) }
  }

  func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { firstIndex(in: bytes, from: 0) != nil }

  /// The offset of the first match at or after `start`.
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first, let last = needle.last, let base = bytes.baseAddress else { return nil }
    let span = needle.count - 1
    let limit = bytes.count - needle.count
    guard start <= limit else { return nil }
    var index = start
    let firsts = SIMD16<UInt8>(repeating: first)
    let lasts = SIMD16<UInt8>(repeating: last)
    let raw = UnsafeRawPointer(base)
    /// A byte of ones for each of the sixteen offsets at which the first and the last byte match.
    func hits(at offset: Int) -> SIMD2<UInt64> {
      let heads = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let tails = raw.loadUnaligned(fromByteOffset: offset + span, as: SIMD16<UInt8>.self)
      // The mask and the two words have the same size, and every pattern of bits is a word.
      return unsafeBitCast((heads .== firsts) .& (tails .== lasts), to: SIMD2<UInt64>.self)
    }
    while index + 16 + span <= bytes.count {
      // Four blocks at once, as most hold nothing.
      if index + 64 + span <= bytes.count {
        let any = (hits(at: index) | hits(at: index + 16)) | (hits(at: index + 32) | hits(at: index + 48))
        if any[0] | any[1] == 0 {
          index += 64
          continue
        }
      }
      let end = min(index + 64, bytes.count - span - 15)
      while index < end {
        let block = hits(at: index)
        for half in 0..<2 {
          var rest = block[half]
          while rest != 0 {
            let lane = rest.trailingZeroBitCount & ~7
            let found = index + half * 8 + lane >> 3
            if matches(bytes, at: found) { return found }
            rest &= ~(0xFF << UInt64(lane))
          }
        }
        index += 16
      }
    }
    while index <= limit {
      if bytes[index] == first && matches(bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    for offset in needle.indices where bytes[index + offset] != needle[offset] { return false }
    return true
  }
}
