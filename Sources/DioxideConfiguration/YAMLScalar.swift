/// Plain and quoted scalars.
enum YAMLScalar {
  /// The text of a scalar as written, and whether it was quoted.
  static func text(_ text: [UInt8], line: Int) throws(ConfigurationError) -> (text: String, isQuoted: Bool) {
    switch text.first {
    case YAMLReader.single, YAMLReader.double: return (try quoted(text, line: line), true)
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      // `*.swift` and `**/x` are typical globs, but `*` begins an alias in YAML.
      throw ConfigurationError("anchors and aliases are not supported; quote the value", line: line)
    case UInt8(ascii: "!"):
      throw ConfigurationError("tags are not supported; quote the value", line: line)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      throw ConfigurationError("block scalars are not supported; write the value on one line", line: line)
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw ConfigurationError("a value cannot begin with this character; quote it", line: line)
    default: break
    }
    let isDash = text.first == YAMLReader.dash || text.first == UInt8(ascii: "?")
    if isDash, text.count == 1 || text[1] == YAMLReader.space {
      throw ConfigurationError("a list or key cannot begin here; quote the value", line: line)
    }
    if let first = text.first, ",]}#:".utf8.contains(first) {
      throw ConfigurationError("a value cannot begin with this character; quote it", line: line)
    }
    for index in text.indices where text[index] == UInt8(ascii: ":") {
      guard index + 1 == text.count || text[index + 1] == YAMLReader.space else { continue }
      throw ConfigurationError("a second ': ' on one line; quote the value", line: line)
    }
    return (String(decoding: text, as: UTF8.self), false)
  }

  /// The offset after the quote that closes the one at an offset; nil if it is not closed.
  static func quotedEnd(in text: [UInt8], from start: Int) -> Int? {
    let quote = text[start]
    var index = start + 1
    while index < text.count {
      if text[index] == YAMLReader.backslash, quote == YAMLReader.double {
        index += 2
      } else if text[index] == quote {
        guard quote == YAMLReader.single, index + 1 < text.count, text[index + 1] == quote else { return index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func quoted(_ text: [UInt8], line: Int) throws(ConfigurationError) -> String {
    let quote = text[0]
    var result: [UInt8] = []
    var index = 1
    while index < text.count {
      let byte = text[index]
      if byte == quote {
        if quote == YAMLReader.single, index + 1 < text.count, text[index + 1] == quote {
          result.append(quote)
          index += 2
          continue
        }
        guard index == text.count - 1 else {
          throw ConfigurationError("unexpected text after the closing quote", line: line)
        }
        return String(decoding: result, as: UTF8.self)
      }
      if byte == YAMLReader.backslash, quote == YAMLReader.double {
        if let (scalar, length) = hexadecimal(text, at: index + 1) {
          result += String(Character(scalar)).utf8
          index += length + 1
          continue
        }
        guard index + 1 < text.count, let escaped = escapes[text[index + 1]] else {
          throw ConfigurationError("unknown escape", line: line)
        }
        result.append(escaped)
        index += 2
        continue
      }
      result.append(byte)
      index += 1
    }
    throw ConfigurationError("the quote is not closed", line: line)
  }

  /// The character of `x41`, `u0041` or `U00000041`, and the length of the escape.
  private static func hexadecimal(_ text: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < text.count else { return nil }
    let counts: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    guard let count = counts[text[index]], index + count < text.count else { return nil }
    let digits = String(decoding: text[(index + 1)...(index + count)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    return Unicode.Scalar(value).map { ($0, count + 1) }
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22,
    UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "0"): 0x00,
  ]
}
