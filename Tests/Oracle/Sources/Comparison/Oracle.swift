import SwiftParser
import DioxideSwiftReader
import SwiftSyntax

/// The declarations in the tree of swift-syntax, as records.
public struct Oracle {
  /// The declarations read so far.
  public private(set) var records: [Record] = []
  private var parent = ""
  private var branch = ""

  /// Creates an empty oracle.
  public init() {}

  /// Reads one file.
  public mutating func read(_ file: SourceFileSyntax) { items(file.statements) }

  // MARK: - Lists

  private mutating func items(_ list: CodeBlockItemListSyntax) {
    for item in list {
      if case .decl(let declaration) = item.item { read(declaration) }
    }
  }

  private mutating func members(_ block: MemberBlockSyntax, of keyword: TokenSyntax) {
    let outer = (parent, branch)
    parent = "\(start(keyword))"
    for member in block.members { read(member.decl) }
    (parent, branch) = outer
  }

  private mutating func conditional(_ config: IfConfigDeclSyntax) {
    let outer = branch
    for (index, clause) in config.clauses.enumerated() {
      branch = "\(index) \(text(clause.condition))"
      switch clause.elements {
      case .statements(let list): items(list)
      case .decls(let list): for member in list { read(member.decl) }
      default: break
      }
    }
    branch = outer
  }

  // MARK: - Declarations

  private mutating func read(_ node: DeclSyntax) {
    switch node.as(DeclSyntaxEnum.self) {
    case .ifConfigDecl(let config): conditional(config)
    case .classDecl(let node): type("class", node, node.classKeyword, node.name, node.genericParameterClause)
    case .structDecl(let node): type("struct", node, node.structKeyword, node.name, node.genericParameterClause)
    case .enumDecl(let node): type("enum", node, node.enumKeyword, node.name, node.genericParameterClause)
    case .actorDecl(let node): type("actor", node, node.actorKeyword, node.name, node.genericParameterClause)
    case .protocolDecl(let node): type("protocol", node, node.protocolKeyword, node.name, nil)
    case .extensionDecl(let node): type("extension", node, node.extensionKeyword, node.extendedType, nil)
    case .functionDecl(let node):
      var parts = Parts(node)
      parts.generics = generics(node.genericParameterClause)
      parts.requirements = requirements(node.genericParameterClause, node.genericWhereClause)
      signature(node.signature, &parts)
      parts.body = text(node.body)
      add("function", node.funcKeyword, text(node.name), start(node.name), parts)
    case .initializerDecl(let node):
      var parts = Parts(node)
      parts.generics = generics(node.genericParameterClause)
      parts.requirements = requirements(node.genericParameterClause, node.genericWhereClause)
      signature(node.signature, &parts)
      parts.body = text(node.body)
      if let mark = node.optionalMark {
        parts.flags.insert(mark.text == "!" ? .isImplicitlyUnwrapped : .isFailable)
      }
      add("initializer", node.initKeyword, text(node.initKeyword), start(node.initKeyword), parts)
    case .deinitializerDecl(let node):
      var parts = Parts(node)
      parts.isAsync = node.effectSpecifiers?.asyncSpecifier != nil
      parts.body = text(node.body)
      add("deinitializer", node.deinitKeyword, text(node.deinitKeyword), start(node.deinitKeyword), parts)
    case .subscriptDecl(let node):
      var parts = Parts(node)
      parts.generics = generics(node.genericParameterClause)
      parts.requirements = requirements(node.genericParameterClause, node.genericWhereClause)
      parts.parameters = parameters(node.parameterClause)
      parts.shapes = node.parameterClause.parameters.map { shape($0.type) } + [shape(node.returnClause.type)]
      parts.type = text(node.returnClause.type)
      parts.body = text(node.accessorBlock)
      add("subscript", node.subscriptKeyword, text(node.subscriptKeyword), start(node.subscriptKeyword), parts)
    case .variableDecl(let node): variables(node)
    case .enumCaseDecl(let node): cases(node)
    case .typeAliasDecl(let node):
      var parts = Parts(node)
      parts.generics = generics(node.genericParameterClause)
      parts.requirements = requirements(node.genericParameterClause, node.genericWhereClause)
      parts.type = text(node.initializer.value)
      parts.shapes = [shape(node.initializer.value)]
      add("typeAlias", node.typealiasKeyword, text(node.name), start(node.name), parts)
    case .associatedTypeDecl(let node):
      var parts = Parts(node)
      parts.inherited = inherited(node.inheritanceClause)
      parts.requirements = requirements(nil, node.genericWhereClause)
      parts.type = text(node.initializer?.value)
      add("associatedType", node.associatedtypeKeyword, text(node.name), start(node.name), parts)
    case .importDecl(let node):
      var parts = Parts(node)
      parts.type = text(node.importKindSpecifier)
      add("import", node.importKeyword, text(node.path), start(node.path), parts)
    case .operatorDecl(let node):
      var parts = Parts(node)
      if let clause = node.operatorPrecedenceAndTypes {
        parts.type = "\(start(clause.precedenceGroup))-\(end(clause))"
      }
      // A fixity word is a modifier in dioxide's reader.
      parts.modifiers = modifiers(DeclModifierListSyntax([]), and: node.fixitySpecifier.text)
      parts.start = start(node.fixitySpecifier)
      add("operator", node.operatorKeyword, text(node.name), start(node.name), parts)
    case .precedenceGroupDecl(let node):
      var parts = Parts(node)
      parts.body = "\(start(node.leftBrace))-\(end(node.rightBrace))"
      add("precedenceGroup", node.precedencegroupKeyword, text(node.name), start(node.name), parts)
    case .macroDecl(let node):
      var parts = Parts(node)
      parts.generics = generics(node.genericParameterClause)
      parts.requirements = requirements(node.genericParameterClause, node.genericWhereClause)
      signature(node.signature, &parts)
      parts.value = text(node.definition?.value)
      add("macro", node.macroKeyword, text(node.name), start(node.name), parts)
    case .macroExpansionDecl(let node):
      var parts = Parts(node)
      let first = node.moduleSelector.map { start($0) } ?? start(node.macroName)
      let name = "\(first)-\(node.genericArgumentClause.map { end($0) } ?? end(node.macroName))"
      if let left = node.leftParen, let right = node.rightParen { parts.value = between(left, right) }
      parts.body = text(node.trailingClosure)
      add("macroExpansion", node.pound, name, first, parts)
    default: break
    }
  }

