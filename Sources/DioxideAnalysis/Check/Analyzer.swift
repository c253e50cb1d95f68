import DioxideCore

/// Checks a program: plans a scan for each profile, using the same code as a running container, and runs every rule.
public enum Analyzer {
  /// The request for a check.
  public struct Options: Sendable {
    /// The profiles to check, each separately; if empty, every profile that the code names.
    public var profiles: [Profile] = []
    /// Severities that override the defaults of rules; nil disables a rule.
    public var severities: [String: Severity?] = [:]
    /// Severities by folder path, with a trailing slash. They override ``severities``, and inner folders override outer
    /// ones.
    public var folders: [String: [String: Severity?]] = [:]
    /// The rules to run; empty for all.
    public var only: Set<String> = []
    /// The rules to exclude.
    public var skip: Set<String> = []
    /// Whether this check omits profiles that other checks include.
    public var omitsProfiles = false
    /// The allowed dependencies of components.
    public var contracts: [Contract] = []
    /// Name patterns of components that are requested from outside the code.
    public var roots: [String] = []
    /// Profiles that are checked, but in which bindings may be missing.
    public var partialProfiles: Set<Profile> = []

    /// Creates the default options.
    public init() {}

    /// The severity of a finding in a file; nil if its rule is off. The finding already has the default severity of its
    /// rule.
    func severity(of finding: Finding, _ description: RuleDescription?, inFile path: String) -> Severity? {
      var configured = severities[finding.rule]
      if !folders.isEmpty {
        for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
          if let inner = folders[String(path[...index])]?[finding.rule] { configured = .some(inner) }
        }
      }
      // A rule selected by name runs even if the configuration disables it.
      if !only.isEmpty { return (configured ?? nil) ?? finding.severity }
      if let configured { return configured }
      return description?.isEnabledByDefault == false ? nil : finding.severity
    }
  }

  /// The result of a check.
  public struct Result: Sendable {
    /// The checked program.
    public var program: Program
    /// The plan for each profile.
    public var plans: [ProfilePlan]
    /// The findings, sorted by path, offset and rule.
    public var findings: [Finding]
    /// The number of findings suppressed by comments.
    public var suppressedCount: Int
    /// The number of findings in the baseline.
    public var baselinedCount = 0
    /// The number of findings that are hidden because they already existed before the change.
    public var unchangedCount = 0
    /// The identifiers of the rules that ran.
    public var rules: Set<String>
    /// The locations of all findings, including suppressed and hidden ones.
    var judgement = Judgement()
    /// The profiles in which bindings may be missing.
    var partialProfiles: Set<Profile> = []
    /// The names of the profiles that were checked.
    public var profiles: [String] { plans.map(\.profile.name) }

    /// Removes known findings and counts them. For each finding, the arguments state whether the baseline contains it,
    /// and whether it existed before the change.
    public mutating func hide(baselined: [Bool], unchanged: [Bool]) {
      baselinedCount = baselined.count { $0 }
      unchangedCount = zip(baselined, unchanged).count { !$0 && $1 }
      let isShown = zip(baselined, unchanged).map { !$0 && !$1 }
      findings = zip(findings, isShown).filter(\.1).map(\.0)
    }
  }

  /// Builds the program of some files, in any order.
  ///
  /// - Parameters:
  ///   - externals: The names of types that are bound outside the files.
  ///   - wrappers: The names of property wrappers that resolve the type of their property, if their bodies do not show
  /// it.
  ///   - targets: The build targets of the files, if known.
  ///   - workers: Run independent parts in parallel.
  ///   - dialects: The dialects in which the files were read.
  public static func program(
    _ files: consuming [FileFacts], in dialects: DialectSelection = DialectSelection(), externals: Set<String> = [],
    wrappers: Set<String> = [],
    targets: BuildTargets = BuildTargets(), workers: some Workers = SerialWorkers()
  ) -> Program {
    var files = files
    func isSorted(_ left: FileFacts, _ right: FileFacts) -> Bool {
      left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    // Sorted in place, and only if necessary, to avoid a second list of all facts.
    if !zip(files.indices, files.indices.dropFirst()).allSatisfy({ isSorted(files[$0], files[$1]) }) {
      files.sort(by: isSorted)
    }
    FileFacts.noteApplicationsNamedTest(&files)
    if !targets.targets.isEmpty {
      for index in files.indices where targets.isOnlyInTests(files[index].path) { files[index].isTest = true }
      notePackages(&files, targets)
    }
    return ProgramBuilder.build(
      FileTable(files), dialects.frameworks, externals: externals, wrappers: wrappers,
      roots: CompositionRoots(files, targets)
    ) { builder in
      for (id, dialect) in dialects.selected { dialect.lower(id, into: &builder, workers) }
    }
  }

  /// Records the package of each file if targets of several packages have the same name.
  private static func notePackages(_ files: inout [FileFacts], _ targets: BuildTargets) {
    let sharing = targets.sharingNames
    guard !sharing.isEmpty else { return }
    for index in files.indices {
      guard let own = targets.targetsOfFiles[files[index].path], let target = own.first else { continue }
      files[index].package = targets.folders[target]
      files[index].sharesModuleName = own.contains(where: sharing.contains)
    }
  }

  /// Checks a program. Linear in the program and its violations.
  public static func check(_ program: Program, _ options: Options = Options()) -> Result {
    let plans = plans(program, options.profiles)
    let context = RuleContext(
      program: program, plans: plans, contracts: options.contracts, roots: options.roots,
      partialProfiles: options.partialProfiles)
    let rules = Rules.all.filter {
      isEnabled($0.description, options) && (!program.isVisualizationOnly || $0.description.holdsForPlainCode)
    }
    let names = Set(rules.map { $0.description.id })
    let found = rules.flatMap { $0.findings(in: context) }
    let all = weigh(found, program, options)
    let judgement = Judgement(reported: all, unreported: found + unreported(in: context, besides: names))
    var (findings, suppressed) = Suppressions.apply(
      to: all, in: program,
      check: Suppressions.Check(
        rules: names, hasAllRules: options.only.isEmpty && options.skip.isEmpty && !program.isVisualizationOnly,
        hasAllProfiles: !options.omitsProfiles))
    findings = weigh(findings, program, options)
    if !program.programNames.isEmpty {
      for index in findings.indices {
        findings[index].programs = program.roots.programs(ofFile: findings[index].place.file)
      }
    }
    findings = RootCauses.merge(findings)
    sort(&findings)
    numberRepeatedFingerprints(&findings)
    return Result(
      program: program, plans: plans, findings: findings, suppressedCount: suppressed, rules: names,
      judgement: judgement, partialProfiles: options.partialProfiles)
  }

  /// The findings of rules that are on by default but disabled.
  private static func unreported(in context: RuleContext, besides names: Set<String>) -> [Finding] {
    guard !context.program.isVisualizationOnly else { return [] }
    return Rules.all.filter { $0.description.isEnabledByDefault && !names.contains($0.description.id) }.flatMap {
      $0.findings(in: context)
    }
  }

  /// Plans a scan for each of these profiles, or for every profile that the code names.
  public static func plans(_ program: Program, _ profiles: [Profile]) -> [ProfilePlan] {
    let profiles = profiles.isEmpty ? program.namedProfiles : Set(profiles).sorted { $0.name < $1.name }
    let parts = program.compositions.map(\.selection)
    return zip(profiles, ScanPlan.plans(program.blueprint, profiles: profiles, parts: parts)).map {
      ProfilePlan($1, profile: $0)
    }
  }

  /// Applies the configured severities, and removes findings of rules that are off in their folder.
  private static func weigh(_ findings: [Finding], _ program: Program, _ options: Options) -> [Finding] {
    if options.severities.isEmpty, options.folders.isEmpty { return findings }
    return findings.compactMap { finding in
      let path = program.files[finding.place.file].path
      guard let severity = options.severity(of: finding, Rules.rule(finding.rule)?.description, inFile: path) else {
        return nil
      }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private static func isEnabled(_ rule: RuleDescription, _ options: Options) -> Bool {
    if !options.only.isEmpty { return options.only.contains(rule.id) && !options.skip.contains(rule.id) }
    if options.skip.contains(rule.id) { return false }
    if options.folders.values.contains(where: { ($0[rule.id] ?? nil) != nil }) { return true }
    if let configured = options.severities[rule.id] { return configured != nil }
    return rule.isEnabledByDefault
  }

  /// Sorts by file, location and rule; the files are already sorted by path.
  private static func sort(_ findings: inout [Finding]) {
    findings.sort { left, right in
      (left.place.file, left.place.range.start, left.place.range.end, left.rule, left.message)
        < (right.place.file, right.place.range.start, right.place.range.end, right.rule, right.message)
    }
  }

  /// Numbers findings of one rule on the same symbols, such as two parameters of the same type.
  private static func numberRepeatedFingerprints(_ findings: inout [Finding]) {
    var uses: [String: Int] = [:]
    for index in findings.indices {
      let use = uses[findings[index].fingerprint, default: 0]
      uses[findings[index].fingerprint] = use + 1
      findings[index].fingerprint = Fingerprint.numbered(findings[index].fingerprint, use)
    }
  }
}
