import DioxideSwiftReader
import SwiftSyntax

/// How the value of an expression is used, derived only from the tree, in the notation of ``OurReader``.
struct OracleUse {
  private var steps: [(name: String, value: String)] = []
  private var isEnded = false
  private var hasOperator = false
  private var position = ""

  /// The use of an expression and of the enclosing arguments: up to `depth` calls and closures.
  static func describe(_ node: ExprSyntax, depth: Int = 4) -> String {
    var use = OracleUse()
    use.read(node, depth: depth)
    return (use.steps.map { "\($0.name)=\($0.value)" }.sorted() + [use.position]).joined(separator: " ")
  }

  private mutating func set(_ name: String, _ value: String) {
    if !steps.contains(where: { $0.name == name }) { steps.append((name, value)) }
  }

  private mutating func note(operator range: String) {
    guard !hasOperator else { return }
    hasOperator = true
    set("operator", range)
  }

  private mutating func read(_ node: ExprSyntax, depth: Int) {
    var node = node
    // Once for each pair of parentheses.
    while true {
      let left = OracleLeft(node)
      if let range = left.range { note(operator: range) }
      let isOpen = left.range == nil
      var top = Syntax(node)
      climb: while let parent = top.parent {
        switch parent.as(SyntaxEnum.self) {
        case .forceUnwrapExpr: if !isEnded { set("unwrapping", "forced") }
        case .optionalChainingExpr: if !isEnded { set("unwrapping", "chained") }
        case .memberAccessExpr(let member) where member.base?.id == top.id:
          if !isEnded { set("member", text(member.declName.baseName)) }
          isEnded = true
        case .functionCallExpr(let call) where call.calledExpression.id == top.id:
          if !isEnded { set("called", "true") }
          isEnded = true
        case .subscriptCallExpr(let call) where call.calledExpression.id == top.id:
          if !isEnded { set("called", "true") }
          isEnded = true
        case .postfixOperatorExpr(let node):
          if !isEnded { note(operator: text(node.operator)) }
          isEnded = true
        case .prefixOperatorExpr, .inOutExpr, .tryExpr, .awaitExpr, .unsafeExpr, .copyExpr, .consumeExpr, .borrowExpr,
          .postfixIfConfigExpr, .genericSpecializationExpr, .packExpansionExpr, .packElementExpr:
          break
        case .exprList where parent.parent?.is(SequenceExprSyntax.self) == true:
          readRight(of: top, left)
        case .sequenceExpr: break
        case .unresolvedTernaryExpr: isEnded = true
        case .ifConfigClause(let clause): guard case .postfixExpression = clause.elements else { break climb }
        case .ifConfigClauseList, .ifConfigDecl:
          guard top.is(IfConfigClauseSyntax.self) || top.is(IfConfigClauseListSyntax.self) else { break climb }
        default: break climb
        }
        top = parent
      }
      let assigned = OracleLeft.assignment(toLeftOf: node)
      if let element = top.parent?.as(LabeledExprSyntax.self), let list = element.parent,
        let tuple = list.parent?.as(TupleExprSyntax.self)
      {
        guard tuple.elements.count == 1, element.label == nil, isOpen else { return position = "element" }
        // A comparison only counts if it is the whole condition.
        node = ExprSyntax(tuple)
        if steps.contains(where: { $0.name == "comparison" }),
          OracleLeft(node).range != nil || !OracleLeft.isWhole(node)
        {
          steps.removeAll { $0.name == "comparison" }
        }
        continue
      }
      position = OraclePosition.describe(top, assigned: assigned, isOpen: isOpen, depth: depth)
      return
    }
  }

