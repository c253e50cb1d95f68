import DioxideAnalysis

/// A check as it is reported: findings with lines and columns, and the counts.
public struct Report: Sendable {
  /// The counts.
  public var summary: Summary
  /// The findings, by file, line, column and rule.
  public var findings: [LocatedFinding]

  /// How much was made out; nil where nobody asked.
  public var coverage: Coverage?
  /// Where nothing is said because it is not sure, and why.
  public var silences: [(location: Location, reason: String)] = []

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
    /// How many findings comments silenced.
    public var suppressed = 0
    /// How many findings the baseline held.
    public var baselined = 0
  }

  /// Makes the report of a check; `withCoverage` tells how much of what is asked for was made out.
  public init(_ result: Analyzer.Result, fileCount: Int, locator: inout Locator, withCoverage: Bool = false) {
    let program = result.program
    summary = Summary(
      files: fileCount, components: program.componentCount, bindings: program.blueprint.bindings.count,
      dependencies: program.blueprint.dependencies.count, profiles: result.profiles,
      errors: result.findings.count { $0.severity == .error },
      warnings: result.findings.count { $0.severity == .warning }, suppressed: result.suppressedCount,
      baselined: result.baselinedCount)
    findings = []
    for finding in result.findings { findings.append(locator.located(finding)) }
    if withCoverage {
      let coverage = Coverage(result)
      silences = coverage.silences.map { (locator.location(of: $0.place), $0.reason) }
      self.coverage = coverage
    }
  }

  /// Names every file anew, for readers that see paths from elsewhere. Linear in the places.
  public mutating func nameFiles(_ name: (String) -> String) {
    for index in findings.indices {
      findings[index].location.file = name(findings[index].location.file)
      for place in findings[index].related.indices {
        findings[index].related[place].location.file = name(findings[index].related[place].location.file)
      }
    }
    for index in silences.indices { silences[index].location.file = name(silences[index].location.file) }
  }
}
