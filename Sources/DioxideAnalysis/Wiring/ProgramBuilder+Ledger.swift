import DioxideCore

/// Entries for what the builder cannot define in the blueprint.
extension ProgramBuilder {
  /// Enters an injection point of the binding that is defined next.
  mutating func enter(_ place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(
      Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect, binding: blueprint.bindings.count))
  }

  /// Enters an injection point in code that no program reaches.
  mutating func enter(unreached place: Place, _ type: String, _ dialect: DialectID) {
    ledger.enter(
      unreached: Ledger.Entry(place: place, type: type, reason: UnjudgedReason(.unknownParent), dialect: dialect))
  }

  /// Enters a registration.
  mutating func enter(registration place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(registration: Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect))
  }

  /// Enters what the tokens of all files are that match a word of a dialect.
  mutating func enter(sites counts: SiteCounts, of dialect: DialectID) {
    if counts.total > 0 { ledger.sites.append((dialect, counts)) }
  }

  /// Why nothing is known of a type.
  func reason(of type: ResolvedType) -> UnjudgedReason {
    type.unjudgedReason ?? UnjudgedReason(.ambiguousType, resolver.display(of: type))
  }
}

extension InitializerChoice {
  /// Why the dependencies of a type are not known, if no initializer was chosen.
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
    // Visits the parts with a list, so that no depth of nesting costs stack.
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
