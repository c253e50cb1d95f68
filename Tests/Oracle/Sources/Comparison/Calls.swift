import DioxideSwiftReader
import SwiftSyntax

extension OurReader {
  /// The calls to functions with the given names, as records.
  public static func calls(_ bytes: UnsafeBufferPointer<UInt8>, named names: Set<String>) -> [Record] {
    func text(_ range: ByteRange) -> String { range.isEmpty ? "" : "\(range.start)-\(range.end)" }
    let list = SwiftReader.calls(in: bytes, range: ByteRange(0, UInt32(bytes.count)), named: CallNames(names))
    return list.calls.map { call in
      let arguments = list.arguments[call.arguments.indices].map { argument -> String in
        let parts = argument.kind == .closure ? " (\(text(argument.closureParameters)))" : ""
        let inner = argument.kind == .expression || argument.kind == .closure ? "" : text(argument.inner)
        return
          "\(text(argument.label)) \(text(argument.value)) \(argument.kind) \(inner)\(parts) \(argument.isTrailing)"
      }
      return Record(
        key: "call \(call.name.start)", offset: Int(call.name.start),
        fields: [
          ("range", text(call.range)), ("receiver", text(call.receiver)), ("generics", text(call.genericArguments)),
          ("arguments", arguments.joined(separator: "; ")),
          ("parent", call.parent < 0 ? "" : "\(list.calls[Int(call.parent)].name.start)"),
          ("scope", text(call.scope)), ("prefix", "\(call.prefix)"),
          ("branch", call.branch < 0 ? "" : text(list.branches[Int(call.branch)].condition)),
          ("use", describe(call.use, in: list)), ("blocks", blocks(call.block, in: list)),
        ])
    }
  }
}

/// The calls in the tree of swift-syntax, as records.
public final class OracleCalls: SyntaxVisitor {
  /// The calls seen so far.
  public private(set) var records: [Record] = []
  /// The names called so far.
  public private(set) var names: Set<String> = []
  private var parents: [String] = []
  private var scopes: [String] = []
  private var branches: [String] = []

  /// Creates an empty visitor.
  public init() { super.init(viewMode: .sourceAccurate) }

