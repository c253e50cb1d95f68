import DioxideCore

/// Ledger entries for requests and registrations that are not in the blueprint.
extension ProgramBuilder {
  /// Adds an injection point of the next binding.
  mutating func enter(_ place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(
      Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect, binding: blueprint.nextBinding))
  }

  /// Adds an injection point in code that no program contains.
  mutating func enter(unreached place: Place, _ type: String, _ dialect: DialectID) {
    ledger.enter(
      unreached: Ledger.Entry(place: place, type: type, reason: UnjudgedReason(.unknownParent), dialect: dialect))
  }

  /// Adds a registration.
  mutating func enter(registration place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(registration: Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect))
  }

  /// Adds the kinds of the tokens that match a word of a dialect, for all files.
  mutating func enter(sites counts: SiteCounts, of dialect: DialectID) {
    if counts.total > 0 { ledger.sites.append((dialect, counts)) }
  }

  /// Why a type is unknown.
  func reason(of type: ResolvedType) -> UnjudgedReason {
    type.unjudgedReason ?? UnjudgedReason(.ambiguousType, resolver.display(of: type))
  }
}

extension InitializerChoice {
  /// Why the dependencies of a type are unknown, if no initializer was chosen.
  func unjudgedReason(of type: String) -> UnjudgedReason {
    switch self {
    case .ambiguous: UnjudgedReason(.severalInitializers)
    case .unreachable, .none, .chosen: UnjudgedReason(.noInitializer)
    case .givenUp(let exhaustion): UnjudgedReason(exhaustion.kind, type)
    }
  }
}

extension ResolvedType {
  /// Why a request for the type, or a registration of it, is not judged; nil if it is.
  var unjudgedReason: UnjudgedReason? {
    // An explicit list instead of recursion, so that nesting does not use stack.
    var pending = [self]
    while let type = pending.popLast() {
      switch type {
      case .uncertain(let name): return UnjudgedReason(.ambiguousType, name.shortened)
      case .givenUp(let name, let exhaustion): return UnjudgedReason(exhaustion.kind, name.shortened)
      case .opaque(let text): return UnjudgedReason(.unbindableType, text.shortened)
      case .generic(let name): return UnjudgedReason(.genericParameter, name)
      case .declared(_, let inner), .external(_, let inner), .tuple(let inner), .composition(let inner):
        pending += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .function(let parameters, let result): pending += parameters + [result]
      }
    }
    return nil
  }
}
