/// The attributes and modifiers before the keyword of a declaration.
extension DeclarationParser {
  /// The start of a declaration whose keyword is not yet known.
  struct Introduction {
    /// The offset of the first attribute, modifier or keyword.
    var start: Int
    var attributes: Run
    var modifiers: Modifiers
    /// The token of the keyword.
    var keyword: Token
  }

  /// The maximum number of attributes kept for one declaration. Without a limit, the memory could be many times the
  /// file size.
  static let maximumAttributes = 100_000

  /// Reads a declaration with its attributes and modifiers. Returns false without moving if none starts here.
  mutating func parseDeclaration() -> Bool {
    let start = lexer.token.start
    var mark: Lexer.Mark?
    let firstAttribute = file.attributes.count
    if lexer.token.kind == .at { parseAttributes() }
    let hasAttributes = file.attributes.count > firstAttribute
    if !hasAttributes { mark = lexer.mark }

    var modifiers: Modifiers = []
    var keyword = lexer.keyword
    while true {
      if keyword == .class {
        guard isClassModifier() else { break }
        modifiers.insert(.class)
        lexer.advance()
      } else if let bits = keyword.modifier {
        parseModifier(keyword, bits, into: &modifiers)
      } else {
        break
      }
      keyword = lexer.keyword
    }

    let introduction = Introduction(
      start: start, attributes: run(from: firstAttribute, to: file.attributes.count), modifiers: modifiers,
      keyword: lexer.token)
    if lexer.token.kind == .pound, hasAttributes || !modifiers.isEmpty {
      parseMacroExpansion(introduction)
      return true
    }
    if parseDeclaration(introduction, keyword) { return true }
    if let mark {
      lexer.reset(to: mark)
      return false
    }
    // Attributes without a declaration.
    lexer.note(.expectedDeclaration, start, max(lexer.previousEnd, start))
    file.attributes.removeLast(file.attributes.count - firstAttribute)
    return true
  }

  private mutating func parseDeclaration(_ introduction: Introduction, _ keyword: Keyword) -> Bool {
    switch keyword {
    case .class: parseType(.class, introduction)
    case .struct: parseType(.struct, introduction)
    case .enum: parseType(.enum, introduction)
    case .protocol: parseType(.protocol, introduction)
    case .extension: parseType(.extension, introduction)
    case .actor:
      guard nextIsName(onSameLine: false) else { return false }
      parseType(.actor, introduction)
    case .func: parseFunction(introduction)
    case .var, .let: parseVariables(introduction, isConstant: keyword == .let)
    case .inout:
      guard nextIsName(onSameLine: true) else { return false }
      parseVariables(introduction, isConstant: false)
    case .`init`:
      guard isMember || !introduction.attributes.isEmpty || !introduction.modifiers.isEmpty || nextOpensSignature()
      else { return false }
      parseInitializer(introduction)
    case .deinit: parseDeinitializer(introduction)
    case .subscript: parseSubscript(introduction)
    case .case:
      guard isMember else { return false }
      parseEnumCases(introduction)
    case .typealias: parseTypeAlias(introduction, .typeAlias)
    case .associatedtype: parseTypeAlias(introduction, .associatedType)
    case .import: parseImport(introduction)
    case .operator: parseOperator(introduction)
    case .precedencegroup: parsePrecedenceGroup(introduction)
    case .macro:
      guard nextIsName(onSameLine: false) else { return false }
      parseMacro(introduction)
    default: return false
    }
    return true
  }

  /// Whether a name follows the current token.
  private mutating func nextIsName(onSameLine: Bool) -> Bool {
    let mark = lexer.mark
    lexer.advance()
    let result = lexer.isName && !(onSameLine && lexer.token.isFirstOnLine)
    lexer.reset(to: mark)
    return result
  }

  private mutating func nextOpensSignature() -> Bool {
    let mark = lexer.mark
    lexer.advance()
    let kind = lexer.token.kind
    lexer.reset(to: mark)
    return kind == .leftParenthesis || kind == .postfixMark || kind == .operator
  }

