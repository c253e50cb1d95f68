import DioxideSwiftReader

/// The bytes of one file during reading, and functions to extract text.
struct SourceBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  /// The text of a range.
  func text(_ range: ByteRange) -> String {
    guard !range.isEmpty, Int(range.end) <= buffer.count else { return "" }
    return String(decoding: buffer[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  /// The value of a string literal whose text is its value: one without escapes, on one line. Others are values that code gives.
  func plainText(of argument: Argument) -> String? {
    let isOnOneLine = argument.inner.isEmpty || argument.value.end - argument.inner.end < 3
    guard argument.kind == .string, isOnOneLine else { return nil }
    let text = text(argument.inner)
    return text.contains("\\") ? nil : text
  }

  /// The scope that is written as a member: `.request`, `Scope.request`.
  func plainScope(_ value: ByteRange) -> String? {
    ["singleton", "factory", "request"].first { equals(value, ".\($0)") || equals(value, "Scope.\($0)") }
  }

  /// The text of a name, without backticks.
  func name(_ range: ByteRange) -> String {
    guard range.count > 2, buffer[Int(range.start)] == UInt8(ascii: "`") else { return text(range) }
    return text(ByteRange(range.start + 1, range.end - 1))
  }

  /// Whether a range equals this text.
  func equals(_ range: ByteRange, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, Int(range.end) <= buffer.count else { return false }
    for index in 0..<range.count where buffer[Int(range.start) + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether a range equals this text.
  func equals(_ range: ByteRange, _ text: String) -> Bool {
    range.count == text.utf8.count && Int(range.end) <= buffer.count
      && text.utf8.elementsEqual(buffer[Int(range.start)..<Int(range.end)])
  }

  /// Whether a range equals this name, with or without backticks.
  func isName(_ range: ByteRange, _ text: StaticString) -> Bool {
    if range.count == text.utf8CodeUnitCount { return equals(range, text) }
    guard range.count == text.utf8CodeUnitCount + 2, buffer[Int(range.start)] == UInt8(ascii: "`") else { return false }
    return equals(ByteRange(range.start + 1, range.end - 1), text)
  }

  /// Whether two ranges have the same text.
  func haveEqualText(_ left: ByteRange, _ right: ByteRange) -> Bool {
    guard left.count == right.count, Int(max(left.end, right.end)) <= buffer.count else { return false }
    for index in 0..<left.count where buffer[Int(left.start) + index] != buffer[Int(right.start) + index] {
      return false
    }
    return true
  }

  /// The first word of a range, after spaces and an opening parenthesis; empty if something else comes first.
  func firstWord(_ range: ByteRange) -> ByteRange {
    guard Int(range.end) <= buffer.count else { return .none }
    var start = range.start
    while start < range.end, buffer[Int(start)] == UInt8(ascii: "(") || buffer[Int(start)] <= 0x20 { start += 1 }
    var end = start
    while end < range.end, Words.isNamePart(buffer[Int(end)]) { end += 1 }
    return ByteRange(start, end)
  }

  /// A fast check: whether the first word of a range may be `Self`.
  func mayBeginWithSelf(_ range: ByteRange) -> Bool {
    guard !range.isEmpty, Int(range.end) <= buffer.count else { return false }
    let first = buffer[Int(range.start)]
    return first == UInt8(ascii: "S") || first == UInt8(ascii: "(") || first <= 0x20
  }

  /// The range without leading and trailing white space.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, buffer[Int(start)] <= 0x20 { start += 1 }
    while end > start, buffer[Int(end) - 1] <= 0x20 { end -= 1 }
    return ByteRange(start, end)
  }

  /// Whether a range ends with this text.
  func hasSuffix(_ range: ByteRange, _ text: StaticString) -> Bool {
    let count = UInt32(text.utf8CodeUnitCount)
    return range.count >= text.utf8CodeUnitCount && equals(ByteRange(range.end - count, range.end), text)
  }

  /// The part of a dotted name after its last dot, without surrounding white space and backticks: `factory` for both
  /// `.factory` and `Scope.factory`.
  func lastName(_ range: ByteRange) -> ByteRange {
    guard !range.isEmpty, Int(range.end) <= buffer.count else { return .none }
    var end = range.end
    while end > range.start, isPadding(buffer[Int(end) - 1]) { end -= 1 }
    var start = end
    while start > range.start, buffer[Int(start) - 1] != UInt8(ascii: ".") { start -= 1 }
    while start < end, isPadding(buffer[Int(start)]) { start += 1 }
    return ByteRange(start, end)
  }

  private func isPadding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "`") || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Whether the last component of a dotted name begins with a capital letter, like types and macros. Only checks
  /// ASCII.
  func isCapitalised(_ range: ByteRange) -> Bool {
    let name = lastName(range)
    guard !name.isEmpty else { return false }
    let first = buffer[Int(name.start)]
    return first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
  }
}
