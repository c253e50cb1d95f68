import DioxideSwiftReader

/// The places where a word stands in a file, as a word of its own.
struct WordHits {
  private let search: ByteSearch
  private let length: Int

  init(_ word: String) {
    search = ByteSearch(text: word)
    length = word.utf8.count
  }

  /// Each place at which the word stands, in order. Comments and strings are among them.
  func places(in bytes: UnsafeBufferPointer<UInt8>) -> Places {
    Places(hits: search.hits(in: bytes), bytes: bytes, length: length)
  }

  /// The places at which a word stands.
  struct Places: Sequence, IteratorProtocol {
    fileprivate var hits: ByteSearch.Hits
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let length: Int

    mutating func next() -> ByteRange? {
      while let found = hits.next() {
        let end = found + length
        guard found == 0 || !Words.isNamePart(bytes[found - 1]) && bytes[found - 1] != UInt8(ascii: "$"),
          end == bytes.count || !Words.isNamePart(bytes[end])
        else { continue }
        return ByteRange(UInt32(truncatingIfNeeded: found), UInt32(truncatingIfNeeded: end))
      }
      return nil
    }
  }

  /// Counts the tokens of a word: those that are calls by what the calls are, all others in code as excluded.
  func count(
    in list: CallList, _ mask: inout CodeMask, _ bytes: UnsafeBufferPointer<UInt8>, into counts: inout SiteCounts,
    as kind: (Int) -> SiteCounts.Kind
  ) {
    // Both are in source order.
    var next = 0
    for range in places(in: bytes) {
      while next < list.calls.count, list.calls[next].name.start < range.start { next += 1 }
      if next < list.calls.count, list.calls[next].name.start == range.start {
        counts.add(kind(next))
      } else if mask.isCode(Int(range.start)) {
        counts.add(.excluded)
      }
    }
  }
}
