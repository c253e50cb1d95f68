import SwiftSyntax

/// The position of an expression, derived only from the tree, in the notation of ``OurReader``.
enum OraclePosition {
  /// - Parameters:
  ///   - top: The whole expression.
  ///   - assigned: The left side of the assignment whose right side it is.
  ///   - isOpen: Whether it begins with the value.
  static func describe(_ top: Syntax, assigned: ExprSyntax?, isOpen: Bool, depth: Int) -> String {
    guard let parent = top.parent else { return "statement" }
    if let item = parent.as(CodeBlockItemSyntax.self) {
      if let assigned {
        return assigned.is(DiscardAssignmentExprSyntax.self) ? "discarded _" : "assigned \(text(assigned))"
      }
      return isOpen && isSole(item) ? "sole" : "statement"
    }
    switch parent.as(SyntaxEnum.self) {
    case .labeledExpr(let element): return describe(element, depth: depth)
    case .arrayElement, .dictionaryElement, .closureCapture: return "element"
    case .initializerClause(let clause): return describe(clause)
    case .conditionElement(let element): return "condition \(statement(around: Syntax(element)))"
    case .repeatStmt: return "condition while"
    case .returnStmt: return "returned"
    case .throwStmt: return "thrown"
    case .switchExpr(let node): return "subject \(statement(Syntax(node)))"
    case .forStmt: return "iterated"
    case .whereClause: return "condition"
    case .expressionPattern: return "pattern"
    default: return "statement"
    }
  }

  private static func describe(_ element: LabeledExprSyntax, depth: Int) -> String {
    guard let list = element.parent?.as(LabeledExprListSyntax.self), let owner = list.parent else { return "element" }
    let index = list.firstIndex { $0.id == element.id }.map { list.distance(from: list.startIndex, to: $0) } ?? 0
    func argument(_ callee: String, _ use: String) -> String {
      "argument \(index) \(text(element.label)) of \(callee)\(depth > 0 ? " [\(use)]" : "")"
    }
    switch owner.as(SyntaxEnum.self) {
    case .functionCallExpr(let call):
      return argument(callee(call), depth > 0 ? OracleUse.describe(ExprSyntax(call), depth: depth - 1) : "")
    case .macroExpansionExpr(let node):
      return argument(
        "\(start(node.pound))-\(end(node.macroName))",
        depth > 0 ? OracleUse.describe(ExprSyntax(node), depth: depth - 1) : "")
    case .macroExpansionDecl(let node): return argument("\(start(node.pound))-\(end(node.macroName))", "statement")
    case .attribute(let node): return argument("\(start(node.atSign))-\(end(node.attributeName))", "statement")
    case .subscriptCallExpr: return "index"
    case .expressionSegment: return "interpolated"
    default: return "element"
    }
  }

  static func callee(_ call: FunctionCallExprSyntax) -> String {
    let first = OracleCalls.conditionalBase(ExprSyntax(call)).map { start($0) } ?? start(call.calledExpression)
    return "\(first)-\(end(call.calledExpression))"
  }

  private static func describe(_ clause: InitializerClauseSyntax) -> String {
    guard let owner = clause.parent else { return "statement" }
    switch owner.as(SyntaxEnum.self) {
    case .patternBinding(let binding):
      let isLazy =
        binding.parent?.parent?.as(VariableDeclSyntax.self)?.modifiers.contains { $0.name.text == "lazy" } ?? false
      return "initial \(text(binding.pattern)) \(text(binding.typeAnnotation?.type))\(isLazy ? " lazy" : "")"
    case .optionalBindingCondition(let binding):
      return
        "bound \(text(binding.pattern)) \(text(binding.typeAnnotation?.type)) \(statement(around: Syntax(binding).parent))"
    case .matchingPatternCondition(let binding):
      return
        "bound \(text(binding.pattern)) \(text(binding.typeAnnotation?.type)) \(statement(around: Syntax(binding).parent))"
    case .functionParameter, .enumCaseParameter: return "defaultValue"
    default: return "element"
    }
  }

  /// Whether a statement is the only one of its block.
  private static func isSole(_ item: CodeBlockItemSyntax) -> Bool {
    guard let list = item.parent?.as(CodeBlockItemListSyntax.self), list.count == 1, let owner = list.parent else {
      return false
    }
    return owner.is(CodeBlockSyntax.self) || owner.is(SwitchCaseSyntax.self) || owner.is(ClosureExprSyntax.self)
      || owner.is(AccessorBlockSyntax.self)
  }

  // MARK: - Statements

  private static func statement(around condition: Syntax?) -> String {
    // A list of conditions and its owner.
    guard let owner = condition?.parent?.parent else { return "" }
    return statement(owner)
  }

