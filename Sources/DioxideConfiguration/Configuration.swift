import DioxideAnalysis

/// What a `.dioxide.yml` says, by itself or with what it extends.
public struct Configuration: Sendable, Equatable {
  /// The files that this one builds upon, as written.
  public var extends: [String] = []
  /// The files and folders to check when the command line names none.
  public var paths: [String] = []
  /// The files to exclude.
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
  /// Property wrappers that resolve the type of their property although their bodies do not show it.
  public var wrappers: [String] = []
  /// Patterns of the names of components that something outside the scanned code requests.
  public var roots: [String] = []
  /// The modules of paths, the most particular first: what is not laid out as Swift packages are.
  public var modules: [ModulePath] = []
  /// The allowed dependencies of components.
  public var contracts: [Contract] = []
  /// The file of baselined findings.
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

  /// The keys, in the order of the documentation.
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

  /// The part of it that applies to a folder in a run that uses the configuration of a folder above: all except what is a
  /// matter of the whole run.
  public var forFolder: Configuration { part { $0 == .folder || $0 == .program } }

  /// The part of it that holds for the whole program even if it is in a folder.
  public var forProgram: Configuration { part { $0 == .program } }

  /// The part of it that holds for a whole run that reads nothing outside of its folder.
  public var forRun: Configuration { part { $0 == .run } }

  private func part(_ isPart: (ConfigurationKey.Reach) -> Bool) -> Configuration {
    var part = Configuration()
    for key in ConfigurationKey.all where isPart(key.reach) {
      key.copy(self, &part)
      part.origins[key.key] = origins[key.key]
      part.itemOrigins[key.key] = itemOrigins[key.key]
    }
    return part
  }

  /// This configuration built upon another: what adds up is put together, and of the rest its own values win.
  public func extending(_ base: Configuration) -> Configuration {
    var merged = self
    for key in ConfigurationKey.all {
      key.merge(&merged, base)
      let (own, other) = (origins[key.key], base.origins[key.key])
      merged.origins[key.key] = key.addsUp && own != nil && other != nil ? (other ?? []) + (own ?? []) : own ?? other
      let items = base.itemOrigins[key.key] ?? [:]
      merged.itemOrigins[key.key] = items.merging(itemOrigins[key.key] ?? [:]) { _, own in own }
    }
    return merged
  }
}
