/// A rule: what it looks for, why, and how it finds it.
///
/// A new rule is one file that conforms to this and one line in ``Rules/all``. Its description is the source of
/// `dioxide rules`, of `docs/rules`, of the rule list in SARIF, and its examples are run as tests.
public protocol Rule: Sendable {
  /// What the rule is.
  static var description: RuleDescription { get }

  /// Finds what breaks the rule. Pure; linear in the program and its violations.
  static func findings(in context: RuleContext) -> [Finding]
}

/// What a rule is, for people.
public struct RuleDescription: Sendable {
  /// The identifier: `missing_binding`.
  public let id: String
  /// How much a finding matters unless the configuration says otherwise.
  public let severity: Severity
  /// The reported fault, in one sentence.
  public let summary: String
  /// Why that is bad.
  public let rationale: String
  /// Source in which it finds something.
  public let bad: String
  /// The same source, put right.
  public let good: String
  /// Whether it runs without being asked for; ``severity`` is then what it is switched on with.
  public var isOn = true
  /// Whether it holds if nothing says that a container builds the components.
  public var holdsForPlainCode = false
  /// The configuration that the examples are checked with; empty if none is needed.
  public var configuration = ""
}
