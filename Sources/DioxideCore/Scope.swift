/// How long an instance lives.
public enum Scope: String, Sendable, CaseIterable, Hashable {
  /// One instance in the container.
  case singleton
  /// A new instance each time.
  case factory
  /// One instance in each request scope.
  case request
}
