import DioxideSwiftReader

/// The uses of optionals that are stored in local variables.
enum LocalValues {
  private static let introducers: Set<String> = ["let", "var", "for"]

  /// Whether a value is declared where its name is: after `let`, `var` or `for`.
  static func isDeclaration(_ name: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    introducers.contains(Words.word(in: bytes, before: Int(name.start)) ?? "")
  }

  /// A local variable.
  struct Local {
    var name: ByteRange
    /// Its block, `{` to `}`.
    var scope: ByteRange
    /// Whether its type is `T!`, so that using it unwraps it.
    var unwrapsItself: Bool
  }

  /// Whether the program fails if a local variable is nil: it is force-unwrapped somewhere, and its block neither
  /// handles nil nor assigns another value. Nil if the search reached its limit.
  ///
  /// Reads the file once for all variables.
  static func uses(of locals: [Local], in source: SourceBytes) -> [ResultUse?] {
    guard !locals.isEmpty else { return [] }
    let list = SwiftReader.calls(
      in: source.buffer, range: ByteRange(0, UInt32(clamping: source.buffer.count)), named: [],
      mentioning: CallNames(Set(locals.map { source.name($0.name) })))
    var mentions: [String: [Reference]] = [:]
    for reference in list.references { mentions[source.name(reference.name), default: []].append(reference) }
    var budget = SearchBudget(steps: 1_000 + 64 * source.buffer.count)
    return locals.map { local in
      let all = mentions[source.name(local.name)] ?? []
      // The references are sorted, so those before the variable are skipped by a binary search.
      let first = all.partitioningIndex { $0.name.start > local.name.start }
      return use(of: local, all[first...].prefix { $0.name.end < local.scope.end }, list, source, &budget)
    }
  }

  private static func use(
    of local: Local, _ mentions: ArraySlice<Reference>, _ list: CallList, _ source: SourceBytes,
    _ budget: inout SearchBudget
  ) -> ResultUse? {
    var result = ResultUse.optional
    for mention in mentions {
      guard budget.spend() else { return nil }
      guard !mention.isDeclared else { return .optional }
      guard let isParameter = isParameter(mention, local, list, source, &budget) else { return nil }
      guard !isParameter else { return .optional }
      let use = list.uses[Int(mention.use)]
      if local.unwrapsItself, isTakenAsValue(use) {
        result = .forced
        continue
      }
      switch list.resultUse(list.uses[Int(mention.use)], in: mention.block, isTryForced: false, source) {
      case .forced:
        result = .forced
        if isSettled(by: use, mention, local, list) { return result }
      case .forcedIf(let condition):
        if result != .forced { result = .forcedIf(condition) }
        if isSettled(by: use, mention, local, list) { return result }
      case .passedOn: break
      case .optional, .kept:
        // The variable is tested or changed.
        if use.position != .statement && use.position != .discarded && use.position != .interpolated
          || use.unwrapping == .chained || use.isTarget
        {
          return .optional
        }
      }
    }
    return result
  }

  /// Whether no later use matters: the program ended for nil, in the block of the value itself.
  private static func isSettled(by use: Use, _ mention: Reference, _ local: Local, _ list: CallList) -> Bool {
    use.comparison != .none && mention.block >= 0 && list.blocks[Int(mention.block)].range == local.scope
  }

  /// Whether a reference uses a value of type `T!` as a `T`.
  private static func isTakenAsValue(_ use: Use) -> Bool {
    guard use.unwrapping == .none, use.fallback == .none, use.comparison == .none, use.cast == .none, !use.isTarget
    else {
      return false
    }
    return !use.member.isEmpty || use.position == .argument && use.operator.isEmpty
  }

  /// Whether a closure around a reference has a parameter of the same name; nil if the search reached its limit.
  private static func isParameter(
    _ mention: Reference, _ local: Local, _ list: CallList, _ source: SourceBytes, _ budget: inout SearchBudget
  ) -> Bool? {
    var block = mention.block
    while block >= 0 {
      let around = list.blocks[Int(block)]
      guard around.range.start > local.scope.start else { return false }
      guard budget.spend(1 + around.parameters.count) else { return nil }
      if !around.parameters.isEmpty,
        source.text(around.parameters).split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
          .contains(where: { $0 == source.name(mention.name) })
      {
        return true
      }
      if around.kind == .function || around.kind == .type { return true }
      block = around.parent
    }
    return false
  }
}

extension CallList {
  /// Whether the program fails without the value of a call, possibly through a local variable. Linear in the file for
  /// each local variable.
  ///
  /// - Parameter spend: Spends search steps; returns false if none are left.
  func isForced(_ call: Call, in source: SourceBytes, _ spend: (Int) -> Bool) -> Bool {
    switch resultUse(of: call, in: source) {
    case .forced: return true
    case .kept(let name):
      let local = LocalValues.Local(name: name, scope: call.scope, unwrapsItself: false)
      return spend(source.buffer.count) && LocalValues.uses(of: [local], in: source) == [.forced]
    case .forcedIf, .optional, .passedOn: return false
    }
  }
}
