import DioxideSwiftReader

/// The bytes and line starts of a file with findings.
///
/// Queries take the same time on a line of a million bytes as on a short one: a file with a single line may have a
/// finding every few bytes.
struct LocatedFile {
  let bytes: [UInt8]
  let lines: LineTable
  /// The number of characters that begin before each ``blockLength`` bytes; empty if all lines are short.
  private var charactersBefore: [UInt32] = []

  private static let blockLength = 128
  /// The number of bytes shown before and after a location in a long line: enough for the columns of a report in any
  /// script.
  private static let excerptLength = 320
  /// The maximum length of a line that is shown and counted as a whole.
  private static let maximumLineLength = 4_096

  /// Finds the lines. Linear.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.withUnsafeBufferPointer { LineTable($0) }
    let ends = lines.starts.dropFirst() + [UInt32(clamping: bytes.count)]
    guard zip(lines.starts, ends).contains(where: { $1 - $0 > Self.maximumLineLength }) else { return }
    var count: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockLength == 0 { charactersBefore.append(count) }
      if Self.beginsCharacter(byte) { count += 1 }
    }
  }

  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// Converts a column in bytes to a column in characters. Constant time.
  func characterColumn(of position: (line: Int, column: Int)) -> Int {
    let start = Int(lines.starts[position.line - 1])
    let offset = start + position.column - 1
    // Positions past the end of the file are counted in bytes.
    let end = min(offset, bytes.count)
    guard start < end else { return position.column }
    return characters(from: start, to: end) + offset - end + 1
  }

  private func characters(from start: Int, to end: Int) -> Int {
    guard !charactersBefore.isEmpty, end - start > Self.blockLength else {
      return count(from: start, to: end)
    }
    func before(_ offset: Int) -> Int {
      let block = min(offset / Self.blockLength, charactersBefore.count - 1)
      return Int(charactersBefore[block])
        + count(from: block * Self.blockLength, to: offset)
    }
    return before(end) - before(start)
  }

  private func count(from start: Int, to end: Int) -> Int { bytes[start..<end].count(where: Self.beginsCharacter) }

  /// The text of a line without its line break, and its first column. For a very long line, only the text around a
  /// location. Constant time.
  func excerpt(ofLine line: Int, around place: ByteRange) -> (text: String, column: Int)? {
    guard !bytes.isEmpty else { return nil }
    let first = min(Int(lines.starts[line - 1]), bytes.count)
    var last = line < lines.starts.count ? min(Int(lines.starts[line]), bytes.count) : bytes.count
    while last > first, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
    var (start, end) = (first, last)
    if last - first > Self.maximumLineLength {
      start = min(max(Int(place.start) - Self.excerptLength, first), last)
      end = min(
        max(Int(place.start), min(Int(place.end), Int(place.start) + Self.excerptLength)) + Self.excerptLength, last)
      // Move to a character boundary.
      while start > first, !Self.beginsCharacter(bytes[start]) { start -= 1 }
      while end < last, end > start, !Self.beginsCharacter(bytes[end]) { end -= 1 }
    }
    return (String(decoding: bytes[start..<max(start, end)], as: UTF8.self), start - first + 1)
  }
}
