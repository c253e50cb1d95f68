/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case warning, error

  /// A warning is less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}
