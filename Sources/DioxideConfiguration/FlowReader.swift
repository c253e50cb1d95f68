/// Reads `[a, b]` and `{a: b}`, possibly over several lines.
struct FlowReader {
  private static let maximumDepth = 32
  private static let newline = UInt8(ascii: "\n")

  private var text: [UInt8]
  private let line: Int
  private var position = 0

  init(text: [UInt8], line: Int) {
    self.text = text
    self.line = line
  }

  /// Adds the next line.
  mutating func append(_ more: [UInt8]) {
    text.append(Self.newline)
    text += more
  }

  /// Reads the collection; nothing may follow it.
  mutating func read() throws(ConfigurationError) -> YAMLNode {
    let node = try value(depth: 0)
    skipSpace()
    guard position == text.count else {
      throw ConfigurationError("unexpected text after the closing bracket", line: line)
    }
    return node
  }

  private mutating func value(depth: Int) throws(ConfigurationError) -> YAMLNode {
    guard depth < Self.maximumDepth else { throw ConfigurationError("too deeply nested", line: line) }
    skipSpace()
    switch peek {
    case UInt8(ascii: "["):
      position += 1
      var items: [YAMLNode] = []
      while try !closes(UInt8(ascii: "]")) {
        if peek == UInt8(ascii: ",") { throw ConfigurationError("a value is missing before the comma", line: line) }
        items.append(try value(depth: depth + 1))
        try separator(UInt8(ascii: "]"))
      }
      return .sequence(items, line: line)
    case UInt8(ascii: "{"):
      position += 1
      var members: [YAMLNode.Member] = []
      var keys: Set<String> = []
      while try !closes(UInt8(ascii: "}")) {
        let written = token(stoppingAtColon: true)
        if written.isEmpty { throw ConfigurationError("a key is missing here", line: line) }
        let key = try YAMLScalar.text(written, line: line).text
        guard peek == UInt8(ascii: ":") else {
          throw ConfigurationError("a colon is missing after '\(key)'", line: line)
        }
        position += 1
        guard keys.insert(key).inserted else {
          throw ConfigurationError("duplicate key '\(key)'", line: line)
        }
        members.append(YAMLNode.Member(key: key, line: line, value: try value(depth: depth + 1)))
        try separator(UInt8(ascii: "}"))
      }
      return .mapping(members, line: line)
    default:
      let (string, isQuoted) = try YAMLScalar.text(token(stoppingAtColon: false), line: line)
      if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(string) { return .null(line: line) }
      return .scalar(string, isQuoted: isQuoted, line: line)
    }
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == 0x09 || byte == Self.newline { position += 1 }
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

  /// Whether a colon ends an unquoted key: `a:b` is one word.
  private func endsKey(at colon: Int) -> Bool {
    guard colon + 1 < text.count else { return true }
    return [
      Self.newline, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "{"),
    ]
    .contains(text[colon + 1])
  }

  /// The bytes of a scalar, up to its end.
  private mutating func token(stoppingAtColon: Bool) -> [UInt8] {
    skipSpace()
    let start = position
    if let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      position = YAMLScalar.quotedEnd(in: text, from: position) ?? text.count
      let quoted = Array(text[start..<position])
      skipSpace()
      return quoted
    }
    // An unquoted value ends with its line, because usually a comma is missing.
    while let byte = peek, byte != Self.newline {
      if [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{")].contains(byte)
      {
        break
      }
      if stoppingAtColon, byte == UInt8(ascii: ":"), endsKey(at: position) { break }
      position += 1
    }
    var end = position
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return Array(text[start..<end])
  }
}
