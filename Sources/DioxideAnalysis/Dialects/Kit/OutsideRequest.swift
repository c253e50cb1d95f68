import DioxideCore

/// A request outside factories, and the facts about it.
struct OutsideRequest {
  enum Answer {
    /// It is registered.
    case registered
    /// It is not registered, and the code handles its absence.
    case absent
    /// Depends on the registrations of its container.
    case requested(Blueprint.Dependency, ContainerSet)
    /// Certainly only other containers have it.
    case inOtherContainers(Blueprint.Dependency)
    case unjudged(UnjudgedReason, cause: Place?)
  }

  var place: Place
  /// The type as written; empty if there is none.
  var type: String
  /// The path of the enclosing type; empty at the top level.
  var enclosing: String
  var answer: Answer
}

extension ProgramBuilder {
  /// Adds a request to the ledger, or a dependency to the blueprint.
  mutating func enter(_ request: OutsideRequest, of dialect: DialectID) {
    switch request.answer {
    case .registered: ledger.enter(Ledger.Settled(place: request.place, isOptional: false, dialect: dialect))
    case .absent: ledger.enter(Ledger.Settled(place: request.place, isOptional: true, dialect: dialect))
    case .requested(let dependency, let containers):
      requests.append(
        ContainerRequest(
          dependency: dependency, dialect: dialect, place: request.place, enclosing: request.enclosing,
          containers: containers))
    case .inOtherContainers(let dependency):
      requests.append(
        ContainerRequest(
          dependency: dependency, dialect: dialect, place: request.place, enclosing: request.enclosing,
          isOnlyElsewhere: true))
    case .unjudged(let reason, let cause):
      ledger.enter(
        Ledger.Entry(place: request.place, type: request.type, reason: reason, cause: cause, dialect: dialect))
    }
  }
}
