/// Declarations of types, with their generic clauses.
extension DeclarationParser {
  /// A declaration that starts with `introduction` and is otherwise empty.
  func declaration(_ kind: Declaration.Kind, _ introduction: Introduction) -> Declaration {
    let keyword = introduction.keyword
    return Declaration(
      kind: kind, flags: [], modifiers: introduction.modifiers, effects: [],
      parent: openBlocks.last.map { Int32(truncatingIfNeeded: $0.declaration) } ?? -1, branch: currentBranch,
      range: range(introduction.start, keyword.end), keyword: keyword.range, name: keyword.range, type: .none,
      thrownType: .none, value: .none, body: .none, attributes: introduction.attributes, inheritedTypes: .empty,
      genericParameters: .empty, requirements: .empty, parameters: .empty,
      directives: directives(above: introduction.start, keyword: keyword.start))
  }

  /// Adds a declaration that ends with the last consumed token.
  mutating func add(_ declaration: Declaration) {
    var declaration = declaration
    declaration.range.end = max(UInt32(truncatingIfNeeded: lexer.previousEnd), declaration.keyword.end)
    file.declarations.append(declaration)
  }

  /// Reads a name. Records a problem and returns false if there is none.
  mutating func parseName(into declaration: inout Declaration) {
    guard lexer.isName else {
      lexer.note(.expectedName, lexer.previousEnd, lexer.token.end)
      declaration.flags.insert(.isBroken)
      declaration.name = range(lexer.previousEnd, lexer.previousEnd)
      return
    }
    declaration.name = lexer.token.range
    lexer.advance()
  }

  /// Reads a class, structure, enumeration, actor, protocol or extension up to its member block.
  mutating func parseType(_ kind: Declaration.Kind, _ introduction: Introduction) {
    var result = declaration(kind, introduction)
    lexer.advance()
    if kind == .extension {
      if let type = skipType() {
        result.name = type
      } else {
        parseName(into: &result)
      }
    } else {
      parseName(into: &result)
    }
    parseGenericParameters(into: &result)
    if lexer.token.kind == .colon {
      lexer.advance()
      parseInheritedTypes(into: &result)
    }
    parseRequirements(into: &result)
    guard lexer.token.kind == .leftBrace else { return recoverMemberBlock(result) }
    add(result)
    openBlock()
  }

  /// Reads the types of an inheritance clause after its colon.
  mutating func parseInheritedTypes(into declaration: inout Declaration) {
    let first = file.inheritedTypes.count
    while true {
      guard let type = skipType() else {
        expected(.expectedType, &declaration)
        break
      }
      file.inheritedTypes.append(type)
      guard lexer.token.kind == .comma else { break }
      lexer.advance()
    }
    declaration.inheritedTypes = run(from: first, to: file.inheritedTypes.count)
  }

  /// Records a problem: another token was expected here.
  mutating func expected(_ kind: Problem.Kind, _ declaration: inout Declaration) {
    lexer.note(kind, lexer.previousEnd, lexer.token.end)
    declaration.flags.insert(.isBroken)
  }

  /// Reads `<T: P, each U, let N: Int>`, if present.
  mutating func parseGenericParameters(into declaration: inout Declaration) {
    guard lexer.startsOperator(UInt8(ascii: "<")) else { return }
    lexer.splitOperator()
    lexer.advance()
    let first = file.genericParameters.count
    while !lexer.startsOperator(UInt8(ascii: ">")) {
      while lexer.token.kind == .at { skipTypeAttribute() }
      var isPack = false
      var isValue = false
      let keyword = lexer.keyword
      if keyword == .each || keyword == .let {
        let mark = lexer.mark
        lexer.advance()
        if lexer.isName {
          isPack = keyword == .each
          isValue = keyword == .let
        } else {
          lexer.reset(to: mark)
        }
      }
      guard lexer.isName, lexer.keyword != .where else { break }
      let name = lexer.token.range
      lexer.advance()
      if lexer.token.kind == .operator, lexer.source.matches(lexer.token.range, "...") {
        isPack = true
        lexer.advance()
      }
      var constraint = ByteRange.none
      if lexer.token.kind == .colon {
        lexer.advance()
        constraint = skipType() ?? .none
      }
      file.genericParameters.append(
        GenericParameter(name: name, constraint: constraint, isPack: isPack, isValue: isValue))
      guard lexer.token.kind == .comma else { break }
      lexer.advance()
    }
    declaration.genericParameters = run(from: first, to: file.genericParameters.count)
    parseRequirements(into: &declaration)
    guard lexer.startsOperator(UInt8(ascii: ">")) else { return expected(.expectedType, &declaration) }
    lexer.splitOperator()
    lexer.advance()
  }

  /// Reads a `where` clause, if present.
  mutating func parseRequirements(into declaration: inout Declaration) {
    guard lexer.keyword == .where else { return }
    lexer.advance()
    let first = file.requirements.count
    while true {
      let start = lexer.token.start
      guard skipRequirement() else {
        expected(.expectedType, &declaration)
        break
      }
      file.requirements.append(range(from: start))
      guard lexer.token.kind == .comma else { break }
      lexer.advance()
      if lexer.token.kind == .leftBrace { break }
    }
    // An obsolete clause within the angle brackets comes first.
    let start = declaration.requirements.isEmpty ? first : Int(declaration.requirements.start)
    declaration.requirements = run(from: start, to: file.requirements.count)
  }

  /// Skips `T: P`, `T.A == U`, `N == 3`, `T: _Trivial(64)`.
  private mutating func skipRequirement() -> Bool {
    guard skipTypeOrNumber() else { return false }
    if lexer.token.kind == .colon || lexer.token.kind == .operator && lexer.source.matches(lexer.token.range, "==") {
      lexer.advance()
      guard skipTypeOrNumber() else { return false }
      if lexer.token.kind == .leftParenthesis, lexer.token.start == lexer.previousEnd { lexer.skipBalanced() }
      return true
    }
    return false
  }

  private mutating func skipTypeOrNumber() -> Bool {
    if lexer.isOperator(UInt8(ascii: "-")) { lexer.advance() }
    if lexer.token.kind == .number {
      lexer.advance()
      return true
    }
    return skipType() != nil
  }

  /// Reads a type alias or an associated type.
  mutating func parseTypeAlias(_ introduction: Introduction, _ kind: Declaration.Kind) {
    var result = declaration(kind, introduction)
    lexer.advance()
    parseName(into: &result)
    parseGenericParameters(into: &result)
    if lexer.token.kind == .colon {
      lexer.advance()
      parseInheritedTypes(into: &result)
    }
    if lexer.isOperator(UInt8(ascii: "=")) {
      lexer.advance()
      if let type = skipType() { result.type = type } else { expected(.expectedType, &result) }
    }
    parseRequirements(into: &result)
    add(result)
  }
}
