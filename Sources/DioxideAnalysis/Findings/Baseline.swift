/// Findings that are known and parked. They are told apart by fingerprint, which lines, parameter names and new needers do
/// not change, so that a baseline outlives the edits of others.
public struct Baseline: Sendable, Equatable {
  /// One parked finding.
  public struct Entry: Sendable, Equatable {
    /// What it is known by.
    public var fingerprint: String
    /// The identifier of its rule.
    public var rule: String
    /// The path of the file in which it stood.
    public var file: String
    /// What it said, for people who read the baseline.
    public var message: String
    /// The profiles in which it held.
    public var profiles: [String]

    /// Makes an entry.
    public init(fingerprint: String, rule: String, file: String, message: String, profiles: [String]) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.file = file
      self.message = message
      self.profiles = profiles
    }
  }

  /// The parked findings.
  public var entries: [Entry]

  /// Makes a baseline.
  public init(entries: [Entry]) { self.entries = entries }

  /// Parks every finding of a check, sorted so that moved lines change nothing in the file.
  public init(parking result: Analyzer.Result) {
    entries = result.findings.map { finding in
      Entry(
        fingerprint: finding.fingerprint, rule: finding.rule, file: result.program.files[finding.place.file].path,
        message: finding.message, profiles: finding.profiles)
    }.sorted { ($0.file, $0.rule, $0.fingerprint) < ($1.file, $1.rule, $1.fingerprint) }
  }

  /// Takes the parked findings out of a result, counts them, and answers the entries that are gone: whose rule was run in
  /// one of their profiles on their file (or the file is no more, as `exists` tells), and that were not found again.
  public func apply(to result: inout Analyzer.Result, exists: (String) -> Bool) -> [Entry] {
    let parked = Set(entries.map(\.fingerprint))
    let found = Set(result.findings.map(\.fingerprint))
    let before = result.findings.count
    result.findings.removeAll { parked.contains($0.fingerprint) }
    result.baselinedCount = before - result.findings.count
    let files = Set(result.program.files.map(\.path))
    let profiles = Set(result.profiles)
    return entries.filter { entry in
      !found.contains(entry.fingerprint) && result.rules.contains(entry.rule)
        && (entry.profiles.isEmpty || !profiles.isDisjoint(with: entry.profiles))
        && (files.contains(entry.file) || !exists(entry.file))
    }
  }
}
