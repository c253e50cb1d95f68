/// How much a search may still do. A search begins with one budget and hands it down to all that it looks up on the way. The
/// budget cannot be copied, so no part of a search starts over with a full one.
///
/// A search whose budget is exhausted has no answer. What it was for is uncertain, for that reason (``Exhaustion``); it is
/// never answered differently.
struct SearchBudget: ~Copyable {
  private var remaining: Int

  /// Whether something was refused. It stays refused: a search that went on with its cheaper steps would find something
  /// else than it was requested.
  private(set) var isExhausted = false

  /// Creates a budget of this many steps.
  init(steps: Int) { remaining = steps }

  /// Takes the steps out of the budget; false if they are more than what is left. Constant time.
  mutating func spend(_ steps: Int = 1) -> Bool {
    guard !isExhausted, steps <= remaining else {
      isExhausted = true
      return false
    }
    remaining -= steps
    return true
  }

  /// Refuses all that is still to come.
  mutating func exhaust() { isExhausted = true }
}

/// Why a search has no answer.
enum Exhaustion: Hashable, Sendable {
  /// Type aliases that lead back to themselves.
  case circularAlias
  /// A type of too many names and brackets, or one that nests too deep.
  case size
  /// A class with too many superclasses.
  case superclasses
  /// Generic components that request ever new ones.
  case instances

  /// The reason, as reports give it.
  var kind: UnjudgedReason.Kind {
    switch self {
    case .circularAlias: .circularAlias
    case .size: .largeType
    case .superclasses: .manySuperclasses
    case .instances: .endlessComponents
    }
  }
}
