/// The kinds of code tokens that match a word of a dialect. Comments and the text of strings are not code.
public struct SiteCounts: Sendable, Equatable {
  /// The kind of a token.
  enum Kind: Sendable {
    /// A registration.
    case registration
    /// A request.
    case injection
    /// Forwards a type that the callers of the enclosing code determine.
    case forwarder
    /// A declaration, a word that certainly belongs to another library, or any token in tests.
    case excluded
  }

  /// The number of registrations.
  public private(set) var registrations = 0
  /// The number of requests.
  public private(set) var injections = 0
  /// The number of forwarders.
  public private(set) var forwarders = 0
  /// The number of excluded tokens.
  public private(set) var excluded = 0

  /// The number of all tokens: the sum of the four.
  public var total: Int { registrations + injections + forwarders + excluded }

  init() {}

  /// Counts one token.
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

  /// The same tokens, with some injections excluded because they belong to other libraries.
  func excluding(injections count: Int) -> SiteCounts {
    var counts = self
    counts.injections -= count
    counts.excluded += count
    return counts
  }

  /// The same tokens, all excluded, for code outside any program.
  var asExcluded: SiteCounts {
    var counts = SiteCounts()
    counts.excluded = total
    return counts
  }
}
