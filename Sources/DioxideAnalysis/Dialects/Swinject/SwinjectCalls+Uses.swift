import DioxideSwiftReader

/// Whether the code around a call can do without what it resolves.
extension SwinjectCalls {
  /// Whether the code fails without what a call resolves.
  enum Need { case required, optional, unknown }

  /// Whether a call must give a value; remembers what must be known first.
  func need(_ index: Int, at range: ByteRange, isExpected: Bool) -> Need {
    let call = list.calls[index]
    let use = list.uses[Int(call.use)]
    switch list.resultUse(of: call, in: file.source) {
    case .forced:
      guard let isGuarded = isGuarded(call) else { return .unknown }
      return isGuarded ? .optional : .required
    case .optional:
      // `_ = try! resolve(Mail.self)`, with a function of the project's own.
      return call.prefix == .tryForced && use.isPlain && use.position != .bound ? .required : .optional
    case .forcedIf(let condition):
      conditions[range.start] = condition
      // What a `guard` calls last never returns, in view or not.
      return use.position == .bound ? .unknown : need(if: condition)
    case .passedOn:
      if call.prefix == .tryForced || isExpected && call.prefix != .tryOptional { return .required }
      return returnsOptional(use, around: call.name.start) ? .optional : .unknown
    case .kept(let name):
      guard call.prefix == .none || call.prefix == .try else {
        return call.prefix == .tryForced ? .required : .unknown
      }
      kept.append(
        (index, .init(name: name, scope: call.scope, unwrapsItself: file.source.hasSuffix(use.type, "!"))))
      return .unknown
    }
  }

  /// Whether the code can do without a value if a condition does not hold: a function that returns gives another one, and a
  /// member may do anything.
  private func need(if condition: ResultUse.Condition) -> Need {
    switch condition {
    case .neverReturns: .optional
    case .unwraps: .unknown
    }
  }

  /// Whether a value is what a function or property around it gives, as an optional.
  private func returnsOptional(_ use: Use, around offset: UInt32) -> Bool {
    guard use.position == .returned || use.position == .sole else { return false }
    let holder = file.parsed.declarations.last {
      ($0.kind == .function || $0.kind == .variable) && $0.body.start <= offset && offset < $0.body.end
    }
    return holder.map { file.source.hasSuffix($0.type, "?") } ?? false
  }

  /// Finds out what becomes of results that are kept in local values.
  func followLocals() {
    let uses = LocalValues.uses(of: kept.map(\.local), in: file.source)
    for ((call, _), use) in zip(kept, uses) {
      guard let range = resolutions[call]?.range else { continue }
      switch use {
      case .forced: resolutions[call]?.isOptional = false
      case .forcedIf(let condition):
        conditions[range.start] = condition
        resolutions[call]?.isUseUnknown = need(if: condition) == .unknown
      case .optional: resolutions[call]?.isUseUnknown = false
      // What is not known, for whatever reason, stays so.
      case .kept, .passedOn, nil: break
      }
    }
  }
}
