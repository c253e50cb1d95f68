import DioxideSwiftReader

extension SwinjectRegistration {
  /// The types of the factory's arguments besides the resolver; empty if some are not known.
  func types(ofArgumentsIn context: TypeResolver.Context, _ resolver: TypeResolver) -> [ResolvedType] {
    guard argumentTypes.isEmpty else { return argumentTypes.map { resolver.resolve($0, in: context) } }
    let types = inferredArguments.compactMap { argument -> ResolvedType? in
      switch argument {
      case .declared(let written): resolver.resolve(written, in: context)
      case .inferred(let inferences): inferences.type(in: context, resolver)
      case .unknown, .literal, .built, .member, .own, .name: nil
      }
    }
    return types.count == inferredArguments.count ? types : []
  }
}

extension SwinjectCalls {
  /// The type in `let name: Type = value`, `guard let name: Type = value`, if it is not optional.
  func declaredType(of use: Use) -> ByteRange? {
    guard use.position == .initial || use.position == .bound, !use.type.isEmpty, use.cast == .none,
      !file.source.hasSuffix(use.type, "?"), !file.source.hasSuffix(use.type, "!")
    else { return nil }
    return use.type
  }

  /// The declared type of the property that receives a value, of the function that returns it, or of its cast; nil if
  /// it is not evident.
  func expectedType(of index: Int32, in block: Int32, at offset: UInt32) -> ByteRange? {
    let use = list.uses[Int(index)]
    // `resolve() as Mail`
    if use.cast == .plain, use.unwrapping == .none, use.isPlain {
      return ["?", "!", "Any", "AnyObject"].contains { (suffix: StaticString) in
        file.source.hasSuffix(use.castType, suffix)
      } ? nil : use.castType
    }
    let fails = use.fallback == .call || use.fallback == .closure
    guard use.isUsedUnchanged || fails && use.operator.isEmpty else { return nil }
    guard spend(file.parsed.declarations.count) else { return nil }
    switch use.position {
    case .initial, .bound: return nil
    case .returned, .sole:
      if block >= 0, list.blocks[Int(block)].kind == .closure { return registeredType(by: list.blocks[Int(block)]) }
      fallthrough
    default: return file.declaredType(of: use, in: block, at: offset, list)
    }
  }

  /// The type under which a closure registers its result.
  private func registeredType(by closure: Block) -> ByteRange? {
    guard closure.use >= 0 else { return nil }
    let use = list.uses[Int(closure.use)]
    guard use.position == .argument, use.outer >= 0 else { return nil }
    let outer = list.enclosing[Int(use.outer)].use
    guard spend(list.calls.count), let number = list.calls.firstIndex(where: { $0.use == outer }),
      words[number] == .register, let first = first(list.calls[number]), first.kind == .metatype, first.label.isEmpty
    else { return nil }
    return first.inner
  }

  /// The innermost function or initializer around an offset.
  func function(around offset: UInt32) -> Declaration? {
    file.innermost(at: offset) { $0.kind == .function || $0.kind == .initializer }.map { file.parsed.declarations[$0] }
  }

  // MARK: How results are used

  /// Whether the result of a call is force-unwrapped, possibly through a local variable.
  func isForced(_ index: Int) -> Bool { list.isForced(list.calls[index], in: file.source, spend) }

  /// Whether a call runs only if another one returned a value: `if resolve(Mail.self) != nil { … }`, `if
  /// container.hasAnyRegistration(of: Mail.self) { … }`, `guard resolve(Mail.self) != nil else { return }`.
  ///
  /// Nil if the search reached its limit.
  func isGuarded(_ call: Call) -> Bool? {
    guard let isChecked = isBehindRegistrationCheck(call) else { return nil }
    if isChecked || isBehindComparison(call) { return true }
    guard !list.statements.isEmpty, !guards.isEmpty else { return false }
    guard spend(guards.count) else { return nil }
    let asked = first(call).map { file.source.text($0.value) } ?? ""
    return guards.contains { $0.after < call.name.start && $0.range.contains(call.name) && $0.asked == asked }
  }

