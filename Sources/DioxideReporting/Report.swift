import DioxideAnalysis

/// A check for output: findings with lines and columns, and the counts.
public struct Report: Sendable {
  /// The counts.
  public var summary: Summary
  /// The findings, sorted by file, line, column and rule.
  public var findings: [LocatedFinding]

  /// The coverage, with lines and columns.
  public var coverage: CoverageReport

  /// A picture of the dependencies of the findings, for formats that show it.
  public var picture = Picture.none

  /// The rules with findings, in the order of ``Rules/all``. Linear in findings and rules.
  var rulesWithFindings: [RuleDescription] {
    let found = Set(findings.map(\.finding.rule))
    return Rules.all.map { $0.description }.filter { found.contains($0.id) }
  }

  /// A picture of the dependencies of the findings.
  public enum Picture: Sendable, Equatable {
    /// No finding concerns a dependency, or the format shows no picture.
    case none
    /// A Mermaid flow chart, with a trailing line break.
    case chart(String)
    /// The picture exceeds the limits of Mermaid or of the page.
    case tooLarge
  }

  /// The counts of a check.
  public struct Summary: Sendable, Equatable {
    /// The number of files that were read or skipped.
    public var files = 0
    /// The number of types that a container can build.
    public var components = 0
    /// The number of bindings, over all profiles.
    public var bindings = 0
    /// The number of dependencies of the bindings.
    public var dependencies = 0
    /// The checked profiles.
    public var profiles: [String] = []
    /// The number of errors.
    public var errors = 0
    /// The number of warnings.
    public var warnings = 0
    /// The number of findings suppressed by comments.
    public var suppressed = 0
    /// The number of findings in the baseline.
    public var baselined = 0
    /// The number of findings that existed before the change.
    public var unchanged = 0

    /// The number of stale baseline entries, if they fail the check.
    public var stale = 0

    /// `, 2 suppressed, 4 known findings not shown`; empty if nothing is omitted.
    public var omitted: String {
      let known = baselined + unchanged
      return (suppressed > 0 ? ", \(suppressed) suppressed" : "")
        + (known > 0 ? ", \(counted(known, "known finding")) not shown" : "")
    }
  }

  /// Creates the report of a check.
  ///
  /// - Parameter listsPoints: Whether unjudged injection points are listed instead of only counted.
  public init(_ result: Analyzer.Result, fileCount: Int, locator: inout Locator, listsPoints: Bool = true) {
    let program = result.program
    // The text of a check without findings does not contain them.
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

  /// Renames all files, for formats with paths relative to another folder. Linear in the locations.
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
