import DioxideCore

/// An architectural constraint: which components may depend on which.
public struct Contract: Sendable, Equatable {
  /// Its name in findings.
  public var name: String
  /// The constraint.
  public var terms: Terms
  /// The folder whose components it applies to, as a path prefix with a trailing slash; empty for all.
  public var folder = ""
  /// The location of its definition, `.dioxide.yml:12`; empty if not known.
  public var origin = ""

  /// The constraint of a contract.
  public enum Terms: Sendable, Equatable {
    /// Layers, highest first: no component may depend on a higher layer.
    case layers([[Selector]])
    /// Groups that may not depend on each other. A single group means each module that its patterns match.
    case independent([[Selector]])
    /// Components selected by `from` may not depend on those selected by `to`.
    case forbidden(from: [Selector], to: [Selector])
    /// Components selected by `from` may only depend on those selected by `to` or `from`.
    case allowed(from: [Selector], to: [Selector])
  }

  /// Creates a contract.
  public init(name: String, terms: Terms) {
    self.name = name
    self.terms = terms
  }

  /// Selects types; all given conditions must match. `*` in a pattern matches any characters.
  public struct Selector: Sendable, Equatable {
    /// The kinds of types.
    public enum Kind: String, Sendable, CaseIterable { case service, adapter, port }

    /// A pattern for the module.
    public var module: String?
    /// A pattern for the name.
    public var name: String?
    /// The kind.
    public var kind: Kind?
    /// The scope in which it is bound: one of ``scopes``.
    public var scope: String?

    /// Whether it may match several modules.
    public var hasModulePattern: Bool { module?.contains("*") ?? false }

    /// The names of the scopes.
    public static let scopes = Scope.allCases.map(\.rawValue)

    /// Creates a selector; without conditions, it selects every type.
    public init(module: String? = nil, name: String? = nil, kind: Kind? = nil, scope: String? = nil) {
      self.module = module
      self.name = name
      self.kind = kind
      self.scope = scope
    }
  }
}

extension Contract.Selector: CustomStringConvertible {
  /// The selector in the form of the configuration: `Domain`, `{name: *View, kind: port}`.
  public var description: String {
    let parts = [("module", module), ("name", name), ("kind", kind?.rawValue), ("scope", scope)]
      .compactMap { key, value in value.map { (key, $0) } }
    if parts.count == 1, let module { return module }
    return "{" + parts.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }
}

/// Matches `*` against any characters. In the worst case proportional to the product of the lengths; not recursive.
enum NamePattern {
  static func matches(_ pattern: String, _ text: String) -> Bool {
    guard pattern.utf8.contains(UInt8(ascii: "*")) else { return pattern == text }
    let pattern = Array(pattern.utf8)
    let text = Array(text.utf8)
    var (at, index) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while index < text.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, index)
        at += 1
      } else if at < pattern.count, pattern[at] == text[index] {
        at += 1
        index += 1
      } else if let saved = star {
        star = (saved.pattern, saved.text + 1)
        (at, index) = (saved.pattern + 1, saved.text + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
