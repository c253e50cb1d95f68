import DioxideCore

/// Something that code resolves outside of factories, and what is known of it.
struct OutsideRequest {
  enum Answer {
    /// Something registers it.
    case registered
    /// Nothing registers it, and the code can do without it.
    case absent
    /// What its container has decides.
    case requested(Blueprint.Dependency, ContainerSet)
    case unjudged(UnjudgedReason, cause: Place?)
  }

  var place: Place
  /// The type as written; empty if it is not.
  var type: String
  /// The path of the type around it; empty at the top.
  var enclosing: String
  var answer: Answer
}

extension ProgramBuilder {
  /// Enters a request in the ledger, or requests it of the containers.
  mutating func enter(_ request: OutsideRequest, of dialect: DialectID) {
    switch request.answer {
    case .registered: ledger.enter(Ledger.Settled(place: request.place, isOptional: false, dialect: dialect))
    case .absent: ledger.enter(Ledger.Settled(place: request.place, isOptional: true, dialect: dialect))
    case .requested(let dependency, let containers):
      requests.append(
        ContainerRequest(
          dependency: dependency, dialect: dialect, place: request.place, enclosing: request.enclosing,
          containers: containers))
    case .unjudged(let reason, let cause):
      ledger.enter(
        Ledger.Entry(place: request.place, type: request.type, reason: reason, cause: cause, dialect: dialect))
    }
  }
}
