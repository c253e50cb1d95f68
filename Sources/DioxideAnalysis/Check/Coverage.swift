import DioxideCore

/// What a check proved: every injection point in exactly one of four states.
public struct Coverage: Sendable {
  /// How many injection points are in each state.
  public struct Counts: Sendable, Equatable {
    /// What is requested is there, in every profile that was checked.
    public var proven = 0
    /// It may be absent, and nothing provides it in some profile.
    public var optional = 0
    /// A finding is about it, whether suppressed, in the baseline or shown.
    public var reported = 0
    /// Nothing is known for certain.
    public var unjudged = 0

    /// Makes counts.
    public init(proven: Int = 0, optional: Int = 0, reported: Int = 0, unjudged: Int = 0) {
      (self.proven, self.optional, self.reported, self.unjudged) = (proven, optional, reported, unjudged)
    }

    /// All injection points: the sum of the four.
    public var injectionPoints: Int { proven + optional + reported + unjudged }

    /// The share of points that are judged, in percent, rounded down; 100 if there are no points.
    public var judgedPercent: Int {
      injectionPoints == 0 ? 100 : (injectionPoints - unjudged) * 100 / injectionPoints
    }
  }

  /// An injection point or registration that is not judged.
  public struct Unjudged: Sendable {
    /// The request or registration.
    public var place: Place
    /// The type that is requested or registered, as the source spells it; empty if it names none.
    public var type: String
    /// Why it is not judged.
    public var reason: UnjudgedReason
    /// The place that the reason is at, if that is another one.
    public var cause: Place?
    /// The name of the dialect.
    public var dialect: String
    /// The binding that requests it, if one does.
    public var binding: Int?
  }

  /// An injection point of a component that is in no checked profile.
  public struct NotChecked: Sendable {
    /// The request.
    public var place: Place
    /// The type that is requested.
    public var type: String
  }

  /// A reason that is at one place and affects injection points elsewhere.
  public struct Effect: Sendable {
    /// The place of the reason; nil if it is nowhere.
    public var cause: Place?
    /// The reason.
    public var reason: UnjudgedReason
    /// How many injection points it affects.
    public var count: Int
  }

  /// The part of the counts that one module has in one dialect.
  public struct Part: Sendable {
    /// The module; nil if there is but one.
    public var module: String?
    /// The name of the dialect.
    public var dialect: String
    /// Its injection points.
    public var counts: Counts
  }

  /// The injection points by state.
  public internal(set) var counts = Counts()
  /// The points that are not judged, by file and offset.
  public internal(set) var unjudged: [Unjudged] = []
  /// The points of components that are in no checked profile, by file and offset; not among ``counts``.
  public internal(set) var notChecked: [NotChecked] = []
  /// How many registrations were understood: components, and calls that register something.
  public internal(set) var registrationsRead = 0
  /// The registrations that were not, by file and offset.
  public internal(set) var unjudgedRegistrations: [Unjudged] = []
  /// What the tokens are that match a word of a dialect, by the name of the dialect.
  public internal(set) var sites: [(dialect: String, counts: SiteCounts)] = []
  /// The counts by module and dialect, sorted; empty unless they are requested.
  public internal(set) var parts: [Part] = []

  /// Counts what a check proved. Linear in the dependencies for each profile.
  ///
  /// - Parameter withParts: Whether ``parts`` are counted as well.
  public init(_ result: Analyzer.Result, withParts: Bool = false) {
    guard !result.program.isVisualizationOnly else { return }
    self = CoverageBuilder(result, withParts: withParts).finished()
  }

  init() {}

  /// The reasons that affect points elsewhere, each once, by file and offset.
  public var effects: [Effect] {
    var indices: [Key: Int] = [:]
    var effects: [Effect] = []
    for entry in unjudged where entry.reason.affectsOthers {
      let key = Key(cause: entry.cause, reason: entry.reason)
      if let known = indices[key] {
        effects[known].count += 1
      } else {
        indices[key] = effects.count
        effects.append(Effect(cause: entry.cause, reason: entry.reason, count: 1))
      }
    }
    return effects.sorted { ($0.cause?.order ?? 0, $0.reason.text) < ($1.cause?.order ?? 0, $1.reason.text) }
  }

  private struct Key: Hashable {
    var cause: Place?
    var reason: UnjudgedReason
  }
}

extension Place {
  /// The order of places: by file and offset. Two requests at one place are one injection point.
  var order: UInt64 { UInt64(UInt32(truncatingIfNeeded: file)) << 32 | UInt64(range.start) }
}
