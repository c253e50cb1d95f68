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
  /// It is used as it is: it is returned, passed on, or assigned to something; the type that is expected there decides.
  case passedOn

  /// What other code decides.
  enum Condition: Equatable, Sendable {
    /// A function of this name, with that of its type if the call has it, never returns.
    case neverReturns(String)
    /// A member of this name, of `Optional`, fails for nil; it throws, and `try!` stands before.
    case unwraps(member: String, isTryForced: Bool)
  }
}

// Methods of the list, since to hand it to an initializer copies it, for every call.
extension CallList {
  /// How the result of a call is used. Constant time, but for the cases of a `switch`.
  func resultUse(of call: Call, in source: SourceBytes) -> ResultUse {
    resultUse(uses[Int(call.use)], in: call.block, isTryForced: call.prefix == .tryForced, source)
  }

  /// How a value is used.
  ///
  /// - Parameter block: The block around it.
  func resultUse(_ use: Use, in block: Int32, isTryForced: Bool, _ source: SourceBytes) -> ResultUse {
    if use.unwrapping == .forced { return .forced }
    if use.cast == .forced { return isOptional(use.castType, source) ? .optional : .forced }
    if use.unwrapping == .chained || use.isTarget || use.isCalled { return .optional }
    if !use.member.isEmpty {
      if source.equals(use.member, "unsafelyUnwrapped") { return .forced }
      return .forcedIf(.unwraps(member: source.name(use.member), isTryForced: isTryForced))
    }
    switch use.fallback {
    case .none: break
    case .call, .closure: return use.operator.isEmpty ? failing(use.fallbackName, source) : .optional
    case .nilLiteral, .value: return .optional
    }
    if use.comparison != .none { return compared(use, source) }
    guard use.operator.isEmpty else { return .optional }
    switch use.position {
    case .bound: return bound(use, in: block, source)
    case .subject: return subject(use, source)
    case .initial where use.cast == .none || use.cast == .optional: return kept(use, in: block, source)
    case .statement, .discarded, .condition, .iterated, .pattern, .interpolated: return .optional
    case .initial, .sole, .assigned, .returned, .thrown, .argument, .index, .element, .defaultValue:
      return use.cast == .optional || use.cast == .test ? .optional : .passedOn
    }
  }

  private func isOptional(_ type: ByteRange, _ source: SourceBytes) -> Bool {
    source.hasSuffix(type, "?") || source.hasSuffix(type, "!")
  }

  // MARK: Failing

  private static let failing: Set<String> = [
    "fatalError", "preconditionFailure", "exit", "_exit", "abort", "Swift.fatalError", "Swift.preconditionFailure",
    "Darwin.exit", "Foundation.exit", "Glibc.exit",
  ]

  /// What a call of a function means for a value that is not there.
  private func failing(_ name: ByteRange, _ source: SourceBytes) -> ResultUse {
    let text = source.text(name)
    if Self.failing.contains(text) { return .forced }
    var path = text.split(separator: ".").suffix(2)
    if path.first == "self" || path.first == "Self" { path.removeFirst() }
    return .forcedIf(.neverReturns(path.joined(separator: ".")))
  }

  /// What it means that a block runs without the value.
  private func failing(_ exit: Block.Exit, _ source: SourceBytes) -> ResultUse {
    exit.ending == .calls && exit.earlier == 0 ? failing(exit.callee, source) : .optional
  }

  private func failing(block: Int32, _ source: SourceBytes) -> ResultUse {
    block < 0 ? .optional : failing(blocks[Int(block)].exit, source)
  }

  // MARK: Conditions

  private func bound(_ use: Use, in block: Int32, _ source: SourceBytes) -> ResultUse {
    guard use.statement >= 0, bindsValue(use.target, source) else { return .optional }
    let statement = statements[Int(use.statement)]
    switch statement.kind {
    case .guard: return failing(block: statement.alternative, source)
    case .if where statement.alternative >= 0: return failing(block: statement.alternative, source)
    case .if where !statement.hasElseIf && statement.body >= 0 && block >= 0:
      // `if let value { return value }`, and the block around it ends the program.
      let (body, outer) = (blocks[Int(statement.body)].exit, blocks[Int(block)].exit)
      guard body.ending == .returns || body.ending == .throws, statement.exitsBefore == 0,
        outer.ending == .calls, outer.earlier == body.count
      else { return .optional }
      return failing(outer.callee, source)
    case .if, .while, .switch: return .optional
    }
  }

  /// Whether a pattern binds a value that is there: `value`, `value?`, `.some(value)`; not `.none`.
  private func bindsValue(_ pattern: ByteRange, _ source: SourceBytes) -> Bool {
    let text = source.text(pattern)
    if text.utf8.allSatisfy({ Words.isNamePart($0) }) { return true }
    return text.hasSuffix("?") || text.contains(".some(")
  }

  private func compared(_ use: Use, _ source: SourceBytes) -> ResultUse {
    switch use.position {
    case .argument where use.comparison == .differsFromNil && use.index == 0 && use.outer >= 0:
      let callee = source.text(enclosing[Int(use.outer)].callee)
      return callee == "precondition" || callee == "Swift.precondition" ? .forced : .optional
    case .condition where use.statement >= 0:
      let statement = statements[Int(use.statement)]
      switch (statement.kind, use.comparison) {
      case (.guard, .differsFromNil): return failing(block: statement.alternative, source)
      case (.if, .differsFromNil) where statement.alternative >= 0: return failing(block: statement.alternative, source)
      case (.if, .equalsNil) where statement.conditions == 1: return failing(block: statement.body, source)
      default: return .optional
      }
    default: return .optional
    }
  }

  private func subject(_ use: Use, _ source: SourceBytes) -> ResultUse {
    guard use.statement >= 0 else { return .optional }
    var otherwise: Block.Exit?
    for element in cases where element.statement == use.statement {
      let label = source.text(element.label).split { $0.isWhitespace || $0 == "," }.map(String.init)
      if label.contains(".none") || label.contains("nil") || label.contains("Optional.none") {
        return failing(element.exit, source)
      }
      if label == ["default"] || label == ["case", "_"] { otherwise = element.exit }
    }
    return otherwise.map { failing($0, source) } ?? .optional
  }

  private func kept(_ use: Use, in block: Int32, _ source: SourceBytes) -> ResultUse {
    let isLocal = block >= 0 && blocks[Int(block)].kind != .type
    let isOpen = use.type.isEmpty || isOptional(use.type, source)
    guard isLocal, isOpen, source.text(use.target).utf8.allSatisfy({ Words.isNamePart($0) }) else {
      return use.cast == .none ? .passedOn : .optional
    }
    return .kept(name: use.target)
  }
}
