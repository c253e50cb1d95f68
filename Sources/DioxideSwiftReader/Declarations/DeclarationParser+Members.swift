/// Functions, initializers, subscripts, cases and other members.
extension DeclarationParser {
  mutating func parseFunction(_ introduction: Introduction) {
    var result = declaration(.function, introduction)
    lexer.advance()
    if lexer.token.kind == .operator || lexer.token.kind == .postfixMark {
      // `func ==<T>(…)`: the generic clause is not part of the name.
      if lexer.token.end - lexer.token.start > 1, lexer.source[lexer.token.end - 1] == UInt8(ascii: "<"),
        isNameStart(lexer.source[lexer.token.end])
      {
        lexer.token.end -= 1
        lexer.position = lexer.token.end
      }
      result.name = lexer.token.range
      lexer.advance()
    } else if lexer.token.kind == .regex {
      lexer.note(.expectedName, lexer.token.start, lexer.token.end)
      lexer.advance()
    } else {
      parseName(into: &result)
    }
    parseSignature(into: &result)
    parseBody(into: &result)
    add(result)
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    ByteClass.isIdentifier(byte) || byte >= 0x80 || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "@")
  }

  mutating func parseInitializer(_ introduction: Introduction) {
    var result = declaration(.initializer, introduction)
    lexer.advance()
    if lexer.startsOperator(UInt8(ascii: "?")) {
      result.flags.insert(.isFailable)
      lexer.splitOperator()
      lexer.advance()
    } else if lexer.startsOperator(UInt8(ascii: "!")) {
      result.flags.insert(.isImplicitlyUnwrapped)
      lexer.splitOperator()
      lexer.advance()
    }
    parseSignature(into: &result)
    parseBody(into: &result)
    add(result)
  }

  mutating func parseDeinitializer(_ introduction: Introduction) {
    var result = declaration(.deinitializer, introduction)
    lexer.advance()
    parseEffects(into: &result)
    parseBody(into: &result)
    add(result)
  }

  mutating func parseSubscript(_ introduction: Introduction) {
    var result = declaration(.subscript, introduction)
    lexer.advance()
    parseSignature(into: &result)
    parseBody(into: &result)
    add(result)
  }

  mutating func parseMacro(_ introduction: Introduction) {
    var result = declaration(.macro, introduction)
    lexer.advance()
    parseName(into: &result)
    parseSignature(into: &result)
    if lexer.isOperator(UInt8(ascii: "=")) {
      lexer.advance()
      result.value = skipExpression(.value)
      parseRequirements(into: &result)
    }
    add(result)
  }

  /// Reads generic parameters, parameters, effects, result and requirements.
  private mutating func parseSignature(into declaration: inout Declaration) {
    parseGenericParameters(into: &declaration)
    if lexer.token.kind == .leftParenthesis {
      parseParameters(into: &declaration)
    } else {
      lexer.note(.unclosedParenthesis, lexer.previousEnd, lexer.token.end)
      declaration.flags.insert(.isBroken)
    }
    parseEffects(into: &declaration)
    if lexer.isArrow {
      lexer.advance()
      if let type = skipType() { declaration.type = type } else { expected(.expectedType, &declaration) }
    }
    parseRequirements(into: &declaration)
  }

  private mutating func parseEffects(into declaration: inout Declaration) {
    while true {
      switch lexer.keyword {
      case .async, .reasync:
        declaration.effects.insert(.async)
        lexer.advance()
      case .throws, .rethrows:
        declaration.effects.insert(.throws)
        lexer.advance()
        if lexer.token.kind == .leftParenthesis {
          let open = lexer.token.start
          lexer.skipBalanced()
          declaration.thrownType = trimmed(open + 1, lexer.previousEnd - 1)
        }
      default: return
      }
    }
  }

  /// The range without leading and trailing white space.
  private func trimmed(_ start: Int, _ end: Int) -> ByteRange {
    var start = start
    var end = end
    while start < end, ByteClass.isWhitespace(lexer.source[start]) { start += 1 }
    while start < end, ByteClass.isWhitespace(lexer.source[end - 1]) { end -= 1 }
    return range(start, end)
  }

  /// Skips `{ … }`, if present.
  mutating func parseBody(into declaration: inout Declaration) {
    guard lexer.token.kind == .leftBrace else { return }
    let start = lexer.token.start
    lexer.skipBalanced()
    declaration.body = range(from: start)
    if lexer.source[lexer.previousEnd - 1] != UInt8(ascii: "}") { declaration.flags.insert(.isBroken) }
  }

  // MARK: - Parameters

  /// Reads a parameter list at its opening parenthesis.
  private mutating func parseParameters(into declaration: inout Declaration) {
    let open = lexer.token.start
    let isEnumCase = declaration.kind == .enumCase
    lexer.advance()
    let first = file.parameters.count
    while lexer.token.kind != .rightParenthesis {
      let before = lexer.token.start
      guard parseParameter(isEnumCase: isEnumCase) else {
        expected(.expectedType, &declaration)
        guard skipToNextParameter() else { break }
        continue
      }
      if lexer.token.kind == .comma {
        lexer.advance()
      } else if lexer.token.kind != .rightParenthesis {
        expected(.expectedType, &declaration)
        guard skipToNextParameter() else { break }
      }
      if lexer.token.start == before { break }
    }
    declaration.parameters = run(from: first, to: file.parameters.count)
    if lexer.token.kind == .rightParenthesis {
      lexer.advance()
    } else {
      lexer.note(.unclosedParenthesis, open, lexer.previousEnd)
      declaration.flags.insert(.isBroken)
    }
  }

  /// Recovers in a parameter list. Returns false if the list is not closed.
  private mutating func skipToNextParameter() -> Bool {
    while true {
      switch lexer.token.kind {
      case .comma:
        lexer.advance()
        return true
      case .rightParenthesis: return true
      case .leftParenthesis, .leftBracket: lexer.skipBalanced()
      case .leftBrace, .rightBrace, .endOfFile, .semicolon: return false
      case .word where lexer.token.isFirstOnLine && atNextDeclaration: return false
      default: lexer.advance()
      }
    }
  }

  private mutating func parseParameter(isEnumCase: Bool) -> Bool {
    let start = lexer.token.start
    let mark = lexer.mark
    while lexer.token.kind == .at { skipTypeAttribute() }
    var label = ByteRange.none
    var name = ByteRange.none
    if !parseParameterNames(&label, &name) {
      // Only an associated value may have no name; the preceding tokens belong to its type.
      guard isEnumCase else { return false }
      lexer.reset(to: mark)
    }
    guard let type = skipType() else { return false }
    var isVariadic = false
    if lexer.token.kind == .operator, lexer.source.matches(lexer.token.range, "...") {
      isVariadic = true
      lexer.advance()
    }
    var defaultValue = ByteRange.none
    if lexer.isOperator(UInt8(ascii: "=")) {
      lexer.advance()
      defaultValue = skipExpression(.argument)
    }
    file.parameters.append(
      Parameter(
        range: range(from: start), label: label, name: name, type: type, defaultValue: defaultValue,
        isVariadic: isVariadic))
    return true
  }

  /// Reads `label name:` or `name:`, with modifiers before it. Returns false if no colon follows.
  private mutating func parseParameterNames(_ label: inout ByteRange, _ name: inout ByteRange) -> Bool {
    var names = 0
    var first = ByteRange.none
    var second = ByteRange.none
    while lexer.isName, names < 5 {
      first = second
      second = lexer.token.range
      names += 1
      lexer.advance()
    }
    guard names > 0, lexer.token.kind == .colon, lexer.source[lexer.token.end] != UInt8(ascii: ":") else {
      return false
    }
    lexer.advance()
    label = names == 1 ? second : first
    name = second
    return true
  }

  // MARK: - Enumeration cases

  mutating func parseEnumCases(_ introduction: Introduction) {
    lexer.advance()
    while true {
      var result = declaration(.enumCase, introduction)
      parseName(into: &result)
      if lexer.token.kind == .leftParenthesis { parseParameters(into: &result) }
      if lexer.isOperator(UInt8(ascii: "=")) {
        lexer.advance()
        result.value = skipExpression(.value)
        result.flags.insert(.hasInitialValue)
      }
      add(result)
      guard lexer.token.kind == .comma else { return }
      lexer.advance()
    }
  }

  // MARK: - Imports, operators, macro expansions

  mutating func parseImport(_ introduction: Introduction) {
    var result = declaration(.import, introduction)
    lexer.advance()
    switch lexer.keyword {
    case .typealias, .struct, .class, .enum, .protocol, .var, .let, .func, .macro, .actor:
      let mark = lexer.mark
      let kind = lexer.token.range
      lexer.advance()
      if lexer.isName, !lexer.token.isFirstOnLine { result.type = kind } else { lexer.reset(to: mark) }
    default: break
    }
    let start = lexer.token.start
    parseName(into: &result)
    while lexer.startsOperator(UInt8(ascii: ".")) || isModuleSelector {
      if isModuleSelector {
        lexer.advance()
      } else {
        lexer.splitOperator()
      }
      lexer.advance()
      guard lexer.isName || lexer.token.kind == .operator || lexer.token.kind == .postfixMark else { break }
      lexer.advance()
    }
    if !result.flags.contains(.isBroken) { result.name = range(from: start) }
    add(result)
  }

  /// Whether the current token is the first colon of `::`.
  @inline(__always)
  var isModuleSelector: Bool {
    lexer.token.kind == .colon && lexer.source[lexer.token.end] == UInt8(ascii: ":")
  }

  mutating func parseOperator(_ introduction: Introduction) {
    var result = declaration(.operator, introduction)
    lexer.advance()
    if lexer.token.kind == .operator || lexer.token.kind == .postfixMark {
      result.name = lexer.token.range
      lexer.advance()
    } else {
      parseName(into: &result)
    }
    if lexer.token.kind == .colon {
      lexer.advance()
      result.type = skipType() ?? .none
      // Designated types, an obsolete syntax.
      while lexer.token.kind == .comma {
        lexer.advance()
        if lexer.token.kind == .operator, !lexer.token.isFirstOnLine { lexer.advance() } else { _ = skipType() }
        result.type.end = UInt32(truncatingIfNeeded: lexer.previousEnd)
      }
    }
    if !lexer.token.isFirstOnLine { parseBody(into: &result) }
    add(result)
  }

  mutating func parsePrecedenceGroup(_ introduction: Introduction) {
    var result = declaration(.precedenceGroup, introduction)
    lexer.advance()
    parseName(into: &result)
    parseBody(into: &result)
    add(result)
  }

  /// Reads `#name(…)` or `#sourceLocation(…)`; at file level, the former is a statement.
  mutating func parseFreestandingMacro() {
    let introduction = Introduction(start: lexer.token.start, attributes: .empty, modifiers: [], keyword: lexer.token)
    let nameStart = lexer.token.end
    if lexer.source.matches(nameStart, lexer.endOfIdentifier(from: nameStart), "sourceLocation") {
      lexer.advance()
      lexer.advance()
      if lexer.token.kind == .leftParenthesis { lexer.skipBalanced() }
    } else if isMember {
      parseMacroExpansion(introduction)
    } else {
      skipExpression(.statement)
    }
  }

  mutating func parseMacroExpansion(_ introduction: Introduction) {
    var result = declaration(.macroExpansion, introduction)
    lexer.advance()
    let nameStart = lexer.token.start
    guard lexer.isName else {
      expected(.expectedName, &result)
      add(result)
      return
    }
    skipAttributeName()
    result.name = range(from: nameStart)
    if lexer.token.kind == .leftParenthesis, !lexer.token.isFirstOnLine {
      let open = lexer.token.start
      lexer.skipBalanced()
      result.value = range(open + 1, max(open + 1, lexer.previousEnd - 1))
    }
    if lexer.token.kind == .leftBrace {
      parseBody(into: &result)
      while atLabelledClosure() {
        lexer.advance()
        lexer.advance()
        lexer.skipBalanced()
      }
    }
    add(result)
  }

  /// Whether the current token is the label of another trailing closure.
  mutating func atLabelledClosure() -> Bool {
    guard lexer.isName else { return false }
    let mark = lexer.mark
    defer { lexer.reset(to: mark) }
    lexer.advance()
    guard lexer.token.kind == .colon else { return false }
    lexer.advance()
    return lexer.token.kind == .leftBrace
  }
}
