/// Splits argument lists, and classifies each value by its first tokens.
enum ArgumentReader {
  /// The arguments in `range`, separated at its commas.
  static func arguments(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> [Argument] {
    var parser = DeclarationParser(bytes, range)
    parser.lexer.advance()
    var arguments: [Argument] = []
    while parser.lexer.token.kind != .endOfFile {
      let start = parser.lexer.token.start
      let label = parser.skipArgumentLabel()
      let value = parser.skipExpression(.argument)
      if !label.isEmpty || !value.isEmpty {
        arguments.append(argument(bytes, label: label, value: value, isTrailing: false))
      }
      if parser.lexer.token.kind == .comma || parser.lexer.token.start == start { parser.lexer.advance() }
    }
    return arguments
  }

  /// The argument with the given value range.
  static func argument(
    _ bytes: UnsafeBufferPointer<UInt8>, label: ByteRange, value: ByteRange, isTrailing: Bool
  ) -> Argument {
    var result = Argument(
      label: label, value: value, inner: value, closureParameters: .none, kind: .expression, isTrailing: isTrailing)
    guard !value.isEmpty, Int(value.end) <= bytes.count else { return result }
    switch bytes[Int(value.start)] {
    case UInt8(ascii: "{"): classifyClosure(bytes, &result)
    case UInt8(ascii: "\""), UInt8(ascii: "#"): classifyString(bytes, &result)
    default: classifyMetatype(bytes, &result)
    }
    return result
  }

  // MARK: - Kinds

  private static func classifyString(_ bytes: UnsafeBufferPointer<UInt8>, _ argument: inout Argument) {
    let value = argument.value
    var start = Int(value.start)
    let end = Int(value.end)
    while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    guard start < end, bytes[start] == UInt8(ascii: "\"") else { return }
    let pounds = start - Int(value.start)
    var lexer = Lexer(bytes, value)
    guard lexer.endOfString(from: start, pounds: pounds) == end, lexer.problems.isEmpty else { return }
    let (contents, isMultiline) = lexer.startOfString(at: start, pounds: pounds)
    let inner = (contents, end - pounds - (isMultiline ? 3 : 1))
    guard inner.0 <= inner.1 else { return }
    var index = inner.0
    while index < inner.1 {
      if bytes[index] == UInt8(ascii: "\\") {
        var next = index + 1
        while next < inner.1, next - index - 1 < pounds, bytes[next] == UInt8(ascii: "#") { next += 1 }
        if next - index - 1 == pounds {
          if next < inner.1, bytes[next] == UInt8(ascii: "(") { return }
          index = next
        }
      }
      index += 1
    }
    argument.kind = .string
    argument.inner = ByteRange(UInt32(truncatingIfNeeded: inner.0), UInt32(truncatingIfNeeded: inner.1))
  }

  private static func classifyMetatype(_ bytes: UnsafeBufferPointer<UInt8>, _ argument: inout Argument) {
    let start = Int(argument.value.start)
    var end = Int(argument.value.end)
    guard end - start > 5, let base = bytes.baseAddress else { return }
    let source = Source(base: base, count: bytes.count)
    guard source.matches(end - 4, end, "self") else { return }
    end -= 4
    while end > start, ByteClass.isWhitespace(bytes[end - 1]) { end -= 1 }
    guard end > start, bytes[end - 1] == UInt8(ascii: ".") else { return }
    end -= 1
    while end > start, ByteClass.isWhitespace(bytes[end - 1]) { end -= 1 }
    let inner = ByteRange(argument.value.start, UInt32(truncatingIfNeeded: end))
    if source.isPlainTypeName(inner) {
      argument.kind = .metatype
      argument.inner = inner
      return
    }
    var parser = DeclarationParser(bytes, inner)
    parser.lexer.advance()
    // `self.value.self` is a value, and `_.self` is any type.
    guard parser.lexer.keyword != .`self`, parser.lexer.keyword != .super, parser.lexer.keyword != .repeat,
      !source.matches(inner, "_"), !source.compares(inner)
    else { return }
    guard parser.skipType() == inner, parser.lexer.token.kind == .endOfFile, parser.lexer.problems.isEmpty else {
      return
    }
    argument.kind = .metatype
    argument.inner = inner
  }

  private static func classifyClosure(_ bytes: UnsafeBufferPointer<UInt8>, _ argument: inout Argument) {
    let value = argument.value
    guard value.count >= 2, bytes[Int(value.end) - 1] == UInt8(ascii: "}") else { return }
    var parser = DeclarationParser(bytes, ByteRange(value.start, value.end - 1))
    parser.lexer.advance()
    parser.lexer.advance()
    argument.kind = .closure
    argument.inner = ByteRange(value.start + 1, value.end - 1)
    guard let (parameters, end) = parser.skipClosureSignature() else { return }
    argument.closureParameters = parameters
    argument.inner.start = UInt32(truncatingIfNeeded: end)
  }
}

extension Source {
  /// Whether a colon may follow, directly or after white space or a comment.
  func mayPrecedeColon(_ index: Int) -> Bool {
    let byte = self[index]
    return byte == UInt8(ascii: ":") || ByteClass.isWhitespace(byte) || byte == UInt8(ascii: "/")
  }

