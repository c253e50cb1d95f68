/// A rule: its description and its implementation.
///
/// A new rule is a file with a conforming type, and one line in ``Rules/all``. `dioxide rules`, `docs/rules` and the
/// rule list in SARIF are generated from the description, and its examples run as tests.
public protocol Rule: Sendable {
  /// The description.
  static var description: RuleDescription { get }

  /// Finds violations of the rule. Pure; linear in the program and its violations.
  static func findings(in context: RuleContext) -> [Finding]
}

/// The description of a rule.
public struct RuleDescription: Sendable {
  /// The identifier: `missing_binding`.
  public let id: String
  /// The default severity.
  public let severity: Severity
  /// The reported fault, in one sentence.
  public let summary: String
  /// Why the fault is a problem.
  public let rationale: String
  /// Example source with a finding.
  public let bad: String
  /// The same source, fixed.
  public let good: String
  /// Whether it is on by default; otherwise ``severity`` applies when it is enabled.
  public var isEnabledByDefault = true
  /// Whether it also applies to code without a container.
  public var holdsForPlainCode = false
  /// The configuration for the examples; empty if none is needed.
  public var configuration = ""
}