  private mutating func type(
    _ kind: String, _ node: some DeclGroupSyntax & WithAttributesSyntax, _ keyword: TokenSyntax,
    _ name: some SyntaxProtocol, _ genericClause: GenericParameterClauseSyntax?
  ) {
    var parts = Parts(node)
    parts.inherited = inherited(node.inheritanceClause)
    parts.generics = generics(genericClause)
    if let clause = node.as(ProtocolDeclSyntax.self)?.primaryAssociatedTypeClause {
      parts.generics = clause.primaryAssociatedTypes.map { "\(text($0.name))  false false" }.joined(separator: "; ")
    }
    parts.requirements = requirements(
      genericClause,
      node.asProtocol((any WithGenericParametersSyntax).self)?.genericWhereClause
        ?? node.as(ExtensionDeclSyntax.self)?.genericWhereClause
        ?? node.as(ProtocolDeclSyntax.self)?.genericWhereClause)
    parts.body = text(node.memberBlock)
    add(kind, keyword, text(name), start(name), parts)
    members(node.memberBlock, of: keyword)
  }

  private mutating func variables(_ node: VariableDeclSyntax) {
    for binding in node.bindings {
      var parts = Parts(node)
      parts.type = text(binding.typeAnnotation?.type)
      if let type = binding.typeAnnotation?.type { parts.shapes.append(shape(type)) }
      parts.value = text(binding.initializer?.value)
      parts.body = text(binding.accessorBlock)
      if node.bindingSpecifier.tokenKind == .keyword(.let) { parts.flags.insert(.isConstant) }
      if binding.initializer != nil { parts.flags.insert(.hasInitialValue) }
      switch binding.accessorBlock?.accessors {
      case .getter: parts.flags.insert(.isComputed)
      case .accessors(let list):
        let observers: Set<String> = ["willSet", "didSet"]
        // The first one decides, because observers and accessors cannot be mixed.
        let isObserved = list.first.map { observers.contains($0.accessorSpecifier.text) } ?? false
        if !isObserved { parts.flags.insert(.isComputed) }
      case nil: break
      }
      parts.end =
        binding.accessorBlock.map { end($0) }
        ?? binding.initializer.map { end($0) } ?? binding.typeAnnotation.map { end($0) } ?? end(binding.pattern)
      add("variable", node.bindingSpecifier, text(binding.pattern), start(binding.pattern), parts)
    }
  }

