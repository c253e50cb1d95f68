import DioxideAnalysis

/// The coverage of a check, with lines and columns.
public struct CoverageReport: Sendable {
  /// An injection point or registration that is not judged.
  public struct Point: Sendable {
    /// The location of the request or registration.
    public var location: Location
    /// The requested or registered type; empty if it is not named.
    public var type: String
    /// Why it is not judged.
    public var reason: UnjudgedReason
    /// The name of the dialect.
    public var dialect: String
    /// The module; nil if there is only one.
    public var module: String?
  }

  /// An injection point of a component that is in no checked profile.
  public struct NotChecked: Sendable {
    /// The location of the request or registration.
    public var location: Location
    /// The requested type.
    public var type: String
  }

  /// A reason that affects injection points elsewhere.
  public struct Effect: Sendable {
    /// The location of the reason; nil if it has none.
    public var location: Location?
    /// The reason.
    public var reason: UnjudgedReason
    /// The number of affected injection points.
    public var count: Int
  }

  /// The injection points by state.
  public var counts: Coverage.Counts
  /// The unjudged points, sorted by file and offset; empty if they are only counted.
  public var unjudged: [Point] = []
  /// The points of components that are in no checked profile; empty if they are only counted.
  public var notChecked: [NotChecked] = []
  /// The number of registrations that were read.
  public var registrationsRead: Int
  /// The unjudged registrations; empty if points are only counted.
  public var unjudgedRegistrations: [Point] = []
  /// The reasons that affect points elsewhere.
  public var effects: [Effect]
  /// The counts by module and dialect; empty unless requested.
  public var parts: [Coverage.Part]
  /// The kinds of the tokens that match a word of a dialect, by the name of the dialect.
  public var sites: [(dialect: String, counts: SiteCounts)]

  /// Looks up the lines and columns.
  ///
  /// - Parameter listsPoints: Whether unjudged points are listed instead of only counted, which requires reading their
  ///   files.
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

  /// Renames all files, for formats with paths relative to another folder. Linear in the points.
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
