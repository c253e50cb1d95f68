import DioxideSwiftReader

/// Whether the code around a call requires its result.
extension SwinjectCalls {
  /// Whether the code fails without the result of a call.
  enum Requirement { case required, optional, unknown }

  /// Whether the result of a call is required. Records a condition that depends on other files.
  func requirement(_ index: Int, at range: ByteRange, isExpected: Bool) -> Requirement {
    let call = list.calls[index]
    let use = list.uses[Int(call.use)]
    switch list.resultUse(of: call, in: file.source) {
    case .forced:
      guard let isGuarded = isGuarded(call) else { return .unknown }
      return isGuarded ? .optional : .required
    case .optional:
      // `_ = try! resolve(Mail.self)`, with a function of the project.
      return call.prefix == .tryForced && use.isPlain && use.position != .bound ? .required : .optional
    case .forcedIf(let condition):
      conditions[range.start] = condition
      // The last call in the `else` of a `guard` never returns, even if its function is outside the checked source.
      if case .returnsNever = condition { return .optional }
      return use.position == .bound ? .unknown : requirement(if: condition)
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

  /// The requirement if a condition does not hold: a function that returns provides another value, and a member may
  /// have any effect.
  private func requirement(if condition: ResultUse.Condition) -> Requirement {
    switch condition {
    case .neverReturns, .returnsNever: .optional
    case .unwraps: .unknown
    }
  }

  /// Whether a value is the optional result of the enclosing function or property.
  private func returnsOptional(_ use: Use, around offset: UInt32) -> Bool {
    guard use.position == .returned || use.position == .sole else { return false }
    let holder = file.parsed.declarations.last {
      ($0.kind == .function || $0.kind == .variable) && $0.body.start <= offset && offset < $0.body.end
    }
    return holder.map { file.source.hasSuffix($0.type, "?") } ?? false
  }

  /// Determines how results stored in local variables are used.
  func followLocals() {
    let uses = LocalValues.uses(of: kept.map(\.local), in: file.source)
    for ((call, _), use) in zip(kept, uses) {
      guard let range = resolutions[call]?.range else { continue }
      switch use {
      case .forced: resolutions[call]?.isOptional = false
      case .forcedIf(let condition):
        conditions[range.start] = condition
        resolutions[call]?.isUseUnknown = requirement(if: condition) == .unknown
      case .optional: resolutions[call]?.isUseUnknown = false
      // Unknown results remain unknown.
      case .kept, .passedOn, nil: break
      }
    }
  }
}
