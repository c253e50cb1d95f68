/// What general code knows of a dialect: its name, its words and its scopes.
protocol Framework: Sendable {
  /// What the dialect is.
  static var description: DialectDescription { get }

  /// The framework's own words for what every framework has.
  static var vocabulary: Vocabulary { get }

  /// The framework's scopes.
  static var lifetimes: LifetimeTable { get }
}

extension Framework {
  /// The name that lists and configurations use.
  static var name: String { description.name }

  static var vocabulary: Vocabulary { Vocabulary() }

  static var lifetimes: LifetimeTable { LifetimeTable() }
}

/// The frameworks of a registry, by their positions.
struct FrameworkTable: Sendable {
  /// All of them.
  let all: [any Framework.Type]
  /// Those in which a code base is read, in the order of the registry.
  let selected: [DialectID]

  /// The framework with this identity.
  subscript(id: DialectID) -> any Framework.Type { all[id.index] }
}

/// A dialect, by its position in the registry of a ``DialectSelection``.
struct DialectID: Hashable, Sendable {
  private let position: UInt8

  init(_ position: Int) { self.position = UInt8(truncatingIfNeeded: position) }

  /// The position in the registry.
  var index: Int { Int(position) }
}

/// What a dialect is, for people.
public struct DialectDescription: Sendable {
  /// The name that people write.
  public let name: String
  /// The code that it reads, in one sentence.
  public let summary: String
  /// Whether it is read wherever it is met; otherwise only where it is requested by name.
  public var isRecognised = true
  /// Whether what it reads is for drawing only: nothing of it is certainly built by a container, so no rule of
  /// injection holds.
  public var isVisualizationOnly = false
  /// Whether a registration makes a component of the type that it builds. Our own `register` calls do not: they hand a
  /// container what is there already.
  var registersComponents = true
  /// Whether it is our own: what it declares is what a running program scans.
  var isOwn = false
}
