/// The remaining budget of a search, which passes it to all lookups on the way. The budget cannot be copied, so no part
/// of a search restarts with a full one.
///
/// A search with an exhausted budget has no result. The request is then uncertain for that reason (``Exhaustion``); it
/// never gets a different result.
struct SearchBudget: ~Copyable {
  private var remaining: Int

  /// Whether a request was refused. All later requests are refused too: a search that continued with cheaper steps
  /// could produce a different result.
  private(set) var isExhausted = false

  /// Creates a budget of this number of steps.
  init(steps: Int) { remaining = steps }

  /// Spends steps; returns false if fewer remain. Constant time.
  mutating func spend(_ steps: Int = 1) -> Bool {
    guard !isExhausted, steps <= remaining else {
      isExhausted = true
      return false
    }
    remaining -= steps
    return true
  }

  /// The bytes that a search for a word covers in the time of one step.
  static let bytesPerStep = 16

  /// Refuses all further requests.
  mutating func exhaust() { isExhausted = true }
}

/// Why a search has no result.
enum Exhaustion: Hashable, Sendable {
  /// Circular type aliases.
  case circularAlias
  /// A type with too many names and brackets, or nested too deep.
  case size
  /// A class with too many superclasses.
  case superclasses
  /// Generic components that request new instances without end.
  case instances

  /// The reason for reports.
  var kind: UnjudgedReason.Kind {
    switch self {
    case .circularAlias: .circularAlias
    case .size: .largeType
    case .superclasses: .manySuperclasses
    case .instances: .endlessComponents
    }
  }
}