  /// Whether the current `class` is a modifier: the next token is a member's keyword or another modifier, not a name.
  private mutating func isClassModifier() -> Bool {
    let mark = lexer.mark
    lexer.advance()
    defer { lexer.reset(to: mark) }
    let next = lexer.keyword
    switch next {
    case .func, .var, .let, .subscript, .typealias, .`init`, .case, .class, .struct, .enum, .protocol, .extension:
      return true
    default:
      guard next.modifier != nil else { return false }
      if next.isReserved { return true }
      // A class may be named `final` or `open`; then no keyword follows.
      lexer.advance()
      return lexer.token.kind == .word && lexer.keyword != .where || lexer.token.kind == .leftParenthesis
    }
  }

  private mutating func parseModifier(_ keyword: Keyword, _ bits: Modifiers, into modifiers: inout Modifiers) {
    lexer.advance()
    var bits = bits
    switch keyword {
    case .open, .public, .package, .internal, .fileprivate, .private, .unowned, .nonisolated:
      guard lexer.token.kind == .leftParenthesis, !lexer.token.isFirstOnLine else { break }
      let mark = lexer.mark
      lexer.advance()
      let isSetter = lexer.keyword == .set
      // `private(set)` does not affect the declaration itself.
      if isSetter { bits = [] }
      lexer.reset(to: mark)
      lexer.skipBalanced()
    default: break
    }
    modifiers.formUnion(bits)
  }

  // MARK: - Attributes

  /// Reads attributes, including those in the branches of an `#if` that contains only attributes.
  private mutating func parseAttributes() {
    let first = file.attributes.count
    while true {
      switch lexer.token.kind {
      case .at: parseAttribute(first: first)
      case .poundElseif, .poundElse, .poundEndif:
        guard !conditionals.isEmpty else { return }
        parseConditional()
      case .poundIf:
        guard conditionalHoldsAttributes() else { return }
        parseConditional()
      default: return
      }
    }
  }

  /// Whether the `#if` at the current token, after its condition, starts with an attribute.
  private mutating func conditionalHoldsAttributes() -> Bool {
    let mark = lexer.mark
    defer { lexer.reset(to: mark) }
    while lexer.token.kind == .poundIf {
      lexer.advance()
      skipExpression(.condition)
    }
    return lexer.token.kind == .at
  }

  private mutating func parseAttribute(first: Int) {
    let start = lexer.token.start
    lexer.advance()
    let nameStart = lexer.token.start
    guard lexer.isName else {
      lexer.note(.expectedName, start, lexer.previousEnd)
      return
    }
    skipAttributeName()
    let name = range(from: nameStart)
    var arguments = ByteRange.none
    if atAttributeArguments() {
      let open = lexer.token.start
      lexer.skipBalanced()
      arguments = range(open + 1, max(open + 1, lexer.previousEnd - 1))
    }
    guard file.attributes.count - first < DeclarationParser.maximumAttributes else {
      if lexer.problems.last?.kind != .tooManyAttributes { lexer.note(.tooManyAttributes, start, start) }
      lexer.problems[lexer.problems.count - 1].range.end = UInt32(truncatingIfNeeded: lexer.previousEnd)
      return
    }
    file.attributes.append(
      Attribute(range: range(from: start), name: name, arguments: arguments, branch: currentBranch))
  }

  /// Skips `Module.Name<Argument>`.
  mutating func skipAttributeName() {
    lexer.advance()
    while true {
      if lexer.isOperator(UInt8(ascii: ".")) {
        lexer.advance()
        guard lexer.isName else { return }
        lexer.advance()
      } else if lexer.token.kind == .colon, lexer.source[lexer.token.end] == UInt8(ascii: ":") {
        lexer.advance()
        lexer.advance()
        guard lexer.isName else { return }
        lexer.advance()
      } else if lexer.startsOperator(UInt8(ascii: "<")), lexer.token.start == lexer.previousEnd {
        guard skipGenericArguments() else { return }
      } else {
        return
      }
    }
  }

  /// Whether the current token opens the arguments of the attribute whose name was just consumed.
  private mutating func atAttributeArguments() -> Bool {
    guard lexer.token.kind == .leftParenthesis, !lexer.token.isFirstOnLine else { return false }
    if lexer.token.start == lexer.previousEnd { return true }
    // After a space, arguments are only accepted if a declaration follows.
    let mark = lexer.mark
    lexer.skipBalanced()
    let kind = lexer.token.kind
    lexer.reset(to: mark)
    return kind == .at || kind == .word
  }
}
