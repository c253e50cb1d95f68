import DioxideCore

/// The injection points and registrations that the bindings of a program do not represent.
///
/// A parameter or `resolve` call that became a dependency of the ``Blueprint`` is not listed here; ``Coverage`` derives
/// it. All other requests and registrations are listed, even if they could not be read.
struct Ledger: Sendable {
  /// An injection point or registration that is not judged.
  struct Entry: Sendable {
    var place: Place
    /// The requested or registered type as written; empty if it is not named.
    var type: String
    var reason: UnjudgedReason
    /// The location of the reason, if it is elsewhere.
    var cause: Place?
    var dialect: DialectID?
    /// The binding with the dependency, if any.
    var binding: BindingIndex?
  }

  /// A request in code outside bindings, judged by the bindings of its key.
  struct Request: Sendable {
    var place: Place
    var dependency: Blueprint.Dependency
    var dialect: DialectID?
  }

  /// A request in code outside bindings whose state is known.
  struct Settled: Sendable {
    var place: Place
    /// Whether it is absent and the code handles that; otherwise it is proven.
    var isOptional: Bool
    var dialect: DialectID?
  }

  /// The injection points that are not judged.
  private(set) var unjudged: [Entry] = []
  /// The registrations that are not judged.
  private(set) var unjudgedRegistrations: [Entry] = []
  private(set) var requests: [Request] = []
  private(set) var settled: [Settled] = []
  /// The injection points in code that no program contains.
  private(set) var unreached: [Entry] = []
  /// The kinds of the tokens that match a word of a dialect, by dialect.
  var sites: [(dialect: DialectID, counts: SiteCounts)] = []
  /// The number of registrations that were read.
  var registrationsRead = 0

  mutating func enter(_ entry: Entry) { unjudged.append(entry) }

  mutating func enter(registration entry: Entry) { unjudgedRegistrations.append(entry) }

  mutating func enter(_ request: Request) { requests.append(request) }

  mutating func enter(_ point: Settled) { settled.append(point) }

  mutating func enter(unreached entry: Entry) { unreached.append(entry) }
}
