/// Reads `[a, b]` and `{a: b}`, which may go on over several lines.
struct FlowReader {
  private static let maximumDepth = 32

  private var text: [UInt8]
  private let line: Int
  private var position = 0

  init(text: [UInt8], line: Int) {
    self.text = text
    self.line = line
  }

  /// Adds the next line.
  mutating func append(_ more: [UInt8]) {
    text.append(UInt8(ascii: " "))
    text += more
  }

  /// Whether every bracket is closed.
  var isBalanced: Bool {
    var depth = 0
    var quote: UInt8?
    for byte in text {
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
    }
    return depth <= 0 && quote == nil
  }

  /// Reads the collection; nothing may follow it.
  mutating func read() throws(ConfigurationError) -> YAMLNode {
    let node = try value(depth: 0)
    skipSpace()
    guard position == text.count else { throw ConfigurationError("something follows the closing bracket", line: line) }
    return node
  }

  private mutating func value(depth: Int) throws(ConfigurationError) -> YAMLNode {
    guard depth < Self.maximumDepth else { throw ConfigurationError("this is nested too deep", line: line) }
    skipSpace()
    switch peek {
    case UInt8(ascii: "["):
      position += 1
      var items: [YAMLNode] = []
      while try !closes(UInt8(ascii: "]")) {
        items.append(try value(depth: depth + 1))
        try separator(UInt8(ascii: "]"))
      }
      return .sequence(items, line: line)
    case UInt8(ascii: "{"):
      position += 1
      var members: [YAMLNode.Member] = []
      while try !closes(UInt8(ascii: "}")) {
        let key = try YAMLScalar.text(token(stoppingAtColon: true), line: line).text
        guard peek == UInt8(ascii: ":") else {
          throw ConfigurationError("a colon is missing after '\(key)'", line: line)
        }
        position += 1
        if members.contains(where: { $0.key == key }) {
          throw ConfigurationError("the key '\(key)' stands here twice", line: line)
        }
        members.append(YAMLNode.Member(key: key, line: line, value: try value(depth: depth + 1)))
        try separator(UInt8(ascii: "}"))
      }
      return .mapping(members, line: line)
    default:
      let (string, isQuoted) = try YAMLScalar.text(token(stoppingAtColon: false), line: line)
      if !isQuoted, ["", "~", "null"].contains(string) { return .null(line: line) }
      return .scalar(string, isQuoted: isQuoted, line: line)
    }
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == 0x09 { position += 1 }
  }

  private mutating func closes(_ bracket: UInt8) throws(ConfigurationError) -> Bool {
    skipSpace()
    guard let byte = peek else {
      throw ConfigurationError("'\(Character(Unicode.Scalar(bracket)))' is missing", line: line)
    }
    guard byte == bracket else { return false }
    position += 1
    return true
  }

  private mutating func separator(_ bracket: UInt8) throws(ConfigurationError) {
    skipSpace()
    if peek == UInt8(ascii: ",") {
      position += 1
    } else if peek != bracket {
      throw ConfigurationError("',' or '\(Character(Unicode.Scalar(bracket)))' is missing", line: line)
    }
  }

  /// The bytes of a scalar, up to what ends it.
  private mutating func token(stoppingAtColon: Bool) -> [UInt8] {
    skipSpace()
    let start = position
    if let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      position += 1
      while let byte = peek, byte != quote {
        position += byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      position = min(position + 1, text.count)
      let quoted = Array(text[start..<position])
      skipSpace()
      return quoted
    }
    while let byte = peek {
      if [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{")].contains(byte)
      {
        break
      }
      if stoppingAtColon, byte == UInt8(ascii: ":") { break }
      position += 1
    }
    var end = position
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return Array(text[start..<end])
  }
}
