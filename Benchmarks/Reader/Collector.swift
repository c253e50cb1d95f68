import DioxideSwiftReader
@_spi(RawSyntax) import SwiftSyntax

/// Collects from a tree of swift-syntax the same facts as `SwiftReader`, with as little work as the tree permits.
///
/// Skips all nodes without declarations: bodies, types, expressions and statements. Reads byte ranges from the lengths
/// in the tree, without creating text; keywords are distinguished by their raw text. Omits the problems and directives
/// that dioxide's reader also collects.
final class Collector: SyntaxVisitor {
  private(set) var facts = Facts()
  private var parent: Int32 = -1
  private var branch: Int32 = -1
  private var conditionals: UInt32 = 0

  /// Creates a collector for a file of `byteCount` bytes.
  init(byteCount: Int) {
    super.init(viewMode: .sourceAccurate)
    // Like dioxide's reader.
    facts.declarations.reserveCapacity(min(byteCount / 160, 2048) + 4)
  }

  // MARK: - Where declarations stand

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    if case .decl = node.item { return .visitChildren }
    return .skipChildren
  }

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind {
    readBranches(node) { elements in
      switch elements {
      case .statements(let list): walk(list)
      case .decls(let list): walk(list)
      default: break
      }
    }
    return .skipChildren
  }

  private func readBranches(_ node: IfConfigDeclSyntax, _ read: (IfConfigClauseSyntax.Elements) -> Void) {
    let outer = branch
    let group = conditionals
    conditionals += 1
    var index: UInt32 = 0
    for clause in node.clauses {
      branch = Int32(facts.branches.count)
      let condition = clause.condition.map { range($0) } ?? .none
      facts.branches.append(Facts.Branch(group: group, index: index, parent: outer, condition: condition))
      index += 1
      if let elements = clause.elements { read(elements) }
    }
    branch = outer
  }

  // MARK: - Types

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.class, node, node.attributes, node.modifiers, node.classKeyword)
    result.name = range(node.name)
    return type(
      &result, node.genericParameterClause, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.struct, node, node.attributes, node.modifiers, node.structKeyword)
    result.name = range(node.name)
    return type(
      &result, node.genericParameterClause, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.enum, node, node.attributes, node.modifiers, node.enumKeyword)
    result.name = range(node.name)
    return type(
      &result, node.genericParameterClause, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.actor, node, node.attributes, node.modifiers, node.actorKeyword)
    result.name = range(node.name)
    return type(
      &result, node.genericParameterClause, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.protocol, node, node.attributes, node.modifiers, node.protocolKeyword)
    result.name = range(node.name)
    if let clause = node.primaryAssociatedTypeClause {
      let first = facts.genericParameters.count
      for type in clause.primaryAssociatedTypes {
        facts.genericParameters.append(
          Facts.GenericParameter(name: range(type.name), constraint: .none, isPack: false, isValue: false))
      }
      result.genericParameters = run(first, facts.genericParameters.count)
    }
    return type(&result, nil, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.extension, node, node.attributes, node.modifiers, node.extensionKeyword)
    result.name = range(node.extendedType)
    return type(&result, nil, node.inheritanceClause, node.genericWhereClause, node.memberBlock)
  }

  private func type(
    _ result: inout Facts.Entry, _ generics: GenericParameterClauseSyntax?,
    _ inheritance: InheritanceClauseSyntax?, _ requirements: GenericWhereClauseSyntax?, _ members: MemberBlockSyntax
  ) -> SyntaxVisitorContinueKind {
    readGenerics(generics, requirements, into: &result)
    readInheritedTypes(inheritance, into: &result)
    result.body = range(members)
    let outer = parent
    parent = Int32(facts.declarations.count)
    facts.declarations.append(result)
    walk(members.members)
    parent = outer
    return .skipChildren
  }

  // MARK: - Members

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.function, node, node.attributes, node.modifiers, node.funcKeyword)
    result.name = range(node.name)
    readGenerics(node.genericParameterClause, node.genericWhereClause, into: &result)
    readSignature(node.signature, into: &result)
    if let body = node.body { result.body = range(body) }
    return add(result)
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.initializer, node, node.attributes, node.modifiers, node.initKeyword)
    if let mark = node.optionalMark {
      result.flags.insert(mark.rawTokenKind == .exclamationMark ? .isImplicitlyUnwrapped : .isFailable)
    }
    readGenerics(node.genericParameterClause, node.genericWhereClause, into: &result)
    readSignature(node.signature, into: &result)
    if let body = node.body { result.body = range(body) }
    return add(result)
  }

  override func visit(_ node: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.deinitializer, node, node.attributes, node.modifiers, node.deinitKeyword)
    if node.effectSpecifiers?.asyncSpecifier != nil { result.effects.insert(.async) }
    if let body = node.body { result.body = range(body) }
    return add(result)
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.subscript, node, node.attributes, node.modifiers, node.subscriptKeyword)
    readGenerics(node.genericParameterClause, node.genericWhereClause, into: &result)
    readParameters(node.parameterClause, into: &result)
    result.type = range(node.returnClause.type)
    if let body = node.accessorBlock { result.body = range(body) }
    return add(result)
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    var shared = declaration(.variable, node, node.attributes, node.modifiers, node.bindingSpecifier)
    if keyword(node.bindingSpecifier) == .let { shared.flags.insert(.isConstant) }
    for binding in node.bindings {
      var result = shared
      let pattern = range(binding.pattern)
      result.name = pattern
      result.range.end = pattern.end
      if let type = binding.typeAnnotation?.type {
        result.type = range(type)
        result.range.end = result.type.end
      }
      if let value = binding.initializer?.value {
        result.value = range(value)
        result.flags.insert(.hasInitialValue)
        result.range.end = result.value.end
      }
      if let block = binding.accessorBlock {
        result.body = range(block)
        result.range.end = result.body.end
        if isComputed(block) { result.flags.insert(.isComputed) }
      }
      facts.declarations.append(result)
    }
    return .skipChildren
  }

  private func isComputed(_ block: AccessorBlockSyntax) -> Bool {
    switch block.accessors {
    case .getter: return true
    case .accessors(let list):
      // Observers and accessors cannot be mixed.
      guard let first = list.first else { return true }
      let word = keyword(first.accessorSpecifier)
      return word != .willSet && word != .didSet
    }
  }

  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    let shared = declaration(.enumCase, node, node.attributes, node.modifiers, node.caseKeyword)
    for element in node.elements {
      var result = shared
      result.name = range(element.name)
      result.range.end = result.name.end
      if let clause = element.parameterClause {
        let first = facts.parameters.count
        for parameter in clause.parameters { add(parameter) }
        result.parameters = run(first, facts.parameters.count)
        result.range.end = range(clause).end
      }
      if let value = element.rawValue?.value {
        result.value = range(value)
        result.flags.insert(.hasInitialValue)
        result.range.end = result.value.end
      }
      facts.declarations.append(result)
    }
    return .skipChildren
  }

  private func add(_ parameter: EnumCaseParameterSyntax) {
    var label = ByteRange.none
    var name = ByteRange.none
    if parameter.colon != nil, let first = parameter.firstName {
      label = range(first)
      name = parameter.secondName.map { range($0) } ?? label
    }
    let type = range(parameter.type)
    let value = parameter.defaultValue.map { range($0.value) } ?? .none
    let whole = ByteRange(start(parameter), value.isEmpty ? type.end : value.end)
    facts.parameters.append(
      Facts.Parameter(range: whole, label: label, name: name, type: type, defaultValue: value, isVariadic: false))
  }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.typeAlias, node, node.attributes, node.modifiers, node.typealiasKeyword)
    result.name = range(node.name)
    readGenerics(node.genericParameterClause, node.genericWhereClause, into: &result)
    result.type = range(node.initializer.value)
    return add(result)
  }

  override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.associatedType, node, node.attributes, node.modifiers, node.associatedtypeKeyword)
    result.name = range(node.name)
    readInheritedTypes(node.inheritanceClause, into: &result)
    readGenerics(nil, node.genericWhereClause, into: &result)
    if let type = node.initializer?.value { result.type = range(type) }
    return add(result)
  }

  // MARK: - Imports, operators, macros

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.import, node, node.attributes, node.modifiers, node.importKeyword)
    if let kind = node.importKindSpecifier { result.type = range(kind) }
    result.name = range(node.path)
    return add(result)
  }

  override func visit(_ node: OperatorDeclSyntax) -> SyntaxVisitorContinueKind {
    let whole = range(node)
    var result = Facts.Entry(
      kind: .operator, parent: parent, branch: branch, range: whole, keyword: range(node.operatorKeyword))
    result.modifiers = modifier(node.fixitySpecifier)
    result.name = range(node.name)
    if let clause = node.operatorPrecedenceAndTypes {
      result.type = ByteRange(start(clause.precedenceGroup), range(clause).end)
    }
    return add(result)
  }

  override func visit(_ node: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.precedenceGroup, node, node.attributes, node.modifiers, node.precedencegroupKeyword)
    result.name = range(node.name)
    result.body = ByteRange(start(node.leftBrace), range(node.rightBrace).end)
    return add(result)
  }

  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.macro, node, node.attributes, node.modifiers, node.macroKeyword)
    result.name = range(node.name)
    readGenerics(node.genericParameterClause, node.genericWhereClause, into: &result)
    readSignature(node.signature, into: &result)
    if let value = node.definition?.value { result.value = range(value) }
    return add(result)
  }

  override func visit(_ node: MacroExpansionDeclSyntax) -> SyntaxVisitorContinueKind {
    var result = declaration(.macroExpansion, node, node.attributes, node.modifiers, node.pound)
    result.name = range(node.macroName)
    if let module = node.moduleSelector { result.name.start = start(module) }
    if let generics = node.genericArgumentClause { result.name.end = range(generics).end }
    if let left = node.leftParen, let right = node.rightParen { result.value = between(left, right) }
    if let closure = node.trailingClosure { result.body = range(closure) }
    return add(result)
  }

  private func add(_ declaration: Facts.Entry) -> SyntaxVisitorContinueKind {
    facts.declarations.append(declaration)
    return .skipChildren
  }

  // MARK: - Parts

  private func declaration(
    _ kind: Declaration.Kind, _ node: some SyntaxProtocol, _ attributes: AttributeListSyntax,
    _ modifiers: DeclModifierListSyntax, _ keyword: TokenSyntax
  ) -> Facts.Entry {
    let word = range(keyword)
    var result = Facts.Entry(
      kind: kind, parent: parent, branch: branch, range: range(node), keyword: word)
    result.name = word
    for modifier in modifiers {
      // `private(set)` does not affect the declaration itself.
      if let detail = modifier.detail?.detail, detail.rawText == "set" { continue }
      result.modifiers.formUnion(self.modifier(modifier.name))
    }
    let first = facts.attributes.count
    readAttributes(attributes)
    if facts.attributes.count > first {
      result.attributes = run(first, facts.attributes.count)
      result.range.start = facts.attributes[first].range.start
    }
    return result
  }

  private func readAttributes(_ list: AttributeListSyntax) {
    for element in list {
      switch element {
      case .attribute(let node):
        var arguments = ByteRange.none
        if let left = node.leftParen, let right = node.rightParen { arguments = between(left, right) }
        facts.attributes.append(
          Facts.Attribute(range: range(node), name: range(node.attributeName), arguments: arguments, branch: branch))
      case .ifConfigDecl(let node):
        readBranches(node) { if case .attributes(let inner) = $0 { readAttributes(inner) } }
      }
    }
  }

  private func readInheritedTypes(_ clause: InheritanceClauseSyntax?, into result: inout Facts.Entry) {
    guard let clause else { return }
    let first = facts.inheritedTypes.count
    for inherited in clause.inheritedTypes { facts.inheritedTypes.append(range(inherited.type)) }
    result.inheritedTypes = run(first, facts.inheritedTypes.count)
  }

  private func readGenerics(
    _ clause: GenericParameterClauseSyntax?, _ requirements: GenericWhereClauseSyntax?,
    into result: inout Facts.Entry
  ) {
    let firstRequirement = facts.requirements.count
    if let clause {
      let first = facts.genericParameters.count
      for parameter in clause.parameters {
        let word = parameter.specifier.map { keyword($0) }
        facts.genericParameters.append(
          Facts.GenericParameter(
            name: range(parameter.name), constraint: parameter.inheritedType.map { range($0) } ?? .none,
            isPack: word == .each, isValue: word == .let))
      }
      result.genericParameters = run(first, facts.genericParameters.count)
      if let old = clause.genericWhereClause { readRequirements(old) }
    }
    if let requirements { readRequirements(requirements) }
    result.requirements = run(firstRequirement, facts.requirements.count)
  }

  private func readRequirements(_ clause: GenericWhereClauseSyntax) {
    for element in clause.requirements { facts.requirements.append(range(element.requirement)) }
  }

  private func readSignature(_ signature: FunctionSignatureSyntax, into result: inout Facts.Entry) {
    readParameters(signature.parameterClause, into: &result)
    if let effects = signature.effectSpecifiers {
      if effects.asyncSpecifier != nil { result.effects.insert(.async) }
      if let clause = effects.throwsClause {
        result.effects.insert(.throws)
        if let type = clause.type { result.thrownType = range(type) }
      }
    }
    if let type = signature.returnClause?.type { result.type = range(type) }
  }

  private func readParameters(_ clause: FunctionParameterClauseSyntax, into result: inout Facts.Entry) {
    let first = facts.parameters.count
    for parameter in clause.parameters {
      let label = range(parameter.firstName)
      let type = range(parameter.type)
      let value = parameter.defaultValue.map { range($0.value) } ?? .none
      let ellipsis = parameter.ellipsis
      let end = value.isEmpty ? ellipsis.map { range($0).end } ?? type.end : value.end
      facts.parameters.append(
        Facts.Parameter(
          range: ByteRange(start(parameter), end), label: label,
          name: parameter.secondName.map { range($0) } ?? label, type: type, defaultValue: value,
          isVariadic: ellipsis != nil))
    }
    result.parameters = run(first, facts.parameters.count)
  }

  // MARK: - Ranges and words

  private func start(_ node: some SyntaxProtocol) -> UInt32 {
    UInt32(truncatingIfNeeded: Syntax(node).positionAfterSkippingLeadingTrivia.utf8Offset)
  }

  private func range(_ node: some SyntaxProtocol) -> ByteRange {
    let node = Syntax(node)
    return ByteRange(
      UInt32(truncatingIfNeeded: node.positionAfterSkippingLeadingTrivia.utf8Offset),
      UInt32(truncatingIfNeeded: node.endPositionBeforeTrailingTrivia.utf8Offset))
  }

  private func between(_ left: TokenSyntax, _ right: TokenSyntax) -> ByteRange {
    ByteRange(range(left).end, start(right))
  }

  private func run(_ start: Int, _ end: Int) -> Run {
    start == end
      ? .empty : Run(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start))
  }

  private func keyword(_ token: TokenSyntax) -> SwiftSyntax.Keyword? { SwiftSyntax.Keyword(token.rawText) }

  private func modifier(_ token: TokenSyntax) -> Modifiers {
    switch keyword(token) {
    case .open: .open
    case .public: .public
    case .package: .package
    case .internal: .internal
    case .fileprivate: .fileprivate
    case .private: .private
    case .static: .static
    case .class: .class
    case .final: .final
    case .lazy: .lazy
    case .convenience: .convenience
    case .required: .required
    case .override: .override
    case .weak: .weak
    case .unowned: .unowned
    case .nonisolated: .nonisolated
    case .isolated: .isolated
    case .indirect: .indirect
    case .mutating: .mutating
    case .nonmutating: .nonmutating
    case .dynamic: .dynamic
    case .optional: .optional
    case .prefix: .prefix
    case .postfix: .postfix
    case .infix: .infix
    case .distributed: .distributed
    case .consuming: .consuming
    case .borrowing: .borrowing
    case .async: .async
    case .sending: .sending
    case .reasync: .reasync
    default: []
    }
  }
}
