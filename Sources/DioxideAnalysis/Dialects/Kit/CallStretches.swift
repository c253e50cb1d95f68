import DioxideSwiftReader

/// The stretches of a file in which calls can be that a dialect asks for, so that the rest is not read for them.
enum CallStretches {
  /// The calls to functions of these names in the stretches that hold one of the words; nil where no stretch does.
  static func calls(named names: CallNames, near words: [ByteSearch], in file: FileReading) -> CallList? {
    let stretches = find(words, in: file)
    guard !stretches.isEmpty else { return nil }
    var list = CallList()
    for stretch in stretches {
      list.append(SwiftReader.calls(in: file.source.buffer, range: stretch, named: names))
    }
    return list
  }

  /// The parts of a file, cut before and after each type at its top, that hold one of the words; neighbours are joined.
  ///
  /// A file that is not whole, or whose types stand in `#if`, is not cut. Looks at each byte once for each word.
  private static func find(_ words: [ByteSearch], in file: FileReading) -> [ByteRange] {
    let bytes = file.source.buffer
    let whole = ByteRange(0, UInt32(clamping: bytes.count))
    var hits = Hits(words, bytes)
    guard hits.isAny(before: bytes.count) else { return [] }
    guard file.parsed.branches.isEmpty, file.parsed.problems.isEmpty else { return [whole] }
    var stretches: [ByteRange] = []
    var start: UInt32 = 0
    func add(upTo end: UInt32) {
      guard end > start else { return }
      hits.pass(start)
      if hits.isAny(before: Int(end)) {
        if let last = stretches.last, last.end == start {
          stretches[stretches.count - 1].end = end
        } else {
          stretches.append(ByteRange(start, end))
        }
      }
      start = end
    }
    for declaration in file.parsed.declarations where declaration.parent < 0 && declaration.kind.isType {
      add(upTo: declaration.range.start)
      add(upTo: declaration.range.end)
    }
    add(upTo: whole.end)
    return stretches
  }

  /// Where each of some words comes next.
  private struct Hits {
    let words: [ByteSearch]
    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset at or behind the last place asked for; the file's end where there is none.
    var next: [Int]

    init(_ words: [ByteSearch], _ bytes: UnsafeBufferPointer<UInt8>) {
      self.words = words
      self.bytes = bytes
      next = words.map { $0.firstIndex(in: bytes, from: 0) ?? bytes.count }
    }

    mutating func pass(_ offset: UInt32) {
      for index in next.indices where next[index] < Int(offset) {
        next[index] = words[index].firstIndex(in: bytes, from: Int(offset)) ?? bytes.count
      }
    }

    func isAny(before offset: Int) -> Bool { next.contains { $0 < offset } }
  }
}
