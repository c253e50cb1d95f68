import DioxideCore

/// The scopes of a framework as data.
struct LifetimeTable: Sendable {
  /// How long an object lives.
  enum Lifetime: Sendable {
    /// As long as its container.
    case kept
    /// As long as other objects hold it.
    case weaklyKept
    /// As long as one request, or until its scope is reset.
    case request
    /// Created at each request.
    case new
  }

  /// The lifetimes of the scopes, by name.
  var scopes: [String: Lifetime] = ["singleton": .kept, "request": .request, "factory": .new]
  /// The default scope.
  var standard = "singleton"
  /// The lifetime of scopes that are not listed, which a project declares.
  var other = Lifetime.kept

  /// Whether scopes with weak references cannot hold structs and enums.
  var losesValues = false

  /// Whether a type that is bound under two keys is built once.
  var sharesInstances = false

  /// The scope that corresponds to the lifetime of a named scope.
  func scope(_ name: String?) -> Scope {
    switch scopes[name ?? standard] ?? other {
    case .kept, .weaklyKept: .singleton
    case .request: .request
    case .new: .factory
    }
  }
}