  /// The ranges of code that run only if a value is not nil.
  func findGuards() -> [(asked: String, after: UInt32, range: ByteRange)] {
    guard !list.statements.isEmpty else { return [] }
    return list.calls.compactMap { call in
      let use = list.uses[Int(call.use)]
      guard use.statement >= 0, use.comparison == .differsFromNil || use.position == .bound, let first = first(call)
      else {
        return nil
      }
      let statement = list.statements[Int(use.statement)]
      let asked = file.source.text(first.value)
      switch statement.kind {
      case .if, .while:
        guard statement.body >= 0 else { return nil }
        return (asked, call.end, list.blocks[Int(statement.body)].range)
      case .guard:
        guard statement.alternative >= 0 else { return nil }
        return (asked, list.blocks[Int(statement.alternative)].range.end, call.scope)
      case .switch: return nil
      }
    }
  }

  /// `resolve(Mail.self) != nil && resolve(Mail.self)!.isOn`, `resolve(Mail.self) != nil ? resolve(Mail.self)! : other`
  private func isBehindComparison(_ call: Call) -> Bool {
    let sign = list.uses[Int(call.use)].operator
    guard !sign.isEmpty,
      file.source.equals(sign, "&&") || file.source.equals(sign, "?") || file.source.equals(sign, ":"),
      spend(list.calls.count), let asked = first(call).map({ file.source.text($0.value) })
    else { return false }
    return list.calls.contains { other in
      guard other.scope == call.scope, other.end <= call.range.start, call.range.start - other.end < 512,
        first(other).map({ file.source.text($0.value) }) == asked
      else { return false }
      let between = file.source.text(ByteRange(other.end, call.range.start)).trimmingSpace
      let compared = between.hasPrefix("!=") ? between.dropFirst(2).trimmingSpace : ""
      guard compared.hasPrefix("nil") else { return false }
      let rest = compared.dropFirst(3).trimmingSpace
      return rest.hasPrefix("&&") || rest.hasPrefix("?") && !rest.contains(":")
    }
  }

  /// Whether code before a call in its function checks that its type is registered, and the call runs only then; nil if
  /// the effect of a check is unknown.
  private func isBehindRegistrationCheck(_ call: Call) -> Bool? {
    guard mentionsRegistrations, let body = function(around: call.name.start)?.body else { return false }
    guard spend(body.count + list.blocks.count) else { return nil }
    guard let asked = first(call).map({ file.source.text($0.value) }) else { return false }
    var isAsked = false
    var tokens = Tokens(file.source.buffer, from: Int(body.start), to: Int(call.name.start))
    while let token = tokens.next() {
      guard case .word(let range) = token, file.source.equals(range, "hasAnyRegistration") else { continue }
      var words = Words(file.source.buffer, at: Int(range.end))
      guard words.take("("), words.take("of:"), let type = words.takeMetatype() else { return nil }
      guard type + ".self" == asked else { continue }
      if runs(call, onlyIfHolds: range) { return true }
      isAsked = true
    }
    return isAsked ? nil : false
  }

  /// Whether a call is in the block after a condition, or after the `guard` with that condition.
  private func runs(_ call: Call, onlyIfHolds condition: ByteRange) -> Bool {
    let line = Words.line(in: file.source.buffer, before: Int(condition.start))
    let statement = line.split { !$0.isLetter && $0 != "!" }
    guard let block = list.blocks.first(where: { $0.range.start > condition.end }), !line.contains("!"),
      !line.contains("||")
    else { return false }
    if statement.contains("guard") { return call.name.start > block.range.end && call.scope.contains(condition) }
    return (statement.contains("if") || statement.contains("while")) && block.range.contains(call.name)
  }

  /// Whether the body of a factory is a single `resolve`, possibly with `return`, `!` and `as`.
  func isForwarding(_ factory: Argument) -> Bool {
    let first = list.calls.partitioningIndex { $0.name.start >= factory.value.start }
    let end = list.calls.partitioningIndex { $0.name.start >= factory.value.end }
    guard spend(end - first) else { return false }
    return (first..<end).contains { index in
      let call = list.calls[index]
      let use = list.uses[Int(call.use)]
      guard use.position == .sole || use.position == .returned, call.scope == factory.value,
        words[index] == .resolve, !call.receiver.isEmpty, use.isPlain, use.unwrapping != .chained,
        use.cast != .optional, use.cast != .test,
        arguments(call).allSatisfy({ $0.kind == .metatype || $0.kind == .expression })
      else { return false }
      if use.position == .sole { return true }
      var words = Words(file.source.buffer, at: Int(factory.inner.start))
      guard words.take("return") else { return false }
      words.skipSpace()
      return words.position == Int(call.range.start)
    }
  }
}
