/// A silencer that silences nothing. Found by ``Suppressions`` when all other findings are known.
enum UnusedSuppression: Rule {
  static let description = RuleDescription(
    id: "unused_suppression", severity: .warning,
    summary: "A comment that silences a rule silences nothing.",
    rationale: """
      The fault that it was written for is gone. Left standing, it would hide the next one.
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