  /// Whether a range contains more `<` than `>`, as in `a <~ B`, so that it is not a type.
  fileprivate func compares(_ range: ByteRange) -> Bool {
    var open = 0
    for index in Int(range.start)..<Int(range.end) {
      switch self[index] {
      case UInt8(ascii: "<"): open += 1
      case UInt8(ascii: ">") where index == 0 || self[index - 1] != UInt8(ascii: "-"): open -= 1
      default: break
      }
    }
    return open != 0
  }

  /// Whether a range is a dotted name of ASCII letters and digits that begins with a capital letter. Nearly all types
  /// are.
  fileprivate func isPlainTypeName(_ range: ByteRange) -> Bool {
    guard self[Int(range.start)] &- 0x41 < 26 else { return false }
    var wasDot = false
    for index in Int(range.start)..<Int(range.end) {
      let byte = self[index]
      if wasDot {
        // `.1` is not a name, and `.init` is not a type.
        guard byte &- 0x41 < 26 else { return false }
      }
      wasDot = byte == UInt8(ascii: ".")
      guard wasDot || ByteClass.isIdentifier(byte) && byte != UInt8(ascii: "$") else { return false }
    }
    return !wasDot
  }
}

extension DeclarationParser {
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    lexer = Lexer(bytes, range)
  }

  /// Consumes `label:`, if present.
  mutating func skipArgumentLabel() -> ByteRange {
    guard lexer.isName, lexer.source.mayPrecedeColon(lexer.token.end) else { return .none }
    let mark = lexer.mark
    let label = lexer.token.range
    lexer.advance()
    guard lexer.token.kind == .colon, lexer.source[lexer.token.end] != UInt8(ascii: ":") else {
      lexer.reset(to: mark)
      return .none
    }
    lexer.advance()
    return label
  }

  private var isClosureParameter: Bool {
    guard lexer.isName else { return false }
    switch lexer.keyword {
    case .async: return false
    case let keyword: return !keyword.isReserved
    }
  }

  /// Consumes `[capture] (a, b) async throws -> T in` after an opening brace. Returns the parameter list and the offset
  /// after `in`, or nil if there is no signature.
  mutating func skipClosureSignature() -> (parameters: ByteRange, end: Int)? {
    while lexer.token.kind == .at { skipTypeAttribute() }
    if lexer.token.kind == .leftBracket { lexer.skipBalanced() }
    var parameters = ByteRange.none
    if lexer.token.kind == .leftParenthesis {
      let start = lexer.token.start
      lexer.skipBalanced()
      parameters = range(from: start)
    } else {
      let start = lexer.token.start
      while isClosureParameter {
        lexer.advance()
        parameters = range(from: start)
        guard lexer.token.kind == .comma else { break }
        lexer.advance()
      }
    }
    while true {
      switch lexer.keyword {
      case .async, .throws, .rethrows:
        lexer.advance()
        if lexer.token.kind == .leftParenthesis { lexer.skipBalanced() }
        continue
      default: break
      }
      break
    }
    if lexer.isArrow {
      lexer.advance()
      guard skipType() != nil else { return nil }
    }
    guard lexer.keyword == .in else { return nil }
    return (parameters, lexer.token.end)
  }
}
