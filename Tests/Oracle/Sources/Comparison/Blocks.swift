import SwiftSyntax

/// The blocks around a node, derived only from the tree, in the notation of ``OurReader``.
enum OracleBlocks {
  /// The innermost ones, innermost first.
  static func describe(around node: some SyntaxProtocol, depth: Int = 4) -> String {
    var result: [String] = []
    var current = Syntax(node)
    while let parent = current.parent, result.count < depth {
      if let block = block(parent, holding: current) { result.append(block) }
      current = parent
    }
    return result.joined(separator: " < ")
  }

  private static func block(_ node: Syntax, holding child: Syntax) -> String? {
    switch node.as(SyntaxEnum.self) {
    case .memberBlock(let block):
      return "type \(start(block)) \(typeName(block.parent))"
    case .accessorBlock(let block): return "accessors \(start(block)) "
    case .closureExpr(let closure):
      return
        "closure \(start(closure)) (\(text(closure.signature?.parameterClause))) [\(use(of: closure))]"
    case .switchExpr(let node): return child.is(SwitchCaseListSyntax.self) ? "cases \(start(node.leftBrace)) " : nil
    case .codeBlock(let block):
      let (kind, name) = kind(ofBlockOf: block.parent)
      return "\(kind) \(start(block)) \(name)"
    default: return nil
    }
  }

  private static func typeName(_ node: Syntax?) -> String {
    switch node?.as(SyntaxEnum.self) {
    case .classDecl(let node): text(node.name)
    case .structDecl(let node): text(node.name)
    case .enumDecl(let node): text(node.name)
    case .actorDecl(let node): text(node.name)
    case .protocolDecl(let node): text(node.name)
    case .extensionDecl(let node): node.extendedType.firstToken(viewMode: .sourceAccurate).map { text($0) } ?? ""
    default: ""
    }
  }

  private static func kind(ofBlockOf owner: Syntax?) -> (String, String) {
    switch owner?.as(SyntaxEnum.self) {
    case .functionDecl(let node): ("function", text(node.name))
    case .initializerDecl(let node): ("function", text(node.initKeyword))
    case .deinitializerDecl(let node): ("function", text(node.deinitKeyword))
    case .accessorDecl: ("accessor", "")
    case .ifExpr, .guardStmt: ("branch", "")
    case .whileStmt, .forStmt, .repeatStmt: ("loop", "")
    case .doStmt: ("do", "")
    case .catchClause: ("catch", "")
    case .deferStmt: ("defer", "")
    default: ("?", "")
    }
  }

  private static func use(of closure: ClosureExprSyntax) -> String {
    func trailing(_ call: FunctionCallExprSyntax, _ label: String) -> String {
      "argument -1 \(label) of \(OraclePosition.callee(call))"
    }
    if let call = closure.parent?.as(FunctionCallExprSyntax.self), call.trailingClosure?.id == closure.id {
      return trailing(call, "")
    }
    if let element = closure.parent?.as(MultipleTrailingClosureElementSyntax.self),
      let call = element.parent?.parent?.as(FunctionCallExprSyntax.self)
    {
      return trailing(call, text(element.label))
    }
    if let element = closure.parent?.as(MultipleTrailingClosureElementSyntax.self),
      let macro = element.parent?.parent?.as(MacroExpansionExprSyntax.self)
    {
      return "argument -1 \(text(element.label)) of \(start(macro.pound))-\(end(macro.macroName))"
    }
    if let macro = closure.parent?.as(MacroExpansionExprSyntax.self), macro.trailingClosure?.id == closure.id {
      return "argument -1  of \(start(macro.pound))-\(end(macro.macroName))"
    }
    if let macro = closure.parent?.as(MacroExpansionDeclSyntax.self), macro.trailingClosure?.id == closure.id {
      return "argument -1  of \(start(macro.pound))-\(end(macro.macroName))"
    }
    return OracleUse.describe(ExprSyntax(closure), depth: 0)
  }
}
