import DioxideCore

/// The result of a check for every injection point: each is in exactly one of four states.
public struct Coverage: Sendable {
  /// The number of injection points in each state.
  public struct Counts: Sendable, Equatable {
    /// The requested type is bound in every checked profile.
    public var proven = 0
    /// The dependency is optional, and nothing provides it in some profile.
    public var optional = 0
    /// A finding refers to it, even if suppressed or in the baseline.
    public var reported = 0
    /// The result is uncertain.
    public var unjudged = 0

    /// Creates counts.
    public init(proven: Int = 0, optional: Int = 0, reported: Int = 0, unjudged: Int = 0) {
      (self.proven, self.optional, self.reported, self.unjudged) = (proven, optional, reported, unjudged)
    }

    /// The number of injection points: the sum of the four states.
    public var injectionPoints: Int { proven + optional + reported + unjudged }

    /// The percentage of judged points, rounded down; 100 if there are no points.
    public var judgedPercent: Int {
      injectionPoints == 0 ? 100 : (injectionPoints - unjudged) * 100 / injectionPoints
    }
  }

  /// An injection point or registration that is not judged.
  public struct Unjudged: Sendable {
    /// The location of the request or registration.
    public var place: Place
    /// The requested or registered type as written; empty if it is not named.
    public var type: String
    /// Why it is not judged.
    public var reason: UnjudgedReason
    /// The location of the reason, if it is elsewhere.
    public var cause: Place?
    /// The name of the dialect.
    public var dialect: String
    /// The binding that has the dependency, if any.
    public var binding: BindingIndex?
  }

  /// An injection point of a component that is in no checked profile.
  public struct NotChecked: Sendable {
    /// The location of the request.
    public var place: Place
    /// The requested type.
    public var type: String
  }

  /// A reason at one location that affects injection points elsewhere.
  public struct Effect: Sendable {
    /// The location of the reason; nil if it has none.
    public var cause: Place?
    /// The reason.
    public var reason: UnjudgedReason
    /// The number of affected injection points.
    public var count: Int
  }

  /// The counts of one module in one dialect.
  public struct Part: Sendable {
    /// The module; nil if there is only one.
    public var module: String?
    /// The name of the dialect.
    public var dialect: String
    /// The counts of its injection points.
    public var counts: Counts
  }

  /// The injection points by state.
  public internal(set) var counts = Counts()
  /// The unjudged points, sorted by file and offset.
  public internal(set) var unjudged: [Unjudged] = []
  /// The points of components that are in no checked profile, sorted by file and offset; not included in ``counts``.
  public internal(set) var notChecked: [NotChecked] = []
  /// The number of registrations that were read: components and registration calls.
  public internal(set) var registrationsRead = 0
  /// The registrations that could not be judged, sorted by file and offset.
  public internal(set) var unjudgedRegistrations: [Unjudged] = []
  /// For each dialect, the kinds of the tokens that match one of its words.
  public internal(set) var sites: [(dialect: String, counts: SiteCounts)] = []
  /// The counts by module and dialect, sorted; empty unless requested.
  public internal(set) var parts: [Part] = []

  /// Summarizes a check. Linear in the dependencies for each profile.
  ///
  /// - Parameter withParts: Whether to compute ``parts`` too.
  public init(_ result: Analyzer.Result, withParts: Bool = false) {
    guard !result.program.isVisualizationOnly else { return }
    self = CoverageBuilder(result, withParts: withParts).finished()
  }

  init() {}

  /// The reasons that affect points elsewhere, without duplicates, sorted by file and offset.
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
  /// A sort key: file and offset. Two requests with the same key are one injection point.
  var order: UInt64 { UInt64(UInt32(bitPattern: file.rawValue)) << 32 | UInt64(range.start) }
}
