/// What the code tokens that match a word of a dialect are. Comments and the text of strings are not code.
public struct SiteCounts: Sendable, Equatable {
  /// What a token is.
  enum Kind: Sendable {
    /// It registers something.
    case registration
    /// It requests something.
    case injection
    /// It passes on a type that the callers of the code around it name.
    case forwarder
    /// A declaration, or a word that is certainly another's; anything in tests.
    case excluded
  }

  /// How many tokens register something.
  public private(set) var registrations = 0
  /// How many request something.
  public private(set) var injections = 0
  /// How many pass on a type that callers name.
  public private(set) var forwarders = 0
  /// How many are none of these.
  public private(set) var excluded = 0

  /// All tokens: the sum of the four.
  public var total: Int { registrations + injections + forwarders + excluded }

  init() {}

  /// Counts one more token.
  mutating func add(_ kind: Kind) {
    switch kind {
    case .registration: registrations += 1
    case .injection: injections += 1
    case .forwarder: forwarders += 1
    case .excluded: excluded += 1
    }
  }

  /// Adds the tokens of another part.
  mutating func add(_ other: SiteCounts) {
    registrations += other.registrations
    injections += other.injections
    forwarders += other.forwarders
    excluded += other.excluded
  }

  /// The same tokens, of which this many injections belong to other libraries.
  func excluding(injections count: Int) -> SiteCounts {
    var counts = self
    counts.injections -= count
    counts.excluded += count
    return counts
  }

  /// The same tokens in code that is not part of a program.
  var asExcluded: SiteCounts {
    var counts = SiteCounts()
    counts.excluded = total
    return counts
  }
}