  /// Reads the operators after an element of a sequence.
  private mutating func readRight(of element: Syntax, _ left: OracleLeft) {
    guard !isEnded, let list = element.parent?.as(ExprListSyntax.self) else { return }
    let elements = Array(list)
    guard var index = elements.firstIndex(where: { $0.id == element.id }) else { return }
    while index + 1 < elements.count {
      let next = elements[index + 1]
      if next.is(UnresolvedAsExprSyntax.self) || next.is(UnresolvedIsExprSyntax.self) {
        guard !left.isTight else {
          isEnded = true
          return
        }
        var kind = "test"
        if let cast = next.as(UnresolvedAsExprSyntax.self) {
          kind = cast.questionOrExclamationMark.map { $0.text == "!" ? "forced" : "optional" } ?? "plain"
        }
        if !steps.contains(where: { $0.name == "cast" }) {
          set("cast", "\(kind) \(text(elements[index + 2]))")
        }
        index += 2
        continue
      }
      isEnded = true
      if let ternary = next.as(UnresolvedTernaryExprSyntax.self) {
        note(operator: text(ternary.questionMark))
      } else if let binary = next.as(BinaryOperatorExprSyntax.self) {
        if binary.operator.text == "??", !left.isTight {
          set("fallback", OracleUse.fallback(elements[index + 2]))
        } else {
          let isFirst = !hasOperator
          note(operator: text(binary.operator))
          let isPlain = !steps.contains { $0.name == "unwrapping" || $0.name == "cast" }
          let isBegin = index == 0 || elements[index - 1].is(AssignmentExprSyntax.self)
          if isFirst, isPlain, ["==", "!="].contains(binary.operator.text), isBegin, elements.count == index + 3,
            elements[index + 2].is(NilLiteralExprSyntax.self),
            list.parent?.as(ExprSyntax.self).map(OracleLeft.isWhole) == true
          {
            set("comparison", binary.operator.text == "==" ? "equalsNil" : "differsFromNil")
          }
        }
      }
      return
    }
  }

  private static func fallback(_ node: ExprSyntax) -> String {
    var node = node
    while true {
      if let inner = node.as(TryExprSyntax.self) {
        node = inner.expression
      } else if let inner = node.as(AwaitExprSyntax.self) {
        node = inner.expression
      } else if let tuple = node.as(TupleExprSyntax.self), let first = tuple.elements.first, first.label == nil {
        node = first.expression
      } else if let sequence = node.as(SequenceExprSyntax.self), let first = sequence.elements.first {
        node = first
      } else {
        break
      }
    }
    if node.is(NilLiteralExprSyntax.self) { return "nilLiteral " }
    let isClosure = node.firstToken(viewMode: .sourceAccurate)?.tokenKind == .leftBrace
    if isClosure {
      guard let closure = first(node, ClosureExprSyntax.self), closure.signature == nil,
        let item = closure.statements.first, case .expr(let inner) = item.item
      else { return "value " }
      node = inner
      if let sequence = node.as(SequenceExprSyntax.self), let first = sequence.elements.first { node = first }
    }
    // The innermost call at the start of the expression.
    var called: ExprSyntax?
    while true {
      if let call = node.as(FunctionCallExprSyntax.self) {
        called = call.leftParen == nil ? nil : call.calledExpression
        node = call.calledExpression
      } else if let member = node.as(MemberAccessExprSyntax.self) {
        guard let base = member.base else { break }
        node = base
      } else if let force = node.as(ForceUnwrapExprSyntax.self) {
        called = nil
        node = force.expression
      } else if let chain = node.as(OptionalChainingExprSyntax.self) {
        called = nil
        node = chain.expression
      } else if let item = node.as(SubscriptCallExprSyntax.self) {
        called = nil
        node = item.calledExpression
      } else {
        break
      }
    }
    guard let called, isDottedName(called) else { return "value " }
    return "\(isClosure ? "closure" : "call") \(text(called))"
  }

  /// The first node of a kind at the start of an expression.
  private static func first<Node: ExprSyntaxProtocol>(_ node: ExprSyntax, _ kind: Node.Type) -> Node? {
    var node = node
    while true {
      if let found = node.as(kind) { return found }
      if let call = node.as(FunctionCallExprSyntax.self) {
        node = call.calledExpression
      } else if let member = node.as(MemberAccessExprSyntax.self), let base = member.base {
        node = base
      } else {
        return nil
      }
    }
  }
}

