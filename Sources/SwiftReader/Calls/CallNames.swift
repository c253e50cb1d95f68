/// The names of functions whose calls are read; made once for many files.
public struct CallNames: Sendable, ExpressibleByArrayLiteral {
  private let names: [[UInt8]]
  /// The lengths that occur, a bit for each; the highest stands for all that are longer.
  private let lengths: UInt64

  /// Takes names.
  public init(_ names: Set<String>) {
    self.names = names.sorted().map { Array($0.utf8) }
    lengths = self.names.reduce(0) { $0 | Self.bit($1.count) }
  }

  /// Takes names.
  public init(arrayLiteral names: String...) { self.init(Set(names)) }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether this is one of the names. Most words are of no length that occurs.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lengths & Self.bit(word.count) != 0 else { return false }
    return names.contains { $0.count == word.count && $0.elementsEqual(word) }
  }
}
