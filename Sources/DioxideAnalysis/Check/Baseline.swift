/// Known findings, which are not reported again. The identity of a finding does not depend on lines, files, parameter
/// names or new dependents, so a baseline survives unrelated edits.
public struct Baseline: Sendable, Equatable {
  /// One known finding.
  public struct Entry: Sendable, Equatable {
    /// The identity of the finding.
    public var identity: FindingIdentity
    /// The path of its file, relative to the folder of the baseline; nil if it may occur in any file.
    public var file: String?

    /// Creates an entry.
    public init(_ identity: FindingIdentity, file: String?) {
      self.identity = identity
      self.file = file
    }
  }

  /// The known findings, sorted by rule, symbols and fingerprint.
  public var entries: [Entry]
  /// The checked paths, relative to the folder of the baseline; empty if not known.
  public var paths: [String] = []
  /// The patterns that the command line excluded from the check.
  public var excludes: [String] = []
  /// The names of all programs; empty if they are not known.
  public var programs: [String] = []

  /// Creates a baseline.
  public init(entries: [Entry]) { self.entries = entries }

  /// Creates a baseline of every finding of a check; `name` returns the path of a file relative to the baseline. Linear
  /// in the findings and types.
  public init(of result: Analyzer.Result, naming name: (String) -> String) {
    let types = result.findings.isEmpty ? .none : DeclaredTypes(result.program)
    let namesakes = Dictionary(grouping: types.identifiers) { UnqualifiedSymbols.name(of: $0, modules: types.modules) }
    entries = result.findings.map { finding in
      let symbols = UnqualifiedSymbols(finding.symbols, modules: types.modules)
      let alike = symbols.types.flatMap { type in
        namesakes[UnqualifiedSymbols.name(of: type, modules: types.modules), default: []]
      }
      let path = result.program.files[finding.place.file].path
      var identity = finding.identity(inFile: path, naming: name)
      identity.message = ""
      identity.modules = symbols.modules.sorted()
      identity.homonyms = Set(alike).subtracting(symbols.types).sorted()
      return Entry(identity, file: identity.isRootCause ? nil : name(path))
    }
    programs = result.program.programNames
    sort()
  }

  /// Adds the entries of another baseline. Entries with the same fingerprint are merged.
  public mutating func keep(_ kept: [Entry], of other: Baseline) {
    guard !kept.isEmpty else { return }
    var numbers = Dictionary(
      entries.indices.map { (entries[$0].identity.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in kept {
      guard let number = numbers[entry.identity.fingerprint] else {
        numbers[entry.identity.fingerprint] = entries.count
        entries.append(entry)
        continue
      }
      let own = entries[number].identity
      entries[number].identity.profiles = Set(own.profiles + entry.identity.profiles).sorted()
      entries[number].identity.programs = Set(own.programs + entry.identity.programs).sorted()
    }
    let all = Set(paths + other.paths)
    func holds(_ folder: String, _ path: String) -> Bool {
      folder == "." ? path != "." && !path.hasPrefix("..") : path.hasPrefix(folder + "/")
    }
    paths = all.filter { path in !all.contains { holds($0, path) } }.sorted()
    // The merged baseline covers everything that either check covered.
    excludes = excludes.filter(other.excludes.contains)
    programs = Set(programs + other.programs).sorted()
    sort()
  }

  private mutating func sort() {
    func key(_ entry: Entry) -> [String] { [entry.identity.rule] + entry.identity.symbols }
    entries = entries.map { (key: key($0), entry: $0) }.sorted { left, right in
      left.key == right.key
        ? left.entry.identity.fingerprint < right.entry.identity.fingerprint
        : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.entry)
  }

  /// An entry that a check did not find in some profiles.
  public struct Gone: Sendable, Equatable {
    /// The entry, limited to those profiles and programs.
    public var entry: Entry
    /// Whether the check covered it.
    public var isStale: Bool
  }

  /// Compares the findings of a check with the entries. Returns whether each finding is known, and the entries that
  /// were not found. `name` returns the path of a file as entries store it; `covers` returns whether the check
  /// covers all files that an entry may occur in.
  public func compare(
    with result: Analyzer.Result, naming name: (String) -> String, covers: (Entry) -> Bool
  ) -> (isKnown: [Bool], gone: [Gone]) {
    let isLookedInto = entries.map { result.rules.contains($0.identity.rule) && covers($0) }
    let known = FindingState(findings: entries.map(\.identity), programs: programs)
    let match = FindingMatch(known: known, current: FindingState(result, naming: name)) { !isLookedInto[$0] }
    let profiles = Set(result.profiles)
    let gone = entries.indices.flatMap { index -> [Gone] in
      let gone = match.gone[index]
      let stale = gone.filter { isLookedInto[index] && ($0.profile.map(profiles.contains) ?? true) }
      return [(gone.filter { !stale.contains($0) }, false), (stale, true)].filter { !$0.0.isEmpty }.map {
        Gone(entry: entries[index].limited(to: $0.0), isStale: $0.1)
      }
    }
    return (match.isKnown, gone)
  }
}

extension Baseline.Entry {
  /// The entry, limited to some of its profiles and programs.
  fileprivate func limited(to occurrences: [FindingIdentity.Occurrence]) -> Baseline.Entry {
    var entry = self
    entry.identity.profiles = Set(occurrences.compactMap(\.profile)).sorted()
    entry.identity.programs = Set(occurrences.compactMap(\.program)).sorted()
    return entry
  }
}
