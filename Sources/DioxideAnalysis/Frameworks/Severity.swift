/// The severity of a finding.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case warning, error

  /// Orders warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}
