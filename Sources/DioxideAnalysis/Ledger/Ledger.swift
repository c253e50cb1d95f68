import DioxideCore

/// The injection points and registrations that the bindings of a program do not account for.
///
/// A parameter or `resolve` call that became a dependency of the ``Blueprint`` is not entered here; ``Coverage`` derives it.
/// Everything else that requests or registers something is entered, whether it was understood or not.
struct Ledger: Sendable {
  /// An injection point or registration that is not judged.
  struct Entry: Sendable {
    var place: Place
    /// The type that is requested or registered, as the source spells it; empty if it names none.
    var type: String
    var reason: UnjudgedReason
    /// The place that the reason is at, if that is another one.
    var cause: Place?
    var dialect: DialectID?
    /// The binding that requests it, if one does.
    var binding: Int?
  }

  /// A request from code that is not part of a binding: judged by what is bound to its key.
  struct Request: Sendable {
    var place: Place
    var dependency: Blueprint.Dependency
    var dialect: DialectID?
  }

  /// A request from code that is not part of a binding, and of which the state is known.
  struct Settled: Sendable {
    var place: Place
    /// Whether nothing provides it, and the code can do without it; otherwise it is proven.
    var isOptional: Bool
    var dialect: DialectID?
  }

  /// The injection points that are not judged.
  private(set) var unjudged: [Entry] = []
  /// The registrations that are not judged.
  private(set) var unjudgedRegistrations: [Entry] = []
  private(set) var requests: [Request] = []
  private(set) var settled: [Settled] = []
  /// The injection points in code that no program reaches.
  private(set) var unreached: [Entry] = []
  /// What the tokens are that match a word of a dialect, by dialect.
  var sites: [(dialect: DialectID, counts: SiteCounts)] = []
  /// How many registrations were understood.
  var registrationsRead = 0

  mutating func enter(_ entry: Entry) { unjudged.append(entry) }

  mutating func enter(registration entry: Entry) { unjudgedRegistrations.append(entry) }

  mutating func enter(_ request: Request) { requests.append(request) }

  mutating func enter(_ point: Settled) { settled.append(point) }

  mutating func enter(unreached entry: Entry) { unreached.append(entry) }
}
