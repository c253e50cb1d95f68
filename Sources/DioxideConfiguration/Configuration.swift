import DioxideAnalysis

/// What a `.dioxide.yml` says, by itself or with what it extends.
public struct Configuration: Sendable, Equatable {
  /// The files that this one builds upon, as written.
  public var extends: [String] = []
  /// The files and folders to check when the command line names none.
  public var paths: [String] = []
  /// What to leave out.
  public var exclude: [String] = []
  /// Whether what `.gitignore` files name is left out.
  public var respectsGitignore = true
  /// The severity of rules; nil stands for `off`.
  public var rules: [String: Severity?] = [:]
  /// The profiles to check, each on its own; empty for every one that the code names.
  public var profiles: [String] = []
  /// Those of ``profiles`` in which bindings may be missing.
  public var partialProfiles: [String] = []
  /// The dialects to read; empty for those that the code shows.
  public var dialects: [String] = []
  /// Types that something outside the scanned code binds.
  public var externals: [String] = []
  /// Property wrappers that resolve the type of their property, where their bodies do not tell so.
  public var wrappers: [String] = []
  /// Patterns of the names of components that something outside the scanned code asks for.
  public var roots: [String] = []
  /// The modules of paths, the most particular first: what is not laid out as Swift packages are.
  public var modules: [ModulePath] = []
  /// What components may need.
  public var contracts: [Contract] = []
  /// The file of parked findings.
  public var baseline: String?
  /// The percentage of the injection points that must be judged; nil if any will do.
  public var requiredCoverage: Int?
  /// Where each key was given its value; several places where files add to each other.
  public var origins: [Key: [Origin]] = [:]
  /// Where each item of a list, and each key of a mapping, was given: rules, externals, roots, the paths of modules.
  public var itemOrigins: [Key: [String: Origin]] = [:]

  /// The files of a module.
  public struct ModulePath: Sendable, Equatable {
    /// A folder, or a pattern of folders.
    public var path: String
    /// The name of the module.
    public var module: String
  }

  /// Where a value was given.
  public struct Origin: Sendable, Equatable {
    /// The file.
    public var file: String
    /// The 1-based line.
    public var line: Int
  }

  /// The keys, in the order in which they are told of.
  public enum Key: String, CaseIterable, Sendable {
    case extends, paths, exclude, gitignore, rules, profiles, dialects, externals, wrappers, roots, modules, contracts
    case baseline
    case requiredCoverage = "require-coverage"
  }

  /// A configuration that changes nothing.
  public init() {}

  /// Reads a file, without what it extends; `file` is its name in ``origins``. Throws ``ConfigurationError`` with the line
  /// of the fault; unknown keys and rules are faults.
  public init(_ bytes: [UInt8], file: String = "") throws(ConfigurationError) {
    self = try ConfigurationReader.read(bytes, file: file)
  }

  /// What of it holds for a folder, where the run was started with the configuration of a folder above: all but what is a
  /// matter of the whole run.
  public var forFolder: Configuration {
    var part = self
    part.extends = []
    part.paths = []
    part.respectsGitignore = true
    (part.profiles, part.partialProfiles) = ([], [])
    part.dialects = []
    part.baseline = nil
    part.requiredCoverage = nil
    for key in [Key.extends, .paths, .gitignore, .profiles, .dialects, .baseline, .requiredCoverage] { part.origins[key] = nil }
    return part
  }

  /// What of it holds for the whole program even where it stands in a folder.
  public var forProgram: Configuration {
    var part = Configuration()
    (part.externals, part.wrappers, part.roots, part.contracts) = (externals, wrappers, roots, contracts)
    for key in [Key.externals, .wrappers, .roots, .contracts] {
      part.origins[key] = origins[key]
      part.itemOrigins[key] = itemOrigins[key]
    }
    return part
  }

  /// What of it holds for a whole run that reads nothing outside of its folder.
  public var forRun: Configuration {
    var part = Configuration()
    part.respectsGitignore = respectsGitignore
    (part.profiles, part.partialProfiles) = (profiles, partialProfiles)
    part.dialects = dialects
    part.baseline = baseline
    for key in [Key.gitignore, .profiles, .dialects, .baseline] {
      part.origins[key] = origins[key]
      part.itemOrigins[key] = itemOrigins[key]
    }
    return part
  }

  /// This configuration built upon another: its paths, profiles, dialects, baseline and severities win, and what both leave out or
  /// add is put together.
  public func extending(_ base: Configuration) -> Configuration {
    var merged = self
    if paths.isEmpty { merged.paths = base.paths }
    merged.exclude = base.exclude + exclude
    if origins[.gitignore] == nil { merged.respectsGitignore = base.respectsGitignore }
    merged.rules = base.rules.merging(rules) { _, own in own }
    merged.itemOrigins = base.itemOrigins.merging(itemOrigins) { base, own in base.merging(own) { _, own in own } }
    if profiles.isEmpty { (merged.profiles, merged.partialProfiles) = (base.profiles, base.partialProfiles) }
    if dialects.isEmpty { merged.dialects = base.dialects }
    merged.externals = base.externals + externals
    merged.wrappers = base.wrappers + wrappers
    merged.roots = base.roots + roots
    merged.modules = modules + base.modules
    merged.contracts = base.contracts + contracts
    merged.baseline = baseline ?? base.baseline
    merged.requiredCoverage = requiredCoverage ?? base.requiredCoverage
    for (key, places) in base.origins {
      switch key {
      case .exclude, .rules, .externals, .wrappers, .roots, .modules, .contracts:
        merged.origins[key] = places + (origins[key] ?? [])
      case .extends, .paths, .gitignore, .profiles, .dialects, .baseline, .requiredCoverage:
        merged.origins[key] = origins[key] ?? places
      }
    }
    return merged
  }
}
