import DioxideSwiftReader

/// Finds the parts of a file that may contain calls of a dialect, so that the rest can be skipped.
enum CallRanges {
  /// The calls to functions with these names, in the parts that contain one of the words; nil if there are no such
  /// parts.
  static func calls(named names: CallNames, near words: [ByteSearch], in file: FileReading) -> CallList? {
    calls(named: names, near: WordSet(words.map { WordHits($0) }).places(in: file.source.buffer), in: file)
  }

  /// The same for words whose positions are already known.
  static func calls(named names: CallNames, near places: WordPlaces, in file: FileReading) -> CallList? {
    let ranges = find(places, in: file)
    guard !ranges.isEmpty else { return nil }
    var list = CallList()
    let expectedCalls = ranges.count == 1 ? places.count : 0
    for range in ranges {
      list.append(
        SwiftReader.calls(in: file.source.buffer, range: range, named: names, expectedCalls: expectedCalls))
    }
    return list
  }

  /// The parts of a file that contain one of the words; adjacent parts are joined. Parts are split before and after
  /// each top-level type.
  ///
  /// A file that could not be parsed completely, or that has types within `#if`, is not split.
  private static func find(_ places: WordPlaces, in file: FileReading) -> [ByteRange] {
    guard !places.isEmpty else { return [] }
    let whole = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    var hits = Hits(places)
    guard file.parsed.branches.isEmpty, file.parsed.problems.isEmpty else { return [whole] }
    var ranges: [ByteRange] = []
    var start: UInt32 = 0
    func add(upTo end: UInt32) {
      guard end > start else { return }
      hits.pass(start)
      if hits.isAny(before: Int(end)) {
        if let last = ranges.last, last.end == start {
          ranges[ranges.count - 1].end = end
        } else {
          ranges.append(ByteRange(start, end))
        }
      }
      start = end
    }
    for declaration in file.parsed.declarations where declaration.parent < 0 && declaration.kind.isType {
      add(upTo: declaration.range.start)
      add(upTo: declaration.range.end)
    }
    add(upTo: whole.end)
    return ranges
  }

  /// The next position of each word.
  private struct Hits {
    let places: WordPlaces
    /// For each word, the index of its next position.
    var next: [Int]

    init(_ places: WordPlaces) {
      self.places = places
      next = Array(repeating: 0, count: places.indices.count)
    }

    mutating func pass(_ offset: UInt32) {
      for word in places.indices {
        while next[word] < places[word].count, places[word][next[word]].start < offset { next[word] += 1 }
      }
    }

    func isAny(before offset: Int) -> Bool {
      places.indices.contains { next[$0] < places[$0].count && Int(places[$0][next[$0]].start) < offset }
    }
  }
}
