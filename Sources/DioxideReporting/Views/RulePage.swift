import DioxideAnalysis

/// The pages about rules: for the terminal, and as Markdown for `docs/rules`.
public enum RulePage {
  /// A list with a line for each rule.
  public static func list(_ rules: [RuleDescription]) -> String {
    TextTable.text(
      columns: ["RULE", "DEFAULT", "FINDS"], rows: rules.map { [$0.id, standing($0), $0.summary] })
      + "\nRun `dioxide rules ID` for the details of one rule.\n"
  }

  /// One rule, for the terminal.
  public static func text(_ rule: RuleDescription) -> String {
    """
    \(rule.id) (\(standing(rule)))

    WHAT IT FINDS
    \(indented(rule.summary))

    WHY IT IS BAD
    \(indented(rule.rationale))

    BAD
    \(indented(rule.bad))

    GOOD
    \(indented(rule.good))
    \(rule.configuration.isEmpty ? "" : "\nWITH THE CONFIGURATION\n\(indented(rule.configuration))\n")
    HOW TO SUPPRESS IT
    \(indented("// dioxide:disable:next \(rule.id)     the next line"))
    \(indented("// dioxide:disable:this \(rule.id)     this line"))
    \(indented("// dioxide:disable \(rule.id)          from here to // dioxide:enable \(rule.id)"))
    \(indented("dioxide check --skip \(rule.id)        this run"))

    """
  }

  /// One rule, as Markdown.
  public static func markdown(_ rule: RuleDescription) -> String {
    """
    # \(rule.id)

    Default severity: **\(standing(rule))**

    ## What it finds

    \(rule.summary)

    ## Why it is bad

    \(rule.rationale)

    ## Example

    ```swift
    \(rule.bad)
    ```

    Use instead:

    ```swift
    \(rule.good)
    ```
    \(rule.configuration.isEmpty ? "" : "\nWith the configuration:\n\n```yaml\n\(rule.configuration)\n```\n")
    ## How to suppress it

    ```swift
    // dioxide:disable:next \(rule.id)
    // dioxide:disable:this \(rule.id)
    // dioxide:disable \(rule.id) … // dioxide:enable \(rule.id)
    ```

    For one run: `dioxide check --skip \(rule.id)`.

    """
  }

  /// The list of all rules, as Markdown.
  public static func index(_ rules: [RuleDescription]) -> String {
    var text = "# Rules\n\n| rule | default | finds |\n|---|---|---|\n"
    for rule in rules { text += "| [`\(rule.id)`](\(rule.id).md) | \(standing(rule)) | \(rule.summary) |\n" }
    return text
  }

  private static func standing(_ rule: RuleDescription) -> String {
    rule.isEnabledByDefault ? rule.severity.rawValue : "off"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}
