import DioxideSwiftReader
import SwiftSyntax

/// Collects declarations from a tree of swift-syntax in the way of typical linters and generators: visits the whole
/// tree including bodies, so that it sees local types and calls, and reads names, types and values as text.
final class UsualVisitor: SyntaxVisitor {
  var declarations: [Found] = []
  private(set) var calls: [(name: String, labels: [String?])] = []
  /// The number of open bodies and closures.
  private(set) var depth = 0

  init() { super.init(viewMode: .sourceAccurate) }

  // MARK: - Bodies and calls

  override func visit(_: CodeBlockSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_: CodeBlockSyntax) { depth -= 1 }
  override func visit(_: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_: AccessorBlockSyntax) { depth -= 1 }
  override func visit(_: ClosureExprSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_: ClosureExprSyntax) { depth -= 1 }
  override func visit(_: SwitchCaseSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_: SwitchCaseSyntax) { depth -= 1 }

  private func enter() -> SyntaxVisitorContinueKind {
    depth += 1
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let callee = node.calledExpression
    let name = callee.as(DeclReferenceExprSyntax.self) ?? callee.as(MemberAccessExprSyntax.self)?.declName
    calls.append((name?.baseName.text ?? "", node.arguments.map { $0.label?.text }))
    return .visitChildren
  }

  // MARK: - Declarations

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.class, node, node.name.text, node.genericParameterClause, node.genericWhereClause, node.inheritanceClause)
  }
  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.struct, node, node.name.text, node.genericParameterClause, node.genericWhereClause, node.inheritanceClause)
  }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.enum, node, node.name.text, node.genericParameterClause, node.genericWhereClause, node.inheritanceClause)
  }
  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.actor, node, node.name.text, node.genericParameterClause, node.genericWhereClause, node.inheritanceClause)
  }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.protocol, node, node.name.text, nil, node.genericWhereClause, node.inheritanceClause) {
      $0.genericParameters = node.primaryAssociatedTypeClause?.primaryAssociatedTypes.map { ($0.name.text, nil) } ?? []
    }
  }
  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.extension, node, node.extendedType.trimmedDescription, nil, node.genericWhereClause, node.inheritanceClause)
  }
  override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.associatedType, node, node.name.text, nil, node.genericWhereClause, node.inheritanceClause) {
      $0.type = node.initializer?.value.trimmedDescription
    }
  }
  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.typeAlias, node, node.name.text, node.genericParameterClause, node.genericWhereClause) {
      $0.type = node.initializer.value.trimmedDescription
    }
  }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.function, node, node.name.text, node.genericParameterClause, node.genericWhereClause) {
      $0.take(node.signature.parameterClause, node.signature.returnClause)
    }
  }
  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.initializer, node, "init", node.genericParameterClause, node.genericWhereClause) {
      $0.take(node.signature.parameterClause, nil)
    }
  }
  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.subscript, node, "subscript", node.genericParameterClause, node.genericWhereClause) {
      $0.take(node.parameterClause, node.returnClause)
    }
  }
  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.macro, node, node.name.text, node.genericParameterClause, node.genericWhereClause) {
      $0.take(node.signature.parameterClause, node.signature.returnClause)
    }
  }
  override func visit(_ node: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.deinitializer, node, "deinit")
  }
  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.import, node, node.path.trimmedDescription)
  }
  override func visit(_ node: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.precedenceGroup, node, node.name.text)
  }
  override func visit(_ node: MacroExpansionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(.macroExpansion, node, node.macroName.text)
  }
  override func visit(_ node: OperatorDeclSyntax) -> SyntaxVisitorContinueKind {
    var found = Found(
      kind: .operator, name: node.name.text, offset: node.positionAfterSkippingLeadingTrivia.utf8Offset,
      isLocal: depth > 0)
    found.modifiers = [node.fixitySpecifier.text]
    declarations.append(found)
    return .visitChildren
  }
  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for (index, binding) in node.bindings.enumerated() {
      let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text
      _ = add(.variable, node, name ?? binding.pattern.trimmedDescription) {
        $0.type = binding.typeAnnotation?.type.trimmedDescription
        $0.isComputed = binding.accessorBlock.map(computes) ?? false
        // Attributes are written once for all bindings.
        if index > 0 { $0.attributes = [] }
      }
    }
    return .visitChildren
  }
  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    for (index, element) in node.elements.enumerated() {
      _ = add(.enumCase, node, element.name.text) {
        $0.parameters =
          element.parameterClause?.parameters.map {
            (
              $0.firstName?.text, $0.secondName?.text, $0.type.trimmedDescription,
              $0.defaultValue?.value.trimmedDescription
            )
          } ?? []
        if index > 0 { $0.attributes = [] }
      }
    }
    return .visitChildren
  }
}
