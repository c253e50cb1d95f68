import SwiftDiagnostics
import SwiftSyntax

/// An argument of `@Service` or `@Adapter` whose value the analyser must read without running the program: a literal, a
/// constant by its name, or a combination of several.
struct MarkerArgument {
  let label: String
  let expression: ExprSyntax

  /// Whether all arguments of some attributes are constant; reports a diagnostic at each that is not. The compiler
  /// checks the type of the port.
  static func areConstant(_ markers: [AttributeSyntax], _ diagnostics: Diagnostics) -> Bool {
    var areConstant = true
    for marker in markers {
      guard case .argumentList(let arguments) = marker.arguments else { continue }
      for argument in arguments where argument.label?.text != "for" {
        let argument = MarkerArgument(label: argument.label?.text ?? "", expression: argument.expression)
        if !argument.check(diagnostics) { areConstant = false }
      }
    }
    return areConstant
  }

  /// Whether the argument is constant; reports a diagnostic if it is not.
  func check(_ diagnostics: Diagnostics) -> Bool {
    if isConstant { return true }
    diagnostics.report(.computedArgument, at: expression, fixIts: [fixIt])
    return false
  }

  private var isConstant: Bool {
    var pending = [expression]
    while let next = pending.popLast() {
      guard let parts = Self.parts(of: next) else { return false }
      pending += parts
    }
    return true
  }

  /// The subexpressions that must be constant for this expression to be constant; nil if the expression cannot be
  /// constant.
  private static func parts(of expression: ExprSyntax) -> [ExprSyntax]? {
    if let string = expression.as(StringLiteralExprSyntax.self) {
      return string.segments.allSatisfy { $0.is(StringSegmentSyntax.self) } ? [] : nil
    }
    switch expression.kind {
    case .booleanLiteralExpr, .integerLiteralExpr, .nilLiteralExpr, .declReferenceExpr, .typeExpr: return []
    default: break
    }
    if let member = expression.as(MemberAccessExprSyntax.self) { return member.base.map { [$0] } ?? [] }
    if let array = expression.as(ArrayExprSyntax.self) { return array.elements.map(\.expression) }
    if let tuple = expression.as(TupleExprSyntax.self) {
      return tuple.elements.count == 1 ? tuple.elements.map(\.expression) : nil
    }
    if let negative = expression.as(PrefixOperatorExprSyntax.self) {
      return negative.operator.text == "-" && negative.expression.is(IntegerLiteralExprSyntax.self) ? [] : nil
    }
    if let sum = expression.as(InfixOperatorExprSyntax.self) {
      return isPlus(sum.operator) ? [sum.leftOperand, sum.rightOperand] : nil
    }
    if let sum = expression.as(SequenceExprSyntax.self) {
      let operators = sum.elements.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      guard operators.allSatisfy(isPlus) else { return nil }
      return sum.elements.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    }
    if let call = expression.as(FunctionCallExprSyntax.self), call.trailingClosure == nil,
      initializers.contains(call.calledExpression.trimmedDescription)
    {
      return call.arguments.map(\.expression)
    }
    return nil
  }

  private static let initializers: Set = [".init", "Profile", "Profile.init", "ProfileSet", "ProfileSet.init"]

  private static func isPlus(_ expression: ExprSyntax) -> Bool {
    expression.as(BinaryOperatorExprSyntax.self)?.operator.text == "+"
  }

  // MARK: Fix-its

  private var fixIt: FixIt {
    if let sum { return .replacing(expression, with: sum, .joinConstants) }
    let placeholder = label == "name" ? "\"<#name#>\"" : label == "multi" ? "<#false#>" : "<#\(label)#>"
    return .replacing(expression, with: placeholder, .writeConstant)
  }

  /// `"a-" + kind` for `"a-\(kind)"`.
  private var sum: String? {
    guard let string = expression.as(StringLiteralExprSyntax.self), string.openingPounds == nil,
      string.openingQuote.text == "\""
    else { return nil }
    var parts: [String] = []
    for segment in string.segments {
      switch segment {
      case .stringSegment(let text):
        if !text.content.text.isEmpty { parts.append("\"\(text.content.text)\"") }
      case .expressionSegment(let inner):
        guard let only = inner.expressions.first, inner.expressions.count == 1, only.label == nil,
          only.expression.is(DeclReferenceExprSyntax.self) || only.expression.is(MemberAccessExprSyntax.self)
        else { return nil }
        parts.append(only.expression.trimmedDescription)
      }
    }
    return parts.joined(separator: " + ")
  }
}

extension FixIt {
  /// A fix-it that replaces an expression with other text.
  fileprivate static func replacing(_ expression: ExprSyntax, with text: String, _ remedy: Fix) -> FixIt {
    let fixed: ExprSyntax = "\(raw: text)"
    return FixIt(message: remedy, changes: [.replace(oldNode: Syntax(expression), newNode: Syntax(fixed))])
  }
}
