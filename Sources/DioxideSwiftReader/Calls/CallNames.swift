/// The names of functions whose calls are read; created once for many files.
public struct CallNames: Sendable, ExpressibleByArrayLiteral {
  /// Sorted by their bytes.
  private let names: [[UInt8]]
  /// The first eight bytes of each name, which distinguish it from nearly all other words.
  private let heads: [UInt64]
  /// A bit set of the lengths of the names; the highest bit stands for all longer names.
  private let lengths: UInt64
  /// A bit set of the first bytes of the names, by their lower six bits.
  private let beginnings: UInt64

  /// Creates the table of the given names.
  public init(_ names: Set<String>) {
    self.names = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    heads = self.names.map { $0.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    lengths = self.names.reduce(0) { $0 | Self.bit($1.count) }
    beginnings = self.names.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
  }

  /// Creates the table of the given names.
  public init(arrayLiteral names: String...) { self.init(Set(names)) }

  /// Whether there are no names.
  @inline(__always)
  var isEmpty: Bool { lengths == 0 }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether `start..<end` contains one of the names. Most words are rejected by their length or first byte.
  @inline(__always)
  func contains(_ source: Source, _ start: Int, _ end: Int) -> Bool {
    guard lengths & Self.bit(end - start) != 0, beginnings & 1 << UInt64(source[start] & 63) != 0 else { return false }
    return isFound(source, start, end - start)
  }

  private func isFound(_ source: Source, _ start: Int, _ length: Int) -> Bool {
    let head = source.word(at: start, length)
    var number = 0
    var end = heads.count
    // Binary search for many names; for few, a linear search is faster.
    while end - number > 16 {
      let middle = (number + end) / 2
      if precedes(middle, source, start, length, head) { number = middle + 1 } else { end = middle + 1 }
    }
    while number < end {
      if heads[number] == head, isName(number, source, start, length) { return true }
      number += 1
    }
    return false
  }

  private func precedes(_ number: Int, _ source: Source, _ start: Int, _ length: Int, _ head: UInt64) -> Bool {
    guard heads[number] == head else { return heads[number].byteSwapped < head.byteSwapped }
    let name = names[number]
    for index in 8..<max(8, min(name.count, length)) where name[index] != source[start + index] {
      return name[index] < source[start + index]
    }
    return name.count < length
  }

  private func isName(_ number: Int, _ source: Source, _ start: Int, _ length: Int) -> Bool {
    guard names[number].count == length else { return false }
    var index = 8
    while index < length {
      if names[number][index] != source[start + index] { return false }
      index += 1
    }
    return true
  }
}
