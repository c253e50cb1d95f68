import DioxideSwiftReader

/// A word or operator that a dialect looks for.
struct WordHits {
  private let search: ByteSearch
  private let length: Int
  /// Whether it is a word of its own, and not part of a longer one.
  private let isWhole: Bool

  init(_ word: String) {
    search = ByteSearch(text: word)
    length = word.utf8.count
    isWhole = true
  }

  /// Every place where the text stands, within words too.
  init(_ text: ByteSearch) {
    search = text
    length = text.length
    isWhole = false
  }

  /// Each place at which it stands, in order. Comments and strings are among them.
  func places(in bytes: UnsafeBufferPointer<UInt8>) -> Places {
    Places(hits: search.hits(in: bytes), bytes: bytes, length: length, isWhole: isWhole)
  }

  /// The places at which a word stands.
  struct Places: Sequence, IteratorProtocol {
    fileprivate var hits: ByteSearch.Hits
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let length: Int
    fileprivate let isWhole: Bool

    mutating func next() -> ByteRange? {
      while let found = hits.next() {
        let end = found + length
        if isWhole {
          guard found == 0 || !Words.isNamePart(bytes[found - 1]) && bytes[found - 1] != UInt8(ascii: "$"),
            end == bytes.count || !Words.isNamePart(bytes[end])
          else { continue }
        }
        return ByteRange(UInt32(truncatingIfNeeded: found), UInt32(truncatingIfNeeded: end))
      }
      return nil
    }
  }
}

/// The places at which the words of a dialect stand in a file: found once, for all that is read near them.
struct WordPlaces {
  /// By index of the word, in source order.
  private let places: [[ByteRange]]

  init(_ words: [WordHits], in bytes: UnsafeBufferPointer<UInt8>) {
    places = words.map { Array($0.places(in: bytes)) }
  }

  var isEmpty: Bool { places.allSatisfy(\.isEmpty) }
  var indices: Range<Int> { places.indices }

  /// Those of one word.
  subscript(word: Int) -> [ByteRange] { places[word] }

  /// Counts the tokens of some of the words.
  ///
  /// - Parameters:
  ///   - kind: The kind of a call, by its index in the list.
  ///   - otherwise: The kind of a token in code that is not a call, by its word and its place.
  func count(
    _ words: Range<Int>, in list: CallList, _ mask: inout CodeMask, into counts: inout SiteCounts,
    as kind: (Int) -> SiteCounts.Kind,
    otherwise: (Int, ByteRange) -> SiteCounts.Kind = { _, _ in .excluded }
  ) {
    for word in words {
      // Both are in source order.
      var next = 0
      for range in places[word] {
        while next < list.calls.count, list.calls[next].name.start < range.start { next += 1 }
        if next < list.calls.count, list.calls[next].name.start == range.start {
          counts.add(kind(next))
        } else if mask.isCode(Int(range.start)) {
          counts.add(otherwise(word, range))
        }
      }
    }
  }
}
