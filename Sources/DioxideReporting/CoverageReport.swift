import DioxideAnalysis

/// What a check proved, with lines and columns.
public struct CoverageReport: Sendable {
  /// An injection point or registration that is not judged.
  public struct Point: Sendable {
    /// The request or registration.
    public var location: Location
    /// The type that is requested or registered; empty if it names none.
    public var type: String
    /// Why it is not judged.
    public var reason: UnjudgedReason
    /// The name of the dialect.
    public var dialect: String
    /// The module; nil if there is but one.
    public var module: String?
  }

  /// An injection point of a component that is in no checked profile.
  public struct NotChecked: Sendable {
    /// The request.
    public var location: Location
    /// The type that is requested.
    public var type: String
  }

  /// A reason that affects injection points elsewhere.
  public struct Effect: Sendable {
    /// The place of the reason; nil if it is nowhere.
    public var location: Location?
    /// The reason.
    public var reason: UnjudgedReason
    /// How many injection points it affects.
    public var count: Int
  }

  /// The injection points by state.
  public var counts: Coverage.Counts
  /// The points that are not judged, by file and offset; empty if they are only counted.
  public var unjudged: [Point] = []
  /// The points of components that are in no checked profile; empty if they are only counted.
  public var notChecked: [NotChecked] = []
  /// How many registrations were understood.
  public var registrationsRead: Int
  /// The registrations that were not; empty if points are only counted.
  public var unjudgedRegistrations: [Point] = []
  /// The reasons that affect points elsewhere.
  public var effects: [Effect]
  /// The counts by module and dialect; empty unless they were asked for.
  public var parts: [Coverage.Part]
  /// What the tokens are that match a word of a dialect, by the name of the dialect.
  public var sites: [(dialect: String, counts: SiteCounts)]

  /// Looks up the lines and columns.
  ///
  /// - Parameter listsPoints: Whether the points that are not judged are listed, not only counted: each file that one is in
  ///   is read for that.
  public init(_ coverage: Coverage, of program: Program, locator: inout Locator, listsPoints: Bool = true) {
    counts = coverage.counts
    registrationsRead = coverage.registrationsRead
    effects = coverage.effects.map { effect in
      Effect(location: effect.cause.map { locator.location(of: $0) }, reason: effect.reason, count: effect.count)
    }
    parts = coverage.parts
    sites = coverage.sites
    guard listsPoints else { return }
    func point(_ entry: Coverage.Unjudged) -> Point {
      Point(
        location: locator.location(of: entry.place), type: entry.type, reason: entry.reason, dialect: entry.dialect,
        module: program.files[entry.place.file].module)
    }
    unjudged = coverage.unjudged.map(point)
    unjudgedRegistrations = coverage.unjudgedRegistrations.map(point)
    notChecked = coverage.notChecked.map { NotChecked(location: locator.location(of: $0.place), type: $0.type) }
  }

  /// Renames every file, for readers that see paths from elsewhere. Linear in the points.
  mutating func nameFiles(_ name: (String) -> String) {
    for index in unjudged.indices { unjudged[index].location.file = name(unjudged[index].location.file) }
    for index in notChecked.indices { notChecked[index].location.file = name(notChecked[index].location.file) }
    for index in unjudgedRegistrations.indices {
      unjudgedRegistrations[index].location.file = name(unjudgedRegistrations[index].location.file)
    }
    for index in effects.indices {
      if let file = effects[index].location?.file { effects[index].location?.file = name(file) }
    }
  }
}
