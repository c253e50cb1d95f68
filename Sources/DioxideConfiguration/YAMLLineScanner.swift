/// Scans one line: finds the comment at its end, and counts open brackets.
struct YAMLLineScanner {
  let text: [UInt8]
  let line: Int
  /// The number of open brackets, initially before the line, finally after it.
  var flowDepth: Int

  /// The line without its comment and trailing white space. Throws for an unclosed quote or an invalid character.
  mutating func withoutComment() throws(ConfigurationError) -> [UInt8] {
    var index = 0
    // A quote is only special at the start of a value.
    var isAtStart = true
    var end = text.count
    scanning: while index < text.count {
      let byte = text[index]
      switch byte {
      case YAMLReader.single where isAtStart, YAMLReader.double where isAtStart:
        guard let close = YAMLScalar.quotedEnd(in: text, from: index) else {
          throw ConfigurationError("the quote is not closed", line: line)
        }
        isAtStart = false
        index = close
        continue
      case YAMLReader.hash where index > 0 && text[index - 1] == YAMLReader.space:
        end = index
        break scanning
      case YAMLReader.space: break
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isAtStart || flowDepth > 0 {
          flowDepth += 1
          isAtStart = true
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        isAtStart = false
      case UInt8(ascii: ",") where flowDepth > 0: isAtStart = true
      case UInt8(ascii: ":"):
        isAtStart = index + 1 == text.count || text[index + 1] == YAMLReader.space || flowDepth > 0
      case YAMLReader.dash where isAtStart && index + 1 < text.count && text[index + 1] == YAMLReader.space: break
      case 0x09:
        if text[index...].allSatisfy({ $0 == 0x09 || $0 == YAMLReader.space }) {
          end = index
          break scanning
        }
        throw ConfigurationError("a tab is not allowed here; use spaces, or quote the value", line: line)
      default: isAtStart = false
      }
      index += 1
    }
    // Also in comments, because other parsers treat a single carriage return as a line break.
    guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      throw ConfigurationError("a control character is not allowed here", line: line)
    }
    while end > 0, text[end - 1] == YAMLReader.space { end -= 1 }
    return Array(text[..<end])
  }
}
