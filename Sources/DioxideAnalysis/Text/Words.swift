/// Reads words separated by white space.
struct Words {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || (byte >= 0x30 && byte <= 0x39)
  }

  /// The start of the dotted name that ends at an offset.
  static func start(ofNameIn bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int {
    var start = end
    while start > 0, isNamePart(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    return start
  }

  /// The dotted name that ends at an offset.
  static func name(in bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> String? {
    let start = start(ofNameIn: bytes, endingAt: end)
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  /// The line up to an offset, at most its last 512 bytes.
  static func line(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> String {
    String(decoding: self.bytes(ofLineIn: bytes, before: offset), as: UTF8.self)
  }

  /// The bytes of that line.
  static func bytes(ofLineIn bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> UnsafeBufferPointer<UInt8> {
    var start = offset
    while start > 0, offset - start < 512, bytes[start - 1] != 0x0A { start -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<offset])
  }

  /// The word before an offset, ignoring white space.
  static func word(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> String? {
    var end = offset
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return name(in: bytes, endingAt: end)
  }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// Consumes a word or sign, if it is next.
  mutating func take(_ word: StaticString) -> Bool {
    var start = position
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for index in 0..<count where bytes[start + index] != word.utf8Start[index] { return false }
    let last = word.utf8Start[count - 1]
    if Self.isNamePart(last), start + count < bytes.count, Self.isNamePart(bytes[start + count]) { return false }
    position = start + count
    return true
  }

  /// Consumes a dotted name.
  mutating func takeName() -> String? { takeNameBytes().map { String(decoding: $0, as: UTF8.self) } }

  /// Consumes a dotted name without creating a string.
  mutating func takeNameBytes() -> Slice<UnsafeBufferPointer<UInt8>>? {
    skipSpace()
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
      position += 1
    }
    return start < position ? bytes[start..<position] : nil
  }

  /// `P.self`, `Outer.P.self`, `(any P).self`, also with generic arguments.
  mutating func takeMetatype() -> String? {
    skipSpace()
    let start = position
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if depth == 0, byte == UInt8(ascii: "."), take(".self") {
        return String(decoding: bytes[start..<(position - 5)], as: UTF8.self)
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { return nil }
      default:
        let isInner = depth > 0 && (byte == 0x20 || byte == UInt8(ascii: ","))
        guard Self.isNamePart(byte) || byte == UInt8(ascii: ".") || isInner else { return nil }
      }
      position += 1
    }
    return nil
  }

  /// A literal without escapes.
  mutating func takeString() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") || bytes[position] == 0x0A { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    position += 1
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
  }
}