  private mutating func cases(_ node: EnumCaseDeclSyntax) {
    for element in node.elements {
      var parts = Parts(node)
      if let clause = element.parameterClause {
        parts.shapes = clause.parameters.map { shape($0.type) }
        parts.parameters = clause.parameters.map { (parameter: EnumCaseParameterSyntax) -> String in
          let label = parameter.colon == nil ? nil : parameter.firstName
          let name = parameter.colon == nil ? nil : parameter.secondName ?? parameter.firstName
          let last = parameter.defaultValue.map { end($0) } ?? end(parameter.type)
          return "\(start(parameter))-\(last) \(text(label)) \(text(name)) \(text(parameter.type))"
            + " \(text(parameter.defaultValue?.value)) false"
        }.joined(separator: "; ")
      }
      parts.value = text(element.rawValue?.value)
      if element.rawValue != nil { parts.flags.insert(.hasInitialValue) }
      parts.end = element.rawValue.map { end($0) } ?? element.parameterClause.map { end($0) } ?? end(element.name)
      add("enumCase", node.caseKeyword, text(element.name), start(element.name), parts)
    }
  }

  // MARK: - Parts

  /// The parts of a declaration as text.
  private struct Parts {
    var start: Int
    var end: Int
    var attributes = ""
    var modifiers = ""
    var inherited = ""
    var generics = ""
    var requirements = ""
    var parameters = ""
    var isAsync = false
    var doesThrow = false
    var type = ""
    var thrown = ""
    var value = ""
    var body = ""
    var flags: Declaration.Flags = []
    /// The types of the parameters and of the declaration, in canonical form.
    var shapes: [String] = []

    init(_ node: some SyntaxProtocol) {
      start = node.positionAfterSkippingLeadingTrivia.utf8Offset
      end = node.endPositionBeforeTrailingTrivia.utf8Offset
      if let node = node.asProtocol((any WithAttributesSyntax).self) {
        let flat = Parts.attributes(node.attributes)
        attributes = flat.map { (attribute: AttributeSyntax) -> String in
          let name = text(attribute.attributeName)
          var arguments = ""
          if let left = attribute.leftParen, let right = attribute.rightParen { arguments = between(left, right) }
          return "\(text(attribute)) \(name) \(arguments)"
        }.joined(separator: "; ")
        if let first = flat.first { start = first.positionAfterSkippingLeadingTrivia.utf8Offset }
      }
      if let node = node.asProtocol((any WithModifiersSyntax).self) {
        modifiers = Comparison.modifiers(node.modifiers)
      }
    }

    private static func attributes(_ list: AttributeListSyntax) -> [AttributeSyntax] {
      list.flatMap { element -> [AttributeSyntax] in
        switch element {
        case .attribute(let attribute): return [attribute]
        case .ifConfigDecl(let config):
          return config.clauses.flatMap { clause -> [AttributeSyntax] in
            if case .attributes(let inner) = clause.elements { return attributes(inner) }
            return []
          }
        }
      }
    }
  }

