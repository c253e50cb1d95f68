import SwiftSyntax

/// The arguments of `@Inject(names:arguments:)`.
struct InjectArguments {
  /// The name expressions by parameter.
  private var names: [String: ExprSyntax] = [:]
  private var arguments: Set<String> = []

  /// Returns nil and reports a diagnostic if an argument cannot be read or names a parameter that does not exist.
  init?(_ attribute: AttributeSyntax?, _ initializer: InitializerDeclSyntax, _ diagnostics: Diagnostics) {
    guard let attribute, case .argumentList(let list) = attribute.arguments else { return }
    let parameters = Set(
      initializer.signature.parameterClause.parameters.map { Self.plain(($0.secondName ?? $0.firstName).text) })
    for argument in list {
      if argument.label?.text == "names" {
        guard let dictionary = argument.expression.as(DictionaryExprSyntax.self) else {
          diagnostics.report(.injectLiteral, at: argument.expression)
          return nil
        }
        guard case .elements(let elements) = dictionary.content else { continue }
        for element in elements {
          guard let name = Self.parameter(element.key, among: parameters, diagnostics) else { return nil }
          guard MarkerArgument(label: "name", expression: element.value).check(diagnostics) else { return nil }
          names[name] = element.value
        }
      } else {
        guard let array = argument.expression.as(ArrayExprSyntax.self) else {
          diagnostics.report(.injectLiteral, at: argument.expression)
          return nil
        }
        for element in array.elements {
          guard let name = Self.parameter(element.expression, among: parameters, diagnostics) else { return nil }
          arguments.insert(name)
        }
      }
    }
    guard let both = arguments.first(where: { names[$0] != nil }), let name = names[both] else { return }
    diagnostics.report(.namedArgument, at: name)
    return nil
  }

  /// The parameter with its name, or marked as an argument of the caller.
  func applied(to parameter: Parameter) -> Parameter {
    var parameter = parameter
    let name = Self.plain(parameter.localName)
    parameter.boundName = names[name]?.trimmedDescription
    parameter.isArgument = arguments.contains(name)
    return parameter
  }

  /// The parameter name in a literal.
  private static func parameter(
    _ expression: ExprSyntax, among parameters: Set<String>, _ diagnostics: Diagnostics
  ) -> String? {
    guard let name = expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue else {
      diagnostics.report(.injectLiteral, at: expression)
      return nil
    }
    guard parameters.contains(name) else {
      diagnostics.report(.noSuchParameter, at: expression)
      return nil
    }
    return name
  }

  private static func plain(_ name: String) -> String { name.filter { $0 != "`" } }
}
