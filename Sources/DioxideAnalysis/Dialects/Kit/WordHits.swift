import DioxideSwiftReader

/// A word or operator that a dialect searches for.
struct WordHits {
  private let search: ByteSearch
  fileprivate let length: Int
  /// Whether it must be a whole word instead of a part of a longer one.
  private let isWhole: Bool

  init(_ word: String) {
    search = ByteSearch(text: word)
    length = word.utf8.count
    isWhole = true
  }

  /// Matches every occurrence of the text, also within words.
  init(_ text: ByteSearch) {
    search = text
    length = text.length
    isWhole = false
  }

  /// Each position of the word, in order, including those in comments and strings.
  func places(in bytes: UnsafeBufferPointer<UInt8>) -> Places {
    Places(word: self, hits: hits(in: bytes), bytes: bytes)
  }

  /// The offset at which the text of another word occurs in this one, if it does.
  fileprivate func offset(of part: WordHits) -> Int? { search.offset(of: part.search) }

  /// Its range if it occurs at an offset.
  @inline(__always)
  fileprivate func place(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    guard search.stands(at: start, in: bytes), !isWhole || isAlone(start, start + length, in: bytes) else { return nil }
    return ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: start + length))
  }

  private func isAlone(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (start == 0 || !Words.isNamePart(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: "$"))
      && (end == bytes.count || !Words.isNamePart(bytes[end]))
  }

  /// Every position of its text, in order, also within words.
  fileprivate func hits(in bytes: UnsafeBufferPointer<UInt8>) -> ByteSearch.Hits { search.hits(in: bytes) }

  /// The positions of a word.
  struct Places: Sequence, IteratorProtocol {
    fileprivate let word: WordHits
    fileprivate var hits: ByteSearch.Hits
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    mutating func next() -> ByteRange? {
      while let found = hits.next() {
        if let place = word.place(at: found, in: bytes) { return place }
      }
      return nil
    }
  }
}

/// The words of a dialect. Finds all of them with few searches: a search for `register` also finds `autoregister`.
struct WordSet {
  private struct Search {
    let word: WordHits
    /// The words that contain it, including itself, and the offset in each.
    var containing: [(index: Int, offset: Int)]
  }

  private let words: [WordHits]
  private var searches: [Search] = []

  init(_ words: [WordHits]) {
    self.words = words
    let shortestFirst = words.indices.sorted { (words[$0].length, $0) < (words[$1].length, $1) }
    for index in shortestFirst {
      let word = words[index]
      let known = searches.indices.lazy.compactMap { [searches] number in
        word.offset(of: searches[number].word).map { (number, $0) }
      }.first
      if let (number, offset) = known {
        searches[number].containing.append((index, offset))
      } else {
        searches.append(Search(word: word, containing: [(index, 0)]))
      }
    }
  }

  /// The positions of each word, including those in comments and strings.
  func places(in bytes: UnsafeBufferPointer<UInt8>) -> WordPlaces {
    var places: [[ByteRange]] = Array(repeating: [], count: words.count)
    for search in searches {
      var hits = search.word.hits(in: bytes)
      while let hit = hits.next() {
        for (index, offset) in search.containing {
          if let place = words[index].place(at: hit - offset, in: bytes) { places[index].append(place) }
        }
      }
    }
    return WordPlaces(places)
  }
}

/// The positions of a dialect's words in a file, computed once for all readers.
struct WordPlaces {
  /// By index of the word, in source order.
  private let places: [[ByteRange]]

  fileprivate init(_ places: [[ByteRange]]) { self.places = places }

  var isEmpty: Bool { places.allSatisfy(\.isEmpty) }
  var indices: Range<Int> { places.indices }
  /// The total number of positions.
  var count: Int { places.reduce(0) { $0 + $1.count } }

  /// The positions of one word.
  subscript(word: Int) -> [ByteRange] { places[word] }

  /// Counts the tokens of some of the words.
  ///
  /// - Parameters:
  ///   - kind: Returns the kind of a call, given its index in the list.
  ///   - otherwise: Returns the kind of any other token in code, given its word and position.
  func count(
    _ words: Range<Int>, in list: CallList, _ mask: inout CodeMask, into counts: inout SiteCounts,
    as kind: (Int) -> SiteCounts.Kind,
    otherwise: (Int, ByteRange) -> SiteCounts.Kind = { _, _ in .excluded }
  ) {
    for word in words {
      // Both lists are in source order.
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