/// Whether an expression is `a.b.c`.
func isDottedName(_ node: ExprSyntax) -> Bool {
  var node = node
  while let member = node.as(MemberAccessExprSyntax.self), member.declName.argumentNames == nil, let base = member.base
  {
    node = base
  }
  return node.as(DeclReferenceExprSyntax.self).map { $0.argumentNames == nil } ?? node.is(SuperExprSyntax.self)
}

/// The operator before an operand.
struct OracleLeft {
  private(set) var range: String?
  private(set) var isTight = false

  private static let loose: Set<String> = [
    "??", "==", "!=", "<", ">", "<=", ">=", "===", "!==", "~=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=",
    "^=", "<<=", ">>=", "&+=", "&-=", "&*=",
  ]

  init(_ node: ExprSyntax) {
    var current = Syntax(node)
    while let parent = current.parent {
      switch parent.as(SyntaxEnum.self) {
      case .prefixOperatorExpr(let prefix):
        (range, isTight) = (text(prefix.operator), true)
        return
      case .inOutExpr(let prefix):
        (range, isTight) = (text(prefix.ampersand), true)
        return
      case .exprList(let list) where parent.parent?.is(SequenceExprSyntax.self) == true:
        let elements = Array(list)
        guard let index = elements.firstIndex(where: { $0.id == current.id }), index > 0 else { break }
        if let binary = elements[index - 1].as(BinaryOperatorExprSyntax.self) {
          (range, isTight) = (text(binary.operator), !Self.loose.contains(binary.operator.text))
        } else if let ternary = elements[index - 1].as(UnresolvedTernaryExprSyntax.self) {
          range = text(ternary.colon)
        }
        return
      case .unresolvedTernaryExpr(let ternary):
        range = text(ternary.questionMark)
        return
      case .memberAccessExpr(let member) where member.base?.id == current.id: break
      case .functionCallExpr(let call) where call.calledExpression.id == current.id: break
      case .subscriptCallExpr(let call) where call.calledExpression.id == current.id: break
      case .forceUnwrapExpr, .optionalChainingExpr, .postfixOperatorExpr, .tryExpr, .awaitExpr, .unsafeExpr, .copyExpr,
        .consumeExpr, .borrowExpr, .sequenceExpr, .genericSpecializationExpr, .packExpansionExpr, .packElementExpr:
        break
      default: return
      }
      current = parent
    }
  }

  /// The left side of the last assignment to the left of an operand in its statement.
  static func assignment(toLeftOf node: ExprSyntax) -> ExprSyntax? {
    var current = Syntax(node)
    while let parent = current.parent {
      if let list = parent.as(ExprListSyntax.self) {
        let elements = Array(list)
        guard let index = elements.firstIndex(where: { $0.id == current.id }) else { return nil }
        if let found = elements[..<index].lastIndex(where: { $0.is(AssignmentExprSyntax.self) }), found > 0 {
          var target = elements[found - 1]
          while let inner = target.as(UnsafeExprSyntax.self)?.expression ?? target.as(TryExprSyntax.self)?.expression
            ?? target.as(AwaitExprSyntax.self)?.expression
          {
            target = inner
          }
          return target
        }
      } else if !parent.is(ExprSyntax.self) {
        return nil
      }
      current = parent
    }
    return nil
  }

  /// Whether an expression is the last part of its condition, statement or parentheses.
  static func isWhole(_ node: ExprSyntax) -> Bool {
    var current = Syntax(node)
    while let parent = current.parent, parent.is(TryExprSyntax.self) || parent.is(AwaitExprSyntax.self) {
      current = parent
    }
    guard let parent = current.parent else { return true }
    if let list = parent.as(ExprListSyntax.self), list.last?.id == current.id {
      return list.count > 1 && Array(list)[list.count - 2].is(AssignmentExprSyntax.self)
    }
    return !parent.is(ExprListSyntax.self) && !parent.is(ExprSyntax.self)
  }
}
