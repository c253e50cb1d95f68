/// Reads a configuration file in the subset of YAML described at ``YAMLNode``. Linear in the size of the text.
public struct YAMLReader {
  /// A non-empty line.
  private struct Line {
    var number: Int
    var indent: Int
    var text: [UInt8]
    /// Whether an open flow collection continues on the next line.
    var endsInFlow: Bool
  }

  /// The maximum nesting depth of collections; bounds the recursion.
  private static let maximumDepth = 32

  private var lines: [Line] = []
  private var position = 0

  /// Reads a whole file. Throws ``ConfigurationError``.
  public static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> YAMLNode {
    var reader = YAMLReader()
    try reader.split(bytes)
    guard let first = reader.lines.first else { return .null(line: 1) }
    let node = try reader.node(indent: first.indent, depth: 0)
    if let rest = reader.current {
      throw ConfigurationError("this line is indented less than its parent", line: rest.number)
    }
    return node
  }

  // MARK: Lines

  private mutating func split(_ bytes: [UInt8]) throws(ConfigurationError) {
    guard Self.isUTF8(bytes) else {
      let line = firstInvalidLine(bytes)
      throw ConfigurationError("the file is not UTF-8", line: line)
    }
    var number = 0
    var flowDepth = 0
    var isEnded = false
    for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var text = Array(raw)
      if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
      if text.last == 0x0D { text.removeLast() }
      let indent = text.prefix { $0 == Self.space }.count
      var content = Array(text.dropFirst(indent))
      if content.isEmpty { continue }
      if content[0] == Self.hash {
        var scanner = YAMLLineScanner(text: [Self.space] + content, line: number, flowDepth: 0)
        _ = try scanner.withoutComment()
        continue
      }
      if isEnded { throw ConfigurationError("a configuration must have only one document", line: number) }
      if content[0] == 0x09 {
        if content.allSatisfy({ $0 == 0x09 || $0 == Self.space }) { continue }
        throw ConfigurationError("indentation with tabs is not allowed; use spaces", line: number)
      }
      if indent == 0, content == Array("---".utf8) {
        if lines.isEmpty { continue }
        throw ConfigurationError("a configuration must have only one document", line: number)
      }
      if indent == 0, content.starts(with: "---".utf8) || content.starts(with: "...".utf8) {
        guard content == Array("...".utf8), flowDepth == 0 else {
          throw ConfigurationError("documents are not supported; quote the value", line: number)
        }
        isEnded = true
        continue
      }
      var scanner = YAMLLineScanner(text: content, line: number, flowDepth: flowDepth)
      content = try scanner.withoutComment()
      flowDepth = scanner.flowDepth
      lines.append(Line(number: number, indent: indent, text: content, endsInFlow: flowDepth > 0))
    }
  }

  private func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !Self.isUTF8(line) { return index + 1 }
    return 1
  }

  private static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }

  private var current: Line? { position < lines.count ? lines[position] : nil }

  // MARK: Blocks

  private mutating func node(indent: Int, depth: Int) throws(ConfigurationError) -> YAMLNode {
    guard let line = current else { return .null(line: lines.last?.number ?? 1) }
    guard depth < Self.maximumDepth else { throw ConfigurationError("too deeply nested", line: line.number) }
    if isItem(line.text) { return try sequence(indent: line.indent, depth: depth) }
    if keyEnd(line.text) != nil { return try mapping(indent: line.indent, depth: depth) }
    position += 1
    return try inline(line.text, line: line.number)
  }

  private func isItem(_ text: [UInt8]) -> Bool { text == [Self.dash] || text.starts(with: [Self.dash, Self.space]) }

  private mutating func sequence(indent: Int, depth: Int) throws(ConfigurationError) -> YAMLNode {
    var items: [YAMLNode] = []
    let start = current?.number ?? 1
    while let line = current, line.indent >= indent {
      guard line.indent == indent else {
        throw ConfigurationError("this line is indented more than the one before", line: line.number)
      }
      guard isItem(line.text) else { break }
      let rest = line.text.dropFirst().drop { $0 == Self.space }
      if rest.isEmpty {
        position += 1
        items.append(try nested(below: indent, orSame: false, line: line.number, depth: depth))
      } else {
        // The text after the dash is a separate block, indented by the dash and its spaces.
        lines[position] = Line(
          number: line.number, indent: line.indent + line.text.count - rest.count, text: Array(rest),
          endsInFlow: line.endsInFlow)
        items.append(try node(indent: lines[position].indent, depth: depth + 1))
      }
    }
    return .sequence(items, line: start)
  }

  private mutating func mapping(indent: Int, depth: Int) throws(ConfigurationError) -> YAMLNode {
    var members: [YAMLNode.Member] = []
    var keys: Set<String> = []
    let start = current?.number ?? 1
    while let line = current, line.indent >= indent {
      guard line.indent == indent else {
        throw ConfigurationError("this line is indented more than the one before", line: line.number)
      }
      guard !isItem(line.text), let colon = keyEnd(line.text) else {
        if isItem(line.text) { break }
        throw ConfigurationError("a key and a colon are missing here", line: line.number)
      }
      var written = line.text[..<colon]
      while written.last == Self.space { written.removeLast() }
      let key = try YAMLScalar.text(Array(written), line: line.number).text
      if written.isEmpty { throw ConfigurationError("a key is missing before the colon", line: line.number) }
      guard keys.insert(key).inserted else {
        throw ConfigurationError("duplicate key '\(key)'", line: line.number)
      }
      position += 1
      let rest = Array(line.text[(colon + 1)...].drop { $0 == Self.space || $0 == 0x09 })
      let value: YAMLNode =
        rest.isEmpty
        ? try nested(below: indent, orSame: true, line: line.number, depth: depth)
        : try inline(rest, line: line.number)
      members.append(YAMLNode.Member(key: key, line: line.number, value: value))
    }
    return .mapping(members, line: start)
  }

  /// The block of a key or dash: indented further, or for a key, a list with the same indentation.
  private mutating func nested(
    below indent: Int, orSame: Bool, line: Int, depth: Int
  ) throws(ConfigurationError) -> YAMLNode {
    guard let next = current, next.indent > indent || (orSame && next.indent == indent && isItem(next.text)) else {
      return .null(line: line)
    }
    return try node(indent: next.indent, depth: depth + 1)
  }

  /// The offset of the colon after a key: outside quotes, at the end or before a space.
  private func keyEnd(_ text: [UInt8]) -> Int? {
    var index = 0
    if let quote = text.first, quote == Self.single || quote == Self.double {
      guard let end = YAMLScalar.quotedEnd(in: text, from: 0) else { return nil }
      index = end
    } else if let first = text.first, first == 0x5B || first == 0x7B {
      return nil
    }
    while index < text.count {
      if text[index] == 0x3A, index + 1 == text.count || text[index + 1] == Self.space { return index }
      index += 1
    }
    return nil
  }

  // MARK: Values on a line

  /// A value that begins on a line; a flow collection may continue on the next lines.
  private mutating func inline(_ text: [UInt8], line: Int) throws(ConfigurationError) -> YAMLNode {
    guard text.first == 0x5B || text.first == 0x7B else { return try scalar(text, line: line) }
    var flow = FlowReader(text: text, line: line)
    while lines[position - 1].endsInFlow, let next = current {
      flow.append(next.text)
      position += 1
    }
    return try flow.read()
  }

  private func scalar(_ text: [UInt8], line: Int) throws(ConfigurationError) -> YAMLNode {
    let (string, isQuoted) = try YAMLScalar.text(text, line: line)
    if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(string) { return .null(line: line) }
    return .scalar(string, isQuoted: isQuoted, line: line)
  }

  static let space = UInt8(ascii: " ")
  static let dash = UInt8(ascii: "-")
  static let hash = UInt8(ascii: "#")
  static let single = UInt8(ascii: "'")
  static let double = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}
