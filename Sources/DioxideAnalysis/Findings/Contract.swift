import DioxideCore

/// What an architecture allows: which components may need which.
public struct Contract: Sendable, Equatable {
  /// Its name in findings.
  public var name: String
  /// Its content.
  public var terms: Terms
  /// The folder whose components it is about, as paths of files begin, with its slash; empty for all.
  public var folder = ""
  /// Where it is written, `.dioxide.yml:12`; empty if that is not known.
  public var origin = ""

  /// The content of a contract.
  public enum Terms: Sendable, Equatable {
    /// Layers, the highest first: none may need what is in a higher one.
    case layers([[Selector]])
    /// Groups of which none may need what is in another. A single group stands for each module that its patterns match.
    case independent([[Selector]])
    /// What `from` selects may not need what `to` selects.
    case forbidden(from: [Selector], to: [Selector])
    /// What `from` selects may need only what `to` selects, and what `from` selects.
    case allowed(from: [Selector], to: [Selector])
  }

  /// Makes a contract.
  public init(name: String, terms: Terms) {
    self.name = name
    self.terms = terms
  }

  /// Selects types; all given parts must match. `*` in a pattern stands for any characters.
  public struct Selector: Sendable, Equatable {
    /// What kinds of types there are.
    public enum Kind: String, Sendable, CaseIterable { case service, adapter, port }

    /// A pattern for the module.
    public var module: String?
    /// A pattern for the name.
    public var name: String?
    /// The kind.
    public var kind: Kind?
    /// The scope in which it is bound: one of ``scopes``.
    public var scope: String?

    /// Whether it stands for several modules.
    public var hasModulePattern: Bool { module?.contains("*") ?? false }

    /// The names of the scopes.
    public static let scopes = Scope.allCases.map(\.rawValue)

    /// Makes a selector; with nothing given it selects every type.
    public init(module: String? = nil, name: String? = nil, kind: Kind? = nil, scope: String? = nil) {
      self.module = module
      self.name = name
      self.kind = kind
      self.scope = scope
    }
  }
}

extension Contract.Selector: CustomStringConvertible {
  /// The selector much as it is written: `Domain`, `{name: *View, kind: port}`.
  public var description: String {
    let parts = [("module", module), ("name", name), ("kind", kind?.rawValue), ("scope", scope)]
      .compactMap { key, value in value.map { (key, $0) } }
    if parts.count == 1, let module { return module }
    return "{" + parts.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }
}

/// Matches `*` against any characters. Product of the lengths at worst; no recursion.
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
