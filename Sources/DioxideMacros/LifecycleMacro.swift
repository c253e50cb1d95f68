import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// `@Lifecycle`: generates the conformance.
enum LifecycleMacro: ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    guard !declaration.is(ProtocolDeclSyntax.self), !declaration.is(ExtensionDeclSyntax.self) else {
      context.report(.unfit(declaration), at: node, fixIts: [.removing(node, from: declaration.attributes)])
      return []
    }
    for member in declaration.memberBlock.members {
      guard let function = member.decl.as(FunctionDeclSyntax.self), isOfTheContract(function),
        function.signature.effectSpecifiers?.asyncSpecifier == nil
      else { continue }
      var fixed = function
      var effects = function.signature.effectSpecifiers ?? FunctionEffectSpecifiersSyntax()
      effects.asyncSpecifier = .keyword(.async, trailingTrivia: .space)
      fixed.signature.parameterClause.trailingTrivia = .space
      fixed.signature.effectSpecifiers = effects
      context.report(
        .lifecycleNeedsAsync, at: function.name,
        fixIts: [
          FixIt(message: Fix.makeAsync, changes: [.replace(oldNode: Syntax(function), newNode: Syntax(fixed))])
        ])
    }
    // A component already generates the conformance.
    guard !protocols.isEmpty, context.hiddenByAccess(declaration) == nil else { return [] }
    let text: DeclSyntax = "extension \(raw: type.trimmedDescription): DioxideCore.Lifecycle {}"
    return text.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
  }

  private static func isOfTheContract(_ function: FunctionDeclSyntax) -> Bool {
    ["initialize", "dispose"].contains(function.name.text) && function.signature.parameterClause.parameters.isEmpty
      && !function.modifiers.contains { $0.name.text == "static" || $0.name.text == "class" }
  }
}

/// `@Inject`: marks the initializer; generates nothing.
enum InjectMacro: PeerMacro {
  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    if !declaration.is(InitializerDeclSyntax.self) {
      let attributes = declaration.asProtocol((any WithAttributesSyntax).self)?.attributes
      context.report(
        .injectOnInitializer, at: node, fixIts: attributes.map { [.removing(node, from: $0)] } ?? [])
    }
    return []
  }
}
