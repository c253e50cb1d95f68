/// A suppression suppresses nothing. Reported by ``Suppressions`` after all other findings are known.
enum UnusedSuppression: Rule {
  static let description = RuleDescription(
    id: "unused_suppression", severity: .warning,
    summary: "A suppression comment suppresses no finding.",
    rationale: """
      The finding that it suppressed is gone. If the comment stays, it hides the next one.
      """,
    bad: """
      import Dioxide

      // dioxide:disable:next missing_binding
      @Service struct Clock {}
      """,
    good: """
      import Dioxide

      @Service struct Clock {}
      """)

  static func findings(in context: RuleContext) -> [Finding] { [] }
}
