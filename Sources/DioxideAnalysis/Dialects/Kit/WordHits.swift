import DioxideSwiftReader

/// The places where a word stands in a file, as a word of its own.
struct WordHits {
  private let search: ByteSearch
  private let length: Int

  init(_ word: String) {
    search = ByteSearch(text: word)
    length = word.utf8.count
  }

  /// Hands out each place at which the word stands, in order. Comments and strings are among them.
  func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (ByteRange) -> Void) {
    var position = 0
    while let found = search.firstIndex(in: bytes, from: position) {
      let end = found + length
      position = end
      guard found == 0 || !Words.isNamePart(bytes[found - 1]) && bytes[found - 1] != UInt8(ascii: "$"),
        end == bytes.count || !Words.isNamePart(bytes[end])
      else { continue }
      body(ByteRange(UInt32(clamping: found), UInt32(clamping: end)))
    }
  }

  /// Counts the tokens of a word: those that are calls by what the calls are, all others in code as excluded.
  func count(
    in list: CallList, _ mask: inout CodeMask, _ bytes: UnsafeBufferPointer<UInt8>, into counts: inout SiteCounts,
    as kind: (Int) -> SiteCounts.Kind
  ) {
    // Both are in source order.
    var next = 0
    forEach(in: bytes) { range in
      while next < list.calls.count, list.calls[next].name.start < range.start { next += 1 }
      if next < list.calls.count, list.calls[next].name.start == range.start {
        counts.add(kind(next))
      } else if mask.isCode(Int(range.start)) {
        counts.add(.excluded)
      }
    }
  }
}
