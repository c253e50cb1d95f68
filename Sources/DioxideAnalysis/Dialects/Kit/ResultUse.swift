import DioxideSwiftReader

/// How a program uses an optional result of a call, as far as the surrounding code shows it.
enum ResultUse: Equatable, Sendable {
  /// The program fails without a value: `!`, `as!`, `?? fatalError()`, or a `guard` whose block ends the program.
  case forced
  /// The program fails without a value if a condition holds.
  case forcedIf(Condition)
  /// The program handles nil: `?.`, `?? other`, `if let`, a `guard` whose block exits, or a comparison.
  case optional
  /// It is stored in a local variable with this name, whose uses decide.
  case kept(name: ByteRange)
  /// It is returned, passed on or assigned unchanged; the expected type decides.
  case passedOn

  /// A condition that depends on other code.
  enum Condition: Equatable, Sendable {
    /// A function with this name, qualified by its type if the call shows it, never returns.
    case neverReturns(String)
    /// A function whose result is returned never returns, unlike most: `return fail()`.
    case returnsNever(String)
    /// A member of `Optional` or an operator with this name fails for nil. If `isTryForced` is true, it throws, and
    /// `try!` precedes it.
    case unwraps(member: String, isTryForced: Bool)
  }
}

// Methods of the list, because passing it to an initializer would copy it for every call.
extension CallList {
  /// How the result of a call is used. Constant time, except for the cases of a `switch`.
  func resultUse(of call: Call, in source: SourceBytes) -> ResultUse {
    resultUse(uses[Int(call.use)], in: call.block, isTryForced: call.prefix == .tryForced, source)
  }

  /// How a value is used.
  ///
  /// - Parameter block: The enclosing block.
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
    if !use.operator.isEmpty {
      let name = source.text(use.operator)
      return Self.operators.contains(name) ? .optional : .forcedIf(.unwraps(member: name, isTryForced: isTryForced))
    }
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

  /// The operators of Swift; those of the project may unwrap an optional.
  private static let operators: Set<String> = [
    "==", "!=", "===", "!==", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "&", "|", "^", "~", "!", "&&", "||", "??",
    "?", ":", "..<", "...", "~=", "<<", ">>", "&+", "&-", "&*", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "=",
    "->", ".&", ".|", ".^", ".!", ".<", ".>", ".==", ".!=",
  ]

  // MARK: Failing

  static let failing: Set<String> = [
    "fatalError", "preconditionFailure", "exit", "_exit", "abort", "Swift.fatalError", "Swift.preconditionFailure",
    "Darwin.exit", "Foundation.exit", "Glibc.exit",
  ]

  /// The effect of calling a function if the value is nil.
  private func failing(_ name: ByteRange, _ source: SourceBytes) -> ResultUse {
    let text = source.text(name)
    if Self.failing.contains(text) { return .forced }
    var path = text.split(separator: ".").suffix(2)
    if path.first == "self" || path.first == "Self" { path.removeFirst() }
    return .forcedIf(.neverReturns(path.joined(separator: ".")))
  }

  /// The effect of a block that runs if the value is nil.
  private func failing(_ exit: Block.Exit, _ source: SourceBytes) -> ResultUse {
    guard exit.earlier == 0, !exit.callee.isEmpty else { return .optional }
    let result = failing(exit.callee, source)
    if exit.ending == .returns, case .forcedIf(.neverReturns(let name)) = result {
      return .forcedIf(.returnsNever(name))
    }
    return result
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
      // `if let value { return value }`, after which the enclosing block ends the program.
      let (body, outer) = (blocks[Int(statement.body)].exit, blocks[Int(block)].exit)
      guard body.ending == .returns || body.ending == .throws, statement.exitsBefore == 0,
        outer.ending == .calls, outer.earlier == body.count
      else { return .optional }
      return failing(outer.callee, source)
    case .if, .while, .switch: return .optional
    }
  }

  /// Whether a pattern binds a non-nil value: `value`, `value?`, `.some(value)`, but not `.none`.
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
