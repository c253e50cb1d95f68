import SwiftSyntax

/// The meaning of the names that only the type or its initializer knows, outside of them: `Self`, and generic parameters of the
/// initializer, for which a container gives a value of the type that they have to conform to.
struct LocalNames {
  /// What stands for `Self`.
  let type: String
  /// The substitute of each generic parameter.
  private var constraints: [String: TypeSyntax] = [:]
  /// A generic parameter for which nothing can be given, and where it is.
  private(set) var unfit: GenericParameterSyntax?

  /// The names in a type without an initializer of its own.
  init(type: String) { self.type = type }

  /// The names in an initializer. A generic parameter is fit if it has a constraint and is the type of one parameter.
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

  /// The same type with the names replaced by their meaning.
  func rewritten(_ node: TypeSyntax) -> TypeSyntax {
    if let plain = node.as(IdentifierTypeSyntax.self), let type = constraints[plain.name.text] { return type }
    return Renaming(type: type).rewrite(node).as(TypeSyntax.self) ?? node
  }

  /// The same expression with what `Self` means.
  func rewritten(_ node: ExprSyntax) -> ExprSyntax {
    Renaming(type: type).rewrite(node).as(ExprSyntax.self) ?? node
  }

  /// Puts the name of the type in the place of `Self`.
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