  public override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    var callee = node.calledExpression
    var generics = ""
    if let specialized = callee.as(GenericSpecializationExprSyntax.self) {
      generics = text(specialized.genericArgumentClause)
      callee = specialized.expression
    }
    var receiver = ""
    let name: TokenSyntax
    if let reference = callee.as(DeclReferenceExprSyntax.self), reference.argumentNames == nil {
      name = reference.baseName
    } else if let member = callee.as(MemberAccessExprSyntax.self), member.declName.argumentNames == nil {
      name = member.declName.baseName
      let base = Self.conditionalBase(ExprSyntax(node))
      if let own = member.base {
        receiver = "\(base.map { start($0) } ?? start(own))-\(end(own))"
      } else {
        receiver = text(base)
      }
    } else {
      return visitChildren(node, parent: nil)
    }
    guard case .identifier(let plain) = name.tokenKind else { return visitChildren(node, parent: nil) }
    // Keywords in backticks.
    if plain == "init" || plain == "`init`" { return visitChildren(node, parent: nil) }
    names.insert(plain.first == "`" ? String(plain.dropFirst().dropLast()) : plain)
    var arguments = node.arguments.map { argument($0.label, $0.expression, isTrailing: false) }
    if let closure = node.trailingClosure { arguments.append(argument(nil, ExprSyntax(closure), isTrailing: true)) }
    arguments += node.additionalTrailingClosures.map { argument($0.label, ExprSyntax($0.closure), isTrailing: true) }
    records.append(
      Record(
        key: "call \(start(name))", offset: start(name),
        fields: [
          ("range", "\(Self.conditionalBase(ExprSyntax(node)).map { start($0) } ?? start(node))-\(end(node))"),
          ("receiver", receiver), ("generics", generics),
          ("arguments", arguments.joined(separator: "; ")), ("parent", parents.last ?? ""),
          ("scope", scopes.last ?? ""), ("prefix", prefix(node)), ("branch", branches.last ?? ""),
          ("use", OracleUse.describe(ExprSyntax(node))), ("blocks", OracleBlocks.describe(around: node)),
        ]))
    return visitChildren(node, parent: "\(start(name))")
  }

  private func visitChildren(_ node: FunctionCallExprSyntax, parent: String?) -> SyntaxVisitorContinueKind {
    walk(node.calledExpression)
    if let parent { parents.append(parent) }
    walk(node.arguments)
    if let closure = node.trailingClosure { walk(closure) }
    walk(node.additionalTrailingClosures)
    if parent != nil { parents.removeLast() }
    return .skipChildren
  }

  private func argument(_ label: TokenSyntax?, _ value: ExprSyntax, isTrailing: Bool) -> String {
    var kind = "expression"
    var inner = ""
    var parts = ""
    if let closure = value.as(ClosureExprSyntax.self) {
      kind = "closure"
      parts = " (\(text(closure.signature?.parameterClause)))"
    } else if let string = value.as(StringLiteralExprSyntax.self),
      string.segments.allSatisfy({ $0.is(StringSegmentSyntax.self) })
    {
      kind = "string"
      let contents = (end(string.openingQuote), start(string.closingQuote))
      inner = contents.0 < contents.1 ? "\(contents.0)-\(contents.1)" : ""
      if string.openingQuote.tokenKind == .multilineStringQuote || string.openingPounds != nil {
        let quotes = string.openingQuote.text.utf8.count + (string.openingPounds?.text.utf8.count ?? 0)
        let range = (start(string) + quotes, end(string) - quotes)
        inner = range.0 < range.1 ? "\(range.0)-\(range.1)" : ""
      }
    } else if let member = value.as(MemberAccessExprSyntax.self), member.declName.baseName.tokenKind == .keyword(.self),
      let base = member.base, isType(base)
    {
      kind = "metatype"
      inner = text(base)
    }
    return "\(text(label)) \(text(value)) \(kind) \(inner)\(parts) \(isTrailing)"
  }

  /// The expression before an `#if` that continues its member chain, which swift-syntax omits.
  static func conditionalBase(_ node: ExprSyntax) -> ExprSyntax? {
    var leftmost = node
    while true {
      if let call = leftmost.as(FunctionCallExprSyntax.self) {
        leftmost = call.calledExpression
      } else if let member = leftmost.as(MemberAccessExprSyntax.self) {
        guard let base = member.base else { break }
        leftmost = base
      } else if let item = leftmost.as(SubscriptCallExprSyntax.self) {
        leftmost = item.calledExpression
      } else if let item = leftmost.as(OptionalChainingExprSyntax.self) {
        leftmost = item.expression
      } else if let item = leftmost.as(ForceUnwrapExprSyntax.self) {
        leftmost = item.expression
      } else if let item = leftmost.as(GenericSpecializationExprSyntax.self) {
        leftmost = item.expression
      } else if let item = leftmost.as(PostfixIfConfigExprSyntax.self) {
        guard let base = item.base else { break }
        leftmost = base
      } else {
        return nil
      }
    }
    var parent = leftmost.parent
    while let node = parent {
      if let config = node.as(PostfixIfConfigExprSyntax.self), config.base?.id != leftmost.id {
        guard let base = config.base else { parent = node.parent; continue }
        guard start(base) < start(leftmost) else { return nil }
        return conditionalBase(base) ?? base
      }
      guard
        node.is(IfConfigClauseSyntax.self) || node.is(IfConfigClauseListSyntax.self)
          || node.is(IfConfigDeclSyntax.self) || node.is(ExprSyntax.self)
      else { return nil }
      if let call = node.as(FunctionCallExprSyntax.self), start(call) != start(leftmost) { return nil }
      parent = node.parent
    }
    return nil
  }

  /// Whether the expression before `.self` is a type.
  private func isType(_ expression: ExprSyntax) -> Bool {
    switch expression.as(ExprSyntaxEnum.self) {
    case .declReferenceExpr(let node):
      node.argumentNames == nil && node.baseName.tokenKind != .keyword(.self)
        && node.baseName.tokenKind != .keyword(.super)
    case .typeExpr, .genericSpecializationExpr, .packElementExpr, .packExpansionExpr: true
    case .memberAccessExpr(let node): node.base.map(isType) ?? false
    case .tupleExpr(let node): node.elements.allSatisfy { isType($0.expression) }
    case .arrayExpr(let node): node.elements.count == 1 && node.elements.allSatisfy { isType($0.expression) }
    case .dictionaryExpr: true
    case .optionalChainingExpr(let node): isType(node.expression)
    case .sequenceExpr: true
    default: false
    }
  }

  /// The `try` directly before the call's first token.
  private func prefix(_ node: FunctionCallExprSyntax) -> String {
    var token = node.firstToken(viewMode: .sourceAccurate)?.previousToken(viewMode: .sourceAccurate)
    while let word = token, ["await", "unsafe", "copy", "consume", "each"].contains(word.text) {
      token = word.previousToken(viewMode: .sourceAccurate)
    }
    var kind = "try"
    if let mark = token, mark.tokenKind == .postfixQuestionMark || mark.tokenKind == .exclamationMark {
      kind = mark.text == "?" ? "tryOptional" : "tryForced"
      token = mark.previousToken(viewMode: .sourceAccurate)
    }
    return token?.tokenKind == .keyword(.try) ? kind : "none"
  }

  // MARK: - Blocks

  private func enter(_ node: some SyntaxProtocol) -> SyntaxVisitorContinueKind {
    scopes.append(text(node))
    return .visitChildren
  }

  public override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { enter(node) }
  public override func visitPost(_ node: ClosureExprSyntax) { scopes.removeLast() }
  public override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind { enter(node) }
  public override func visitPost(_ node: CodeBlockSyntax) { scopes.removeLast() }
  public override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { enter(node) }
  public override func visitPost(_ node: MemberBlockSyntax) { scopes.removeLast() }
  public override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { enter(node) }
  public override func visitPost(_ node: AccessorBlockSyntax) { scopes.removeLast() }

  public override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind {
    walk(node.subject)
    scopes.append("\(start(node.leftBrace))-\(end(node.rightBrace))")
    walk(node.cases)
    scopes.removeLast()
    return .skipChildren
  }

  public override func visit(_ node: IfConfigClauseSyntax) -> SyntaxVisitorContinueKind {
    branches.append(text(node.condition))
    if let elements = node.elements { walk(Syntax(elements)) }
    branches.removeLast()
    return .skipChildren
  }
}
