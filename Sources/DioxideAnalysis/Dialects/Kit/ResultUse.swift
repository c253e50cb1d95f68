import DioxideSwiftReader

/// What a program does with the optional that a call gives, as the code around the call says.
enum ResultUse: Equatable, Sendable {
  /// The program fails without a value: `!`, `as!`, `?? fatalError()`, a `guard` whose block ends the program.
  case forced
  /// The program fails without a value if this holds.
  case forcedIf(Condition)
  /// The program takes nil: `?.`, `?? other`, `if let`, a `guard` whose block leaves, a comparison.
  case optional
  /// It becomes a local value of this name; what is done with that decides.
  case kept(name: ByteRange)
  /// It goes on as it is: it is returned, handed over, or assigned to something; the type that is expected there decides.
  case passedOn

  /// What other code decides.
  enum Condition: Equatable, Sendable {
    /// A function of this name, with that of its type if the call has it, never returns.
    case neverReturns(String)
    /// A member of this name, of `Optional`, fails for nil; it throws, and `try!` stands before.
    case unwraps(member: String, isTryForced: Bool)
  }
}

extension ResultUse {
  /// Reads how the result of a call is used. Constant time, but for the cases of a `switch`.
  ///
  /// - Parameter use: An index in ``CallList/uses``.
  /// - Parameter block: The block around it.
  init(_ use: Int32, in block: Int32, isTryForced: Bool, _ list: CallList, _ source: SourceBytes) {
    let reader = ResultReader(list: list, source: source)
    self = reader.use(list.uses[Int(use)], in: block, isTryForced: isTryForced)
  }

  init(_ call: Call, _ list: CallList, _ source: SourceBytes) {
    self.init(call.use, in: call.block, isTryForced: call.prefix == .tryForced, list, source)
  }
}

private struct ResultReader {
  let list: CallList
  let source: SourceBytes

  func use(_ use: Use, in block: Int32, isTryForced: Bool) -> ResultUse {
    if use.unwrapping == .forced { return .forced }
    if use.cast == .forced { return isOptional(use.castType) ? .optional : .forced }
    if use.unwrapping == .chained || use.isTarget || use.isCalled { return .optional }
    if !use.member.isEmpty {
      if source.equals(use.member, "unsafelyUnwrapped") { return .forced }
      return .forcedIf(.unwraps(member: source.name(use.member), isTryForced: isTryForced))
    }
    switch use.fallback {
    case .none: break
    case .call, .closure: return use.operator.isEmpty ? failing(use.fallbackName) : .optional
    case .nilLiteral, .value: return .optional
    }
    if use.comparison != .none { return compared(use) }
    guard use.operator.isEmpty else { return .optional }
    switch use.position {
    case .bound: return bound(use, in: block)
    case .subject: return subject(use)
    case .initial where use.cast == .none || use.cast == .optional: return kept(use, in: block)
    case .statement, .discarded, .condition, .iterated, .pattern, .interpolated: return .optional
    case .initial, .sole, .assigned, .returned, .thrown, .argument, .index, .element, .defaultValue:
      return use.cast == .optional || use.cast == .test ? .optional : .passedOn
    }
  }

  private func isOptional(_ type: ByteRange) -> Bool { source.hasSuffix(type, "?") || source.hasSuffix(type, "!") }

  // MARK: Failing

  private static let failing: Set<String> = [
    "fatalError", "preconditionFailure", "exit", "_exit", "abort", "Swift.fatalError", "Swift.preconditionFailure",
    "Darwin.exit", "Foundation.exit", "Glibc.exit",
  ]

  /// What a call of a function means for a value that is not there.
  private func failing(_ name: ByteRange) -> ResultUse {
    let text = source.text(name)
    if Self.failing.contains(text) { return .forced }
    var path = text.split(separator: ".").suffix(2)
    if path.first == "self" || path.first == "Self" { path.removeFirst() }
    return .forcedIf(.neverReturns(path.joined(separator: ".")))
  }

  /// What it means that a block runs without the value.
  private func failing(_ exit: Block.Exit) -> ResultUse {
    exit.ending == .calls && exit.earlier == 0 ? failing(exit.callee) : .optional
  }

  private func failing(block: Int32) -> ResultUse {
    block < 0 ? .optional : failing(list.blocks[Int(block)].exit)
  }

  // MARK: Conditions

  private func bound(_ use: Use, in block: Int32) -> ResultUse {
    guard use.statement >= 0, bindsValue(use.target) else { return .optional }
    let statement = list.statements[Int(use.statement)]
    switch statement.kind {
    case .guard: return failing(block: statement.alternative)
    case .if where statement.alternative >= 0: return failing(block: statement.alternative)
    case .if where !statement.hasElseIf && statement.body >= 0 && block >= 0:
      // `if let value { return value }`, and the block around it ends the program.
      let (body, outer) = (list.blocks[Int(statement.body)].exit, list.blocks[Int(block)].exit)
      guard body.ending == .returns || body.ending == .throws, statement.exitsBefore == 0,
        outer.ending == .calls, outer.earlier == body.count
      else { return .optional }
      return failing(outer.callee)
    case .if, .while, .switch: return .optional
    }
  }

  /// Whether a pattern binds a value that is there: `value`, `value?`, `.some(value)`; not `.none`.
  private func bindsValue(_ pattern: ByteRange) -> Bool {
    let text = source.text(pattern)
    if text.utf8.allSatisfy({ Words.isNamePart($0) }) { return true }
    return text.hasSuffix("?") || text.contains(".some(")
  }

  private func compared(_ use: Use) -> ResultUse {
    switch use.position {
    case .argument where use.comparison == .differsFromNil && use.index == 0 && use.outer >= 0:
      let callee = source.text(list.enclosing[Int(use.outer)].callee)
      return callee == "precondition" || callee == "Swift.precondition" ? .forced : .optional
    case .condition where use.statement >= 0:
      let statement = list.statements[Int(use.statement)]
      switch (statement.kind, use.comparison) {
      case (.guard, .differsFromNil): return failing(block: statement.alternative)
      case (.if, .differsFromNil) where statement.alternative >= 0: return failing(block: statement.alternative)
      case (.if, .equalsNil) where statement.conditions == 1: return failing(block: statement.body)
      default: return .optional
      }
    default: return .optional
    }
  }

  private func subject(_ use: Use) -> ResultUse {
    guard use.statement >= 0 else { return .optional }
    var otherwise: Block.Exit?
    for element in list.cases where element.statement == use.statement {
      let label = source.text(element.label).split { $0.isWhitespace || $0 == "," }.map(String.init)
      if label.contains(".none") || label.contains("nil") || label.contains("Optional.none") {
        return failing(element.exit)
      }
      if label == ["default"] || label == ["case", "_"] { otherwise = element.exit }
    }
    return otherwise.map(failing) ?? .optional
  }

  private func kept(_ use: Use, in block: Int32) -> ResultUse {
    let isLocal = block >= 0 && list.blocks[Int(block)].kind != .type
    let isOpen = use.type.isEmpty || isOptional(use.type)
    guard isLocal, isOpen, source.text(use.target).utf8.allSatisfy({ Words.isNamePart($0) }) else {
      return use.cast == .none ? .passedOn : .optional
    }
    return .kept(name: use.target)
  }
}
