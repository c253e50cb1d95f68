import DioxideSwiftReader

/// What becomes of optionals that are kept in local values before they are used.
enum LocalValues {
  /// A local value.
  struct Local {
    var name: ByteRange
    /// Its block, `{` to `}`.
    var scope: ByteRange
    /// Whether it is of a type `T!`, so that mentioning it is to unwrap it.
    var unwrapsItself: Bool
  }

  /// Whether the program fails if a local value is nil: it is unwrapped by force somewhere, and nothing in its block takes nil
  /// for an answer or gives it another value. Nil if the search reached its limit, so that it is not known.
  ///
  /// Reads the file once for all of them.
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
      // They are in order of offset, so that those before the local value are skipped at once.
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
      case .forced: result = .forced
      case .forcedIf(let condition): if result != .forced { result = .forcedIf(condition) }
      case .passedOn: break
      case .optional, .kept:
        // It is looked at, or changed.
        if use.position != .statement && use.position != .discarded && use.position != .interpolated
          || use.unwrapping == .chained || use.isTarget
        {
          return .optional
        }
      }
    }
    return result
  }

  /// Whether a mention takes a value of type `T!` for a `T`.
  private static func isTakenAsValue(_ use: Use) -> Bool {
    guard use.unwrapping == .none, use.fallback == .none, use.comparison == .none, use.cast == .none, !use.isTarget
    else {
      return false
    }
    return !use.member.isEmpty || use.position == .argument && use.operator.isEmpty
  }

  /// Whether a closure around a mention has a parameter of its name; nil if the search reached its limit.
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
  /// Whether the program fails without the value of a call, perhaps by way of a local value. Linear in the file for one of these.
  ///
  /// - Parameter spend: Spends steps of a search; false if none are left.
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
