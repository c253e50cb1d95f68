/// The part of a dialect that generic code uses: its name, its terms and its scopes.
protocol Framework: Sendable {
  /// The description.
  static var description: DialectDescription { get }

  /// The framework's own terms for common concepts.
  static var vocabulary: Vocabulary { get }

  /// The framework's scopes.
  static var lifetimes: LifetimeTable { get }
}

extension Framework {
  /// The name used in lists and configurations.
  static var name: String { description.name }

  static var vocabulary: Vocabulary { Vocabulary() }

  static var lifetimes: LifetimeTable { LifetimeTable() }
}

/// The frameworks of a registry, by position.
struct FrameworkTable: Sendable {
  /// All frameworks.
  let all: [any Framework.Type]
  /// The selected frameworks, in registry order.
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

/// The description of a dialect.
public struct DialectDescription: Sendable {
  /// The name used on the command line and in configurations.
  public let name: String
  /// The code that it reads, in one sentence.
  public let summary: String
  /// Whether it is detected automatically; otherwise it must be selected by name.
  public var isDetectedAutomatically = true
  /// Whether it is only for drawing: a container does not necessarily build these types, so no rules apply.
  public var isVisualizationOnly = false
  /// Whether a registration makes its type a component. dioxide's own `register` calls do not, because they register
  /// existing values.
  var registersComponents = true
  /// Whether it is dioxide's own: a running program scans its declarations.
  var isOwn = false
}
