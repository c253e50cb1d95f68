import DioxideCore

/// The scopes of a framework as data.
struct LifetimeTable: Sendable {
  /// How long an object lives.
  enum Lifetime: Sendable {
    /// As long as its container.
    case kept
    /// As long as something holds it.
    case weaklyKept
    /// As long as one request, or until its scope is reset.
    case request
    /// It is made each time.
    case new
  }

  /// The lifetimes of the scopes, by name.
  var scopes: [String: Lifetime] = ["singleton": .kept, "request": .request, "factory": .new]
  /// The scope of what names none.
  var standard = "singleton"
  /// The lifetime of a scope that is not listed: one that a project declares.
  var other = Lifetime.kept

  /// Whether a scope that holds an object weakly holds no struct or enum.
  var losesValues = false

  /// Whether a type that is bound under two keys is built once.
  var sharesInstances = false

  /// The scope of the graph that has a lifetime.
  func scope(_ name: String?) -> Scope {
    switch scopes[name ?? standard] ?? other {
    case .kept, .weaklyKept: .singleton
    case .request: .request
    case .new: .factory
    }
  }
}
