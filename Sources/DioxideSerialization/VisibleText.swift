/// Makes untrusted text visible: control characters, invisible characters and direction marks.
public enum VisibleText {
  /// The text with each such character replaced by `\u{…}`. Linear.
  public static func of(_ text: String) -> String {
    guard !isPrintableASCII(text), text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether the text only contains printable ASCII, like nearly all text. Linear, and much faster than decoding
  /// characters.
  public static func isPrintableASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPrintableASCII)
      ?? Array(text.utf8).withUnsafeBufferPointer(isPrintableASCII)
  }

  private static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without branches, many bytes are compared at a time.
    var isOther: UInt8 = 0
    for byte in bytes { isOther |= byte &- 0x20 > 0x7E - 0x20 ? 1 : 0 }
    return isOther == 0
  }

  /// Whether a character is a control character, is invisible, or changes the direction of text.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
