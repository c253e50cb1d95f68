/// A set of adapters that are live together: `production`, `test`, or any name. Compared in lower case.
public struct Profile: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name, in lower case.
  public let name: String

  /// Creates a profile; the name is converted to lower case.
  public init(_ name: String) { self.name = name.lowercased() }

  /// Creates a profile from a literal; the name is converted to lower case.
  public init(stringLiteral value: String) { self.init(value) }

  /// The name.
  public var description: String { name }

  /// The released program.
  public static let production: Profile = "production"
  /// Tests, with test doubles for the outside world.
  public static let test: Profile = "test"
  /// Development.
  public static let development: Profile = "development"
  /// Staging: the last stage before production.
  public static let staging: Profile = "staging"
  /// Continuous integration.
  public static let ci: Profile = "ci"
  /// Live in every profile.
  public static let all: Profile = "*"
}

/// The profiles in which a binding is live.
public struct ProfileSet: Hashable, Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// The profiles, sorted by name and without duplicates; empty means every profile.
  public let profiles: [Profile]

  /// Live in every profile.
  public static let all = ProfileSet([])

  /// Creates a set. An empty list, or one that contains ``Profile/all`` or the name `all`, creates ``all``.
  public init(_ profiles: [Profile]) {
    if profiles.contains(where: { $0.name == "*" || $0.name == "all" }) {
      self.profiles = []
    } else {
      self.profiles = Set(profiles).sorted { $0.name < $1.name }
    }
  }

  /// Creates a set from a literal.
  public init(arrayLiteral elements: Profile...) { self.init(elements) }

  /// Whether a binding with this set is live in `profile`.
  public func contains(_ profile: Profile) -> Bool {
    profiles.isEmpty || profiles.contains(profile)
  }

  /// Creates a set of one profile from a literal.
  public init(stringLiteral value: String) { self.init([Profile(value)]) }

  /// The released program.
  public static let production: ProfileSet = [.production]
  /// Tests, with test doubles for the outside world.
  public static let test: ProfileSet = [.test]
  /// Development.
  public static let development: ProfileSet = [.development]
  /// Staging: the last stage before production.
  public static let staging: ProfileSet = [.staging]
  /// Continuous integration.
  public static let ci: ProfileSet = [.ci]

  /// Whether the binding is live in every profile.
  public var isAll: Bool { profiles.isEmpty }
}