  private mutating func add(_ kind: String, _ keyword: TokenSyntax, _ name: String, _ nameStart: Int, _ parts: Parts) {
    records.append(
      Record(
        key: "\(kind) \(start(keyword)) \(nameStart)", offset: start(keyword),
        fields: [
          ("name", name), ("parent", parent), ("range", "\(parts.start)-\(parts.end)"),
          ("attributes", parts.attributes), ("modifiers", parts.modifiers), ("inherited", parts.inherited),
          ("generics", parts.generics), ("requirements", parts.requirements), ("parameters", parts.parameters),
          ("effects", "\(parts.isAsync) \(parts.doesThrow)"), ("type", parts.type), ("thrown", parts.thrown),
          ("value", parts.value), ("body", parts.body), ("flags", "\(parts.flags.rawValue)"), ("branch", branch),
          ("shapes", parts.shapes.joined(separator: "; ")),
        ]))
  }

  private func inherited(_ clause: InheritanceClauseSyntax?) -> String {
    clause?.inheritedTypes.map { text($0.type) }.joined(separator: "; ") ?? ""
  }

  private func generics(_ clause: GenericParameterClauseSyntax?) -> String {
    clause?.parameters.map { (parameter: GenericParameterSyntax) -> String in
      "\(text(parameter.name)) \(text(parameter.inheritedType)) \(parameter.specifier?.text == "each")"
        + " \(parameter.specifier?.text == "let")"
    }.joined(separator: "; ") ?? ""
  }

  private func requirements(
    _ generics: GenericParameterClauseSyntax?, _ clause: GenericWhereClauseSyntax?
  ) -> String {
    [generics?.genericWhereClause, clause].compactMap { $0 }
      .flatMap { $0.requirements.map { text($0.requirement) } }.joined(separator: "; ")
  }

  private func signature(_ signature: FunctionSyntaxSignature, _ parts: inout Parts) {
    parts.parameters = parameters(signature.parameterClause)
    parts.shapes = signature.parameterClause.parameters.map { shape($0.type) }
    if let type = signature.returnClause?.type { parts.shapes.append(shape(type)) }
    parts.isAsync = signature.effectSpecifiers?.asyncSpecifier != nil
    parts.doesThrow = signature.effectSpecifiers?.throwsClause != nil
    parts.thrown = text(signature.effectSpecifiers?.throwsClause?.type)
    parts.type = text(signature.returnClause?.type)
  }

  private typealias FunctionSyntaxSignature = FunctionSignatureSyntax

  private func parameters(_ clause: FunctionParameterClauseSyntax) -> String {
    clause.parameters.map { (parameter: FunctionParameterSyntax) -> String in
      let last = parameter.defaultValue.map { end($0) } ?? parameter.ellipsis.map { end($0) } ?? end(parameter.type)
      return "\(start(parameter))-\(last) \(text(parameter.firstName))"
        + " \(text(parameter.secondName ?? parameter.firstName)) \(text(parameter.type))"
        + " \(text(parameter.defaultValue?.value)) \(parameter.ellipsis != nil)"
    }.joined(separator: "; ")
  }
}

// MARK: - Ranges as text

func start(_ node: some SyntaxProtocol) -> Int { node.positionAfterSkippingLeadingTrivia.utf8Offset }

func end(_ node: some SyntaxProtocol) -> Int { node.endPositionBeforeTrailingTrivia.utf8Offset }

func text(_ node: (some SyntaxProtocol)?) -> String {
  guard let node, start(node) < end(node) else { return "" }
  return "\(start(node))-\(end(node))"
}

func between(_ left: TokenSyntax, _ right: TokenSyntax) -> String {
  end(left) < start(right) ? "\(end(left))-\(start(right))" : ""
}

func modifiers(_ list: DeclModifierListSyntax, and word: String? = nil) -> String {
  var names = Set(list.filter { $0.detail?.detail.text != "set" }.map(\.name.text))
  if let word { names.insert(word) }
  return modifierNames.filter { names.contains($0.1) }.map(\.1).joined(separator: " ")
}
