import DioxideSwiftReader

extension OurReader {
  /// A use as text.
  static func describe(_ index: Int32, in list: CallList, depth: Int = 4) -> String {
    guard index >= 0 else { return "" }
    let use = list.uses[Int(index)]
    var steps: [String] = []
    if use.unwrapping != .none { steps.append("unwrapping=\(use.unwrapping)") }
    if use.cast != .none { steps.append("cast=\(use.cast) \(text(use.castType))") }
    if use.fallback != .none { steps.append("fallback=\(use.fallback) \(text(use.fallbackName))") }
    if use.comparison != .none { steps.append("comparison=\(use.comparison)") }
    if !use.member.isEmpty { steps.append("member=\(text(use.member))") }
    if use.isCalled { steps.append("called=true") }
    if !use.operator.isEmpty { steps.append("operator=\(text(use.operator))") }
    return (steps.sorted() + [position(use, in: list, depth: depth)]).joined(separator: " ")
  }

  private static func position(_ use: Use, in list: CallList, depth: Int) -> String {
    switch use.position {
    case .discarded: return "discarded _"
    case .initial: return "initial \(text(use.target)) \(text(use.type))\(use.isLazy ? " lazy" : "")"
    case .assigned: return "assigned \(text(use.target))"
    case .bound: return "bound \(text(use.target)) \(text(use.type)) \(statement(use.statement, in: list))"
    case .condition where use.statement >= 0: return "condition \(statement(use.statement, in: list))"
    case .subject: return "subject \(statement(use.statement, in: list))"
    case .argument:
      let outer = use.outer < 0 ? nil : list.enclosing[Int(use.outer)]
      let around = depth > 0 ? " [\(outer.map { describe($0.use, in: list, depth: depth - 1) } ?? "")]" : ""
      return "argument \(use.index) \(text(use.label)) of \(outer.map { text($0.callee) } ?? "")"
        + (use.index < 0 ? "" : around)
    default: return "\(use.position)"
    }
  }

  private static func statement(_ index: Int32, in list: CallList) -> String {
    guard index >= 0 else { return "" }
    let statement = list.statements[Int(index)]
    func exit(_ block: Int32) -> String { block < 0 ? "" : describe(list.blocks[Int(block)].exit) }
    switch statement.kind {
    case .if:
      let other = statement.hasElseIf ? "else if" : exit(statement.alternative)
      return "if {\(exit(statement.body))} {\(other)} \(statement.exitsBefore)"
    case .guard: return "guard {} {\(exit(statement.alternative))} \(statement.exitsBefore)"
    case .while:
      return statement.body < 0 ? "while" : "while {\(exit(statement.body))} {} \(statement.exitsBefore)"
    case .switch:
      let cases = list.cases.filter { $0.statement == index }.map { "\(text($0.label)) \(describe($0.exit))" }
      return "switch {\(cases.joined(separator: "; "))} \(statement.exitsBefore)"
    }
  }

  private static func describe(_ exit: Block.Exit) -> String {
    "\(exit.ending) \(text(exit.callee)) \(exit.earlier)"
  }

  /// The enclosing blocks, innermost first.
  static func blocks(_ index: Int32, in list: CallList, depth: Int = 4) -> String {
    var result: [String] = []
    var index = index
    while index >= 0, result.count < depth {
      let block = list.blocks[Int(index)]
      let parts =
        block.kind == .closure
        ? "(\(text(block.parameters))) [\(describe(block.use, in: list, depth: 0))]" : text(block.name)
      result.append("\(block.kind) \(block.range.start) \(parts)")
      index = block.parent
    }
    return result.joined(separator: " < ")
  }

  private static func text(_ range: ByteRange) -> String { range.isEmpty ? "" : "\(range.start)-\(range.end)" }
}
