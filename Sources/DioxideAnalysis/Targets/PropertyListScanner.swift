/// Reads the tokens of an old-style property list.
struct PropertyListScanner {
  enum Token: Equatable {
    case mark(Unicode.Scalar)
    /// A word, or the text between quotation marks.
    case text(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private(set) var position: Int

  /// Begins at the start of a list, or within the braces of a range.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    if range != nil { _ = next() }
  }

  /// The next token; nil at the end, or if a string is not closed.
  mutating func next() -> Token? {
    skipBlanks()
    guard position < end else { return nil }
    let start = position
    if bytes[start] == UInt8(ascii: "\"") {
      return skipQuoted() ? .text(start + 1..<position - 1) : nil
    }
    while position < end, Self.isPlain(bytes[position]) { position += 1 }
    if position > start { return .text(start..<position) }
    position += 1
    return .mark(Unicode.Scalar(bytes[start]))
  }

  /// Advances to the value of a field in the current dictionary.
  mutating func find(_ key: StaticString) -> Bool {
    while case .text(let range)? = next(), next() == .mark("=") {
      if Self.equals(bytes[range], key) { return true }
      guard skipValue(), next() == .mark(";") else { return false }
    }
    return false
  }

  /// Skips a string, a list or a dictionary of any depth; returns false if there is none.
  mutating func skipValue() -> Bool {
    skipBlanks()
    var depth = 0
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return false }
      case UInt8(ascii: "\""):
        guard skipQuoted() else { return false }
        if depth == 0 { return true }
        continue
      case UInt8(ascii: "/"):
        let start = position
        skipBlanks()
        if position > start { continue }
      case UInt8(ascii: ";") where depth == 0: return true
      default: break
      }
      position += 1
      if depth == 0, bytes[position - 1] == UInt8(ascii: "}") || bytes[position - 1] == UInt8(ascii: ")") {
        return true
      }
    }
    return false
  }

  static func equals(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString) -> Bool {
    bytes.count == text.utf8CodeUnitCount
      && bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skipQuoted() -> Bool {
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
    return position <= end
  }

  private mutating func skipBlanks() {
    while position < end {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == byte {
        while position < end, bytes[position] != 0x0A { position += 1 }
      } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "*") {
        position += 2
        while position + 1 < end, bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != byte { position += 1 }
        position = min(position + 2, end)
      } else {
        return
      }
    }
  }

  /// Whether a byte may be in an unquoted word.
  private static func isPlain(_ byte: UInt8) -> Bool {
    if Words.isNamePart(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "@"):
      return true
    default: return false
    }
  }
}
