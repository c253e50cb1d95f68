/// The names of functions whose calls are read; made once for many files.
public struct CallNames: Sendable, ExpressibleByArrayLiteral {
  /// In the order of their bytes.
  private let names: [[UInt8]]
  /// The first eight bytes of each name, by which nearly all other words differ from it.
  private let heads: [UInt64]
  /// The lengths that occur, a bit for each; the highest stands for all that are longer.
  private let lengths: UInt64
  /// The bytes that they begin with, a bit for each by its lower six.
  private let beginnings: UInt64

  /// Takes names.
  public init(_ names: Set<String>) {
    self.names = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    heads = self.names.map { $0.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    lengths = self.names.reduce(0) { $0 | Self.bit($1.count) }
    beginnings = self.names.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
  }

  /// Takes names.
  public init(arrayLiteral names: String...) { self.init(Set(names)) }

  /// Whether there is no name.
  @inline(__always)
  var isEmpty: Bool { lengths == 0 }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether one of the names is in `start..<end`. Most words are of no length that occurs, or begin with another byte.
  @inline(__always)
  func contains(_ source: Source, _ start: Int, _ end: Int) -> Bool {
    guard lengths & Self.bit(end - start) != 0, beginnings & 1 << UInt64(source[start] & 63) != 0 else { return false }
    return isFound(source, start, end - start)
  }

  private func isFound(_ source: Source, _ start: Int, _ length: Int) -> Bool {
    let head = source.word(at: start, length)
    var number = 0
    var end = heads.count
    // Of many, half are ruled out at a time. Of few, looking at each is faster.
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
