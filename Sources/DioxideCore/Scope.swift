/// How long an instance lives.
public enum Scope: String, Sendable, CaseIterable, Hashable {
  /// One for the container.
  case singleton
  /// A new one each time.
  case factory
  /// One for each request scope.
  case request
}
