import DioxideSwiftReader
import SwiftSyntax

/// The data that the visitor reads from one declaration.
extension UsualVisitor {
  struct Found {
    var kind: Declaration.Kind
    var name: String
    var offset: Int
    var isLocal: Bool
    var attributes: [(name: String, arguments: String?)] = []
    var modifiers: [String] = []
    var genericParameters: [(name: String, constraint: String?)] = []
    var requirements: [String] = []
    var inheritedTypes: [String] = []
    var parameters: [(label: String?, name: String?, type: String, defaultValue: String?)] = []
    var type: String?
    var isComputed = false
  }

  typealias Node = DeclSyntaxProtocol & WithAttributesSyntax & WithModifiersSyntax

  func computes(_ block: AccessorBlockSyntax) -> Bool {
    guard case .accessors(let list) = block.accessors, let first = list.first else { return true }
    return first.accessorSpecifier.text != "willSet" && first.accessorSpecifier.text != "didSet"
  }

  func add(
    _ kind: Declaration.Kind, _ node: some Node, _ name: String, _ generics: GenericParameterClauseSyntax? = nil,
    _ requirements: GenericWhereClauseSyntax? = nil, _ inheritance: InheritanceClauseSyntax? = nil,
    _ rest: (inout Found) -> Void = { _ in }
  ) -> SyntaxVisitorContinueKind {
    var found = Found(
      kind: kind, name: name, offset: node.positionAfterSkippingLeadingTrivia.utf8Offset, isLocal: depth > 0)
    found.attributes = attributes(node.attributes)
    // `private(set)` does not affect the declaration itself.
    found.modifiers = node.modifiers.compactMap { $0.detail?.detail.text == "set" ? nil : $0.name.text }
    found.genericParameters = generics?.parameters.map { ($0.name.text, $0.inheritedType?.trimmedDescription) } ?? []
    for clause in [generics?.genericWhereClause, requirements] {
      found.requirements += clause?.requirements.map(\.requirement.trimmedDescription) ?? []
    }
    found.inheritedTypes = inheritance?.inheritedTypes.map(\.type.trimmedDescription) ?? []
    rest(&found)
    declarations.append(found)
    return .visitChildren
  }

  func attributes(_ list: AttributeListSyntax) -> [(String, String?)] {
    list.flatMap { element -> [(String, String?)] in
      switch element {
      case .attribute(let node):
        let name = node.attributeName.as(IdentifierTypeSyntax.self)?.name.text
        return [(name ?? node.attributeName.trimmedDescription, node.arguments?.trimmedDescription)]
      case .ifConfigDecl(let node):
        return node.clauses.flatMap { clause -> [(String, String?)] in
          guard case .attributes(let inner) = clause.elements else { return [] }
          return attributes(inner)
        }
      }
    }
  }
}

extension UsualVisitor.Found {
  mutating func take(_ clause: FunctionParameterClauseSyntax, _ result: ReturnClauseSyntax?) {
    parameters = clause.parameters.map {
      (
        $0.firstName.text, ($0.secondName ?? $0.firstName).text, $0.type.trimmedDescription,
        $0.defaultValue?.value.trimmedDescription
      )
    }
    type = result?.type.trimmedDescription
  }
}
