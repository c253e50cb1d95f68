/// The names of functions whose calls are read; made once for many files.
public struct CallNames: Sendable, ExpressibleByArrayLiteral {
  /// A name, and the numbers by which nearly all other words differ from it.
  private struct Name: Sendable {
    var bytes: [UInt8]
    /// The first eight bytes.
    var head: UInt64
  }

  private let names: [Name]
  /// The lengths that occur, a bit for each; the highest stands for all that are longer.
  private let lengths: UInt64

  /// Takes names.
  public init(_ names: Set<String>) {
    self.names = names.sorted().map { name in
      let bytes = Array(name.utf8)
      return Name(bytes: bytes, head: bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    lengths = self.names.reduce(0) { $0 | Self.bit($1.bytes.count) }
  }

  /// Takes names.
  public init(arrayLiteral names: String...) { self.init(Set(names)) }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether one of the names stands in `start..<end`. Most words are of no length that occurs.
  func contains(_ source: Source, _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    guard lengths & Self.bit(length) != 0 else { return false }
    let head = source.word(at: start, length)
    return names.contains { name in
      guard name.head == head, name.bytes.count == length else { return false }
      var index = 8
      while index < length {
        if name.bytes[index] != source[start + index] { return false }
        index += 1
      }
      return true
    }
  }
}
