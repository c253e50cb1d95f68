import DioxideAnalysis

/// A check as it is reported: findings with lines and columns, and the counts.
public struct Report: Sendable {
  /// The counts.
  public var summary: Summary
  /// The findings, by file, line, column and rule.
  public var findings: [LocatedFinding]

  /// The proven points, with lines and columns.
  public var coverage: CoverageReport

  /// What the findings concern, for formats that show it.
  public var picture = Picture.none

  /// The rules that have findings, in the order of ``Rules/all``. Linear in findings and rules.
  var rulesWithFindings: [RuleDescription] {
    let found = Set(findings.map(\.finding.rule))
    return Rules.all.map { $0.description }.filter { found.contains($0.id) }
  }

  /// A picture of what findings concern.
  public enum Picture: Sendable, Equatable {
    /// No finding concerns a dependency, or nobody drew one.
    case none
    /// A flow chart in the language of Mermaid, ending in a line end.
    case chart(String)
    /// It would be too large.
    case tooLarge
  }

  /// The counts of a check.
  public struct Summary: Sendable, Equatable {
    /// How many files were looked at.
    public var files = 0
    /// How many types a container can build.
    public var components = 0
    /// How many bindings there are, over all profiles.
    public var bindings = 0
    /// How many dependencies the bindings have.
    public var dependencies = 0
    /// The profiles that were checked.
    public var profiles: [String] = []
    /// How many findings are errors.
    public var errors = 0
    /// How many findings are warnings.
    public var warnings = 0
    /// How many findings comments suppressed.
    public var suppressed = 0
    /// How many findings the baseline held.
    public var baselined = 0
    /// How many of the findings existed before the change.
    public var unchanged = 0

    /// How many entries of the baseline are stale, if that fails the check.
    public var stale = 0

    /// `, 2 suppressed, 4 known findings not shown`; empty if nothing is left out.
    public var leftOut: String {
      let known = baselined + unchanged
      return (suppressed > 0 ? ", \(suppressed) suppressed" : "")
        + (known > 0 ? ", \(counted(known, "known finding")) not shown" : "")
    }
  }

  /// Makes the report of a check.
  ///
  /// - Parameter listsPoints: Whether the injection points that are not judged are listed, not only counted.
  public init(_ result: Analyzer.Result, fileCount: Int, locator: inout Locator, listsPoints: Bool = true) {
    let program = result.program
    // The text of a check without findings does not show them.
    let counts =
      listsPoints || !result.findings.isEmpty ? program.counts(in: result.plans) : (components: 0, dependencies: 0)
    summary = Summary(
      files: fileCount, components: counts.components, bindings: program.blueprint.bindings.count,
      dependencies: counts.dependencies, profiles: result.profiles,
      errors: result.findings.count { $0.severity == .error },
      warnings: result.findings.count { $0.severity == .warning }, suppressed: result.suppressedCount,
      baselined: result.baselinedCount, unchanged: result.unchangedCount)
    findings = []
    for finding in result.findings { findings.append(locator.located(finding)) }
    coverage = CoverageReport(Coverage(result), of: program, locator: &locator, listsPoints: listsPoints)
  }

  /// Names every file again, for readers that see paths from elsewhere. Linear in the places.
  public mutating func nameFiles(_ name: (String) -> String) {
    for index in findings.indices {
      findings[index].location.file = name(findings[index].location.file)
      for place in findings[index].related.indices {
        findings[index].related[place].location.file = name(findings[index].related[place].location.file)
      }
    }
    coverage.nameFiles(name)
  }
}
