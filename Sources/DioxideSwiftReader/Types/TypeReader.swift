/// Reads one type into its canonical form.
///
/// Recursive, but only to ``TypeSyntax/maximumDepth``: deeper types are skipped and kept as text.
struct TypeReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: ByteRange
  private var parser: DeclarationParser

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    self.bytes = bytes
    self.range = range
    parser = DeclarationParser(bytes, range)
  }

  /// Reads the whole range.
  mutating func read() -> TypeSyntax {
    parser.lexer.advance()
    guard let type = type(depth: 0), parser.lexer.token.kind == .endOfFile else { return .opaque(text(range)) }
    return type
  }

  private typealias Wrapper = (TypeSyntax) -> TypeSyntax

  private mutating func type(depth: Int) -> TypeSyntax? {
    guard depth < TypeSyntax.maximumDepth else { return parser.skipType().map { .opaque(text($0)) } }
    var wrappers: [Wrapper] = []
    var members: [TypeSyntax] = []
    repeat {
      guard let member = member(depth: depth, &wrappers, isFirst: members.isEmpty) else { return nil }
      members.append(member)
    } while passComposition()
    var result = members.count == 1 ? members[0] : .composition(members)
    for wrapper in wrappers.reversed() { result = wrapper(result) }
    return result
  }

  private mutating func passComposition() -> Bool {
    guard parser.lexer.isOperator(UInt8(ascii: "&")) else { return false }
    parser.lexer.advance()
    return true
  }

  /// Reads one member of a composition, with its prefixes.
  private mutating func member(depth: Int, _ wrappers: inout [Wrapper], isFirst: Bool) -> TypeSyntax? {
    var isSuppressed = false
    specifiers: while true {
      if parser.lexer.token.kind == .at {
        parser.skipTypeAttribute()
        continue
      }
      if parser.lexer.isOperator(UInt8(ascii: "~")) {
        isSuppressed = true
        parser.lexer.advance()
        continue
      }
      guard parser.lexer.token.kind == .word else { break }
      let keyword = parser.lexer.keyword
      let mark = parser.lexer.mark
      switch keyword {
      case .some, .any, .each, .repeat, .inout, .owned, .shared, .const, .borrowing, .consuming, .isolated, .sending,
        .nonisolated, .otherModifier:
        parser.lexer.advance()
        if keyword == .nonisolated, parser.lexer.token.kind == .leftParenthesis { parser.lexer.skipBalanced() }
        guard parser.startsType else {
          parser.lexer.reset(to: mark)
          break specifiers
        }
        guard depth + wrappers.count < TypeSyntax.maximumDepth else { return nil }
        switch keyword {
        case .some: wrappers.append { .someType($0) }
        case .any: wrappers.append { .existential($0) }
        case .each, .repeat: wrappers.append { .pack($0) }
        default: break
        }
      default: break specifiers
      }
    }
    guard let result = suffixed(depth: depth) else { return nil }
    return isSuppressed ? .suppressed(result) : result
  }

  private mutating func suffixed(depth: Int) -> TypeSyntax? {
    var result: TypeSyntax
    switch parser.lexer.token.kind {
    case .word, .escapedWord:
      guard let named = named(depth: depth) else { return nil }
      result = named
    case .leftParenthesis:
      guard let tuple = tupleOrFunction(depth: depth) else { return nil }
      result = tuple
    case .leftBracket:
      guard let collection = collection(depth: depth) else { return nil }
      result = collection
    default: return nil
    }
    var layers = 0
    while true {
      layers += 1
      guard depth + layers <= TypeSyntax.maximumDepth else { return nil }
      switch parser.lexer.token.kind {
      case .postfixMark:
        let isOptional = bytes[parser.lexer.token.start] == UInt8(ascii: "?")
        result = isOptional ? .optional(result) : .implicitlyUnwrapped(result)
        parser.lexer.advance()
      case .operator where parser.lexer.isOperator(UInt8(ascii: ".")):
        parser.lexer.advance()
        guard parser.lexer.token.kind == .word else { return nil }
        let range = parser.lexer.token.range
        guard parser.lexer.source.matches(range, "Type") || parser.lexer.source.matches(range, "Protocol") else {
          return nil
        }
        result = .metatype(result)
        parser.lexer.advance()
      default: return result
      }
    }
  }

  // MARK: - Names

  private mutating func named(depth: Int) -> TypeSyntax? {
    var segments: [TypeSyntax.Segment] = []
    /// `Module::Type` is a type of that name.
    var followsSelector = false
    while true {
      guard parser.lexer.isName else { return nil }
      if !segments.isEmpty, !followsSelector, parser.lexer.token.kind == .word {
        let range = parser.lexer.token.range
        if parser.lexer.source.matches(range, "Type") || parser.lexer.source.matches(range, "Protocol") {
          parser.lexer.advance()
          return .metatype(TypeReader.sugared(segments))
        }
      } else if parser.lexer.keyword.isReserved, parser.lexer.keyword != .Any, parser.lexer.keyword != .Self,
        segments.isEmpty
      {
        return nil
      }
      var segment = TypeSyntax.Segment(name(parser.lexer.token))
      parser.lexer.advance()
      if parser.lexer.startsOperator(UInt8(ascii: "<")) {
        guard let arguments = genericArguments(depth: depth) else { return nil }
        segment.arguments = arguments
      }
      segments.append(segment)
      followsSelector = parser.isModuleSelector
      if parser.lexer.isOperator(UInt8(ascii: ".")) {
        parser.lexer.advance()
      } else if parser.isModuleSelector {
        parser.lexer.advance()
        parser.lexer.advance()
      } else {
        return TypeReader.sugared(segments)
      }
    }
  }

  /// `Optional<T>`, `Array<T>`, `Dictionary<K, V>` and `Void` in the form of their sugar.
  private static func sugared(_ segments: [TypeSyntax.Segment]) -> TypeSyntax {
    guard let last = segments.last, segments.count == 1 || segments.count == 2 && segments[0].name == "Swift" else {
      return .named(segments)
    }
    switch (last.name, last.arguments.count) {
    case ("Optional", 1): return .optional(last.arguments[0])
    case ("Array", 1): return .array(last.arguments[0])
    case ("Dictionary", 2): return .dictionary(last.arguments[0], last.arguments[1])
    case ("Void", 0): return .tuple([])
    default: return .named(segments)
    }
  }

  private mutating func genericArguments(depth: Int) -> [TypeSyntax]? {
    parser.lexer.splitOperator()
    parser.lexer.advance()
    var arguments: [TypeSyntax] = []
    while !parser.lexer.startsOperator(UInt8(ascii: ">")) {
      let start = parser.lexer.token.start
      if parser.lexer.isOperator(UInt8(ascii: "-")) { parser.lexer.advance() }
      if parser.lexer.token.kind == .number {
        parser.lexer.advance()
        arguments.append(.opaque(text(parser.range(from: start))))
      } else {
        guard let argument = type(depth: depth + 1) else { return nil }
        arguments.append(argument)
      }
      guard parser.lexer.token.kind == .comma else { break }
      parser.lexer.advance()
    }
    guard parser.lexer.startsOperator(UInt8(ascii: ">")) else { return nil }
    parser.lexer.splitOperator()
    parser.lexer.advance()
    return arguments
  }

  /// The text of a name, without redundant backticks.
  private func name(_ token: Token) -> String {
    guard token.kind == .escapedWord else { return string(token.start, token.end) }
    let inner = token.start + 1..<token.end - 1
    let isPlain = inner.allSatisfy { ByteClass.isIdentifier(bytes[$0]) || bytes[$0] >= 0x80 }
    guard isPlain, let first = inner.first, !ByteClass.isDigit(bytes[first]) else {
      return string(token.start, token.end)
    }
    return string(inner.lowerBound, inner.upperBound)
  }

  // MARK: - Brackets

  private mutating func collection(depth: Int) -> TypeSyntax? {
    parser.lexer.advance()
    let start = parser.lexer.token.start
    if let count = inlineArrayCount(from: start) {
      guard let element = type(depth: depth + 1), passClosing(.rightBracket) else { return nil }
      return .inlineArray(count, element)
    }
    guard let first = type(depth: depth + 1) else { return nil }
    guard parser.lexer.token.kind == .colon else {
      guard passClosing(.rightBracket) else { return nil }
      return .array(first)
    }
    parser.lexer.advance()
    guard let value = type(depth: depth + 1), passClosing(.rightBracket) else { return nil }
    return .dictionary(first, value)
  }

  /// Consumes `3 of`, if present.
  private mutating func inlineArrayCount(from start: Int) -> String? {
    let mark = parser.lexer.mark
    if parser.lexer.isOperator(UInt8(ascii: "-")) { parser.lexer.advance() }
    if parser.lexer.token.kind == .number || parser.lexer.isName {
      parser.lexer.advance()
      let end = parser.lexer.previousEnd
      if parser.lexer.token.kind == .word, parser.lexer.source.matches(parser.lexer.token.range, "of") {
        parser.lexer.advance()
        return string(start, end)
      }
    }
    parser.lexer.reset(to: mark)
    return nil
  }

  private mutating func passClosing(_ kind: TokenKind) -> Bool {
    guard parser.lexer.token.kind == kind else { return false }
    parser.lexer.advance()
    return true
  }

  private mutating func tupleOrFunction(depth: Int) -> TypeSyntax? {
    parser.lexer.advance()
    var elements: [TypeSyntax.Element] = []
    while parser.lexer.token.kind != .rightParenthesis {
      let label = elementLabel()
      guard var element = type(depth: depth + 1) else { return nil }
      if parser.lexer.token.kind == .operator, parser.lexer.source.matches(parser.lexer.token.range, "...") {
        element = .array(element)
        parser.lexer.advance()
      }
      elements.append(TypeSyntax.Element(label: label, type: element))
      guard parser.lexer.token.kind == .comma else { break }
      parser.lexer.advance()
    }
    guard passClosing(.rightParenthesis) else { return nil }

    var isAsync = false
    var throwing = false
    effects: while parser.lexer.token.kind == .word {
      switch parser.lexer.keyword {
      case .async, .reasync: isAsync = true
      case .throws, .rethrows: throwing = true
      default: break effects
      }
      parser.lexer.advance()
      if throwing, parser.lexer.token.kind == .leftParenthesis { parser.lexer.skipBalanced() }
    }
    if parser.lexer.isArrow {
      parser.lexer.advance()
      guard let result = type(depth: depth + 1) else { return nil }
      return .function(
        parameters: elements.map { TypeSyntax.Element(type: $0.type) }, isAsync: isAsync, throwing: throwing,
        result: result)
    }
    guard !isAsync, !throwing else { return nil }
    if elements.count == 1, elements[0].label == nil { return elements[0].type }
    return .tuple(elements)
  }

  /// Consumes `label:` or `_ name:`, if present.
  private mutating func elementLabel() -> String? {
    let mark = parser.lexer.mark
    let first = parser.lexer.token
    var names = 0
    while parser.lexer.isName, names < 2 {
      names += 1
      parser.lexer.advance()
    }
    guard names > 0, parser.lexer.token.kind == .colon, !parser.isModuleSelector else {
      parser.lexer.reset(to: mark)
      return nil
    }
    parser.lexer.advance()
    let label = name(first)
    return label == "_" ? nil : label
  }

  // MARK: - Text

  private func string(_ start: Int, _ end: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(rebasing: bytes[max(0, start)..<min(max(start, end), bytes.count)]), as: UTF8.self)
  }

  /// The tokens of a range, with one space instead of white space or comments.
  private func text(_ range: ByteRange) -> String {
    var lexer = Lexer(bytes, range)
    lexer.advance()
    var result = ""
    while lexer.token.kind != .endOfFile {
      if !result.isEmpty, lexer.token.start > lexer.previousEnd { result += " " }
      result += string(lexer.token.start, lexer.token.end)
      lexer.advance()
    }
    return result
  }
}
