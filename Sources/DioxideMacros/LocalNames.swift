import SwiftSyntax

/// Translates names that are only valid inside the type or its initializer: `Self`, and generic parameters of the
/// initializer, which become the types that constrain them.
struct LocalNames {
  /// The replacement of `Self`.
  let type: String
  /// The replacement of each generic parameter.
  private var constraints: [String: TypeSyntax] = [:]
  /// A generic parameter that the container cannot replace.
  private(set) var unfit: GenericParameterSyntax?

  /// The names in a type without its own initializer.
  init(type: String) { self.type = type }

  /// The names in an initializer. A generic parameter can be replaced if it has a constraint and is the type of one
  /// parameter.
  init(type: String, _ initializer: InitializerDeclSyntax) {
    self.init(type: type)
    for generic in initializer.genericParameterClause?.parameters ?? [] {
      let name = generic.name.text
      let uses = initializer.signature.parameterClause.parameters.map { $0 }.filter { parameter in
        parameter.type.tokens(viewMode: .sourceAccurate).contains { $0.text == name }
      }
      let isWhole = uses.allSatisfy { Parameter.withoutAttributes($0.type).trimmedDescription == name }
      guard generic.specifier == nil, uses.count == 1, isWhole, uses[0].ellipsis == nil,
        let constraint = generic.inheritedType ?? Self.requirement(of: name, initializer.genericWhereClause)
      else {
        if unfit == nil { unfit = generic }
        continue
      }
      constraints[name] = constraint.trimmed
    }
  }

  /// The type in `where Name: Type`.
  private static func requirement(of name: String, _ clause: GenericWhereClauseSyntax?) -> TypeSyntax? {
    clause?.requirements.lazy.compactMap { $0.requirement.as(ConformanceRequirementSyntax.self) }
      .first { $0.leftType.trimmedDescription == name }?.rightType
  }

  /// The type with local names replaced.
  func rewritten(_ node: TypeSyntax) -> TypeSyntax {
    if let plain = node.as(IdentifierTypeSyntax.self), let type = constraints[plain.name.text] { return type }
    return Renaming(type: type).rewrite(node).as(TypeSyntax.self) ?? node
  }

  /// The expression with `Self` replaced.
  func rewritten(_ node: ExprSyntax) -> ExprSyntax {
    Renaming(type: type).rewrite(node).as(ExprSyntax.self) ?? node
  }

  /// Replaces `Self` by the name of the type.
  private final class Renaming: SyntaxRewriter {
    private let type: String

    init(type: String) {
      self.type = type
      super.init()
    }

    override func visit(_ token: TokenSyntax) -> TokenSyntax {
      guard token.tokenKind == .keyword(.Self) else { return token }
      return token.with(\.tokenKind, .identifier(type))
    }
  }
}
