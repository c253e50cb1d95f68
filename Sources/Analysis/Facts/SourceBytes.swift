import SwiftReader

/// The bytes of one file while it is being read, and the ways in which text is taken out of them.
struct SourceBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  /// The text of a range, as it stands.
  func text(_ range: ByteRange) -> String {
    guard !range.isEmpty, Int(range.end) <= buffer.count else { return "" }
    return String(decoding: buffer[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  /// The text of a name, without backticks.
  func name(_ range: ByteRange) -> String {
    guard range.count > 2, buffer[Int(range.start)] == UInt8(ascii: "`") else { return text(range) }
    return text(ByteRange(range.start + 1, range.end - 1))
  }

  /// Whether a range holds just this text.
  func equals(_ range: ByteRange, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, Int(range.end) <= buffer.count else { return false }
    for index in 0..<range.count where buffer[Int(range.start) + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether the bytes hold this text anywhere. Linear.
  func contains(_ needle: StaticString) -> Bool { ByteSearch(needle).isFound(in: buffer) }
}