  private static func statement(_ node: Syntax) -> String {
    switch node.as(SyntaxEnum.self) {
    case .ifExpr(let node):
      var other = ""
      if case .codeBlock(let block) = node.elseBody { other = OracleExit.describe(block.statements) }
      if case .ifExpr = node.elseBody { other = "else if" }
      return "if {\(OracleExit.describe(node.body.statements))} {\(other)} \(OracleExit.before(Syntax(node)))"
    case .guardStmt(let node):
      return "guard {} {\(OracleExit.describe(node.body.statements))} \(OracleExit.before(Syntax(node)))"
    case .whileStmt(let node):
      return "while {\(OracleExit.describe(node.body.statements))} {} \(OracleExit.before(Syntax(node)))"
    case .switchExpr(let node):
      let cases = node.cases.compactMap { element -> String? in
        guard case .switchCase(let node) = element else { return nil }
        let end: Int
        switch node.label {
        case .case(let label): end = start(label.colon)
        case .default(let label): end = start(label.colon)
        }
        return "\(start(node.label))-\(end) \(OracleExit.describe(node.statements))"
      }
      return "switch {\(cases.joined(separator: "; "))} \(OracleExit.before(Syntax(node)))"
    default: return ""
    }
  }
}

/// How control leaves a block.
enum OracleExit {
  static func describe(_ list: CodeBlockItemListSyntax) -> String {
    let counter = Counter(viewMode: .sourceAccurate)
    counter.walk(list)
    var ending = "falls"
    var callee = ""
    // A statement inside an `#if` may not be compiled.
    let isCertain = last(list)?.id == list.last?.id
    switch last(list)?.item {
    case .stmt(let statement):
      switch statement.as(StmtSyntaxEnum.self) {
      case .returnStmt(let statement):
        ending = "returns"
        callee = statement.expression.flatMap(self.callee) ?? ""
      case .throwStmt: ending = "throws"
      case .continueStmt: ending = "continues"
      case .breakStmt: ending = "breaks"
      case .fallThroughStmt: ending = "fallsThrough"
      default: break
      }
    case .expr(var expression):
      while let inner = expression.as(AwaitExprSyntax.self)?.expression
        ?? expression.as(UnsafeExprSyntax.self)?.expression
      {
        expression = inner
      }
      guard isCertain, let called = self.callee(expression) else { break }
      (ending, callee) = ("calls", called)
    default: break
    }
    return "\(ending) \(callee) \(["falls", "calls"].contains(ending) ? counter.count : counter.count - 1)"
  }

  /// The dotted name that an expression calls, if it is such a call without a closure.
  private static func callee(_ expression: ExprSyntax) -> String? {
    guard let call = expression.as(FunctionCallExprSyntax.self), call.leftParen != nil, call.trailingClosure == nil,
      isDottedName(call.calledExpression)
    else { return nil }
    return text(call.calledExpression)
  }

  private static func last(_ list: CodeBlockItemListSyntax) -> CodeBlockItemSyntax? {
    guard let item = list.last else { return nil }
    if case .decl(let declaration) = item.item, let config = declaration.as(IfConfigDeclSyntax.self) {
      for clause in config.clauses.reversed() {
        if case .statements(let inner) = clause.elements, let last = last(inner) { return last }
      }
    }
    return item
  }

  /// The number of exits before a statement in the enclosing block.
  static func before(_ node: Syntax) -> Int {
    var item = node
    while let parent = item.parent, !item.is(CodeBlockItemSyntax.self) { item = parent }
    guard var list = item.parent?.as(CodeBlockItemListSyntax.self) else { return 0 }
    var count = 0
    while true {
      for other in list where other.position < item.position {
        let counter = Counter(viewMode: .sourceAccurate)
        counter.walk(other)
        count += counter.count
      }
      // The branches of an `#if` belong to one block.
      guard let owner = list.parent, owner.is(IfConfigClauseSyntax.self) else { return count }
      var outer = owner
      while let parent = outer.parent, !outer.is(CodeBlockItemSyntax.self) {
        if parent.is(IfConfigClauseListSyntax.self) {
          for sibling in parent.children(viewMode: .sourceAccurate) where sibling.position < outer.position {
            let counter = Counter(viewMode: .sourceAccurate)
            counter.walk(sibling)
            count += counter.count
          }
        }
        outer = parent
      }
      guard outer.is(CodeBlockItemSyntax.self), let next = outer.parent?.as(CodeBlockItemListSyntax.self) else {
        return count
      }
      item = outer
      list = next
    }
  }

  private final class Counter: SyntaxVisitor {
    var count = 0
    private func exit() -> SyntaxVisitorContinueKind {
      count += 1
      return .visitChildren
    }
    override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind { exit() }
    override func visit(_ node: ThrowStmtSyntax) -> SyntaxVisitorContinueKind { exit() }
    override func visit(_ node: BreakStmtSyntax) -> SyntaxVisitorContinueKind { exit() }
    override func visit(_ node: ContinueStmtSyntax) -> SyntaxVisitorContinueKind { exit() }
    override func visit(_ node: FallThroughStmtSyntax) -> SyntaxVisitorContinueKind { exit() }
    override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  }
}
