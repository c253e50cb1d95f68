import DioxideAnalysis

/// The content of a `.dioxide.yml`, with or without its bases.
public struct Configuration: Sendable, Equatable {
  /// The base files that it extends, as written.
  public var extends: [String] = []
  /// The files and folders to check when the command line names none.
  public var paths: [String] = []
  /// The files to exclude.
  public var exclude: [String] = []
  /// Whether files ignored by `.gitignore` are excluded.
  public var respectsGitignore = true
  /// The severity of rules; nil means `off`.
  public var rules: [String: Severity?] = [:]
  /// The profiles to check, each separately; if empty, every profile that the code names.
  public var profiles: [String] = []
  /// Those of ``profiles`` in which bindings may be missing.
  public var partialProfiles: [String] = []
  /// The dialects to read; if empty, those detected in the code.
  public var dialects: [String] = []
  /// Types that are bound outside the scanned code.
  public var externals: [String] = []
  /// Property wrappers that resolve the type of their property although their bodies do not show it.
  public var wrappers: [String] = []
  /// Name patterns of components that are requested from outside the scanned code.
  public var roots: [String] = []
  /// The modules of paths, most specific first, for code without the layout of a Swift package.
  public var modules: [ModulePath] = []
  /// The allowed dependencies of components.
  public var contracts: [Contract] = []
  /// The baseline file.
  public var baseline: String?
  /// The percentage of injection points that must be judged; nil if there is no minimum.
  public var requiredCoverage: Int?
  /// The origin of each key's value; several if files contribute to a list.
  public var origins: [Key: [Origin]] = [:]
  /// The origin of each list item and mapping key: rules, externals, roots, paths of modules.
  public var itemOrigins: [Key: [String: Origin]] = [:]

  /// The files of a module.
  public struct ModulePath: Sendable, Equatable {
    /// A folder, or a pattern of folders.
    public var path: String
    /// The name of the module.
    public var module: String
  }

  /// The location of a value.
  public struct Origin: Sendable, Equatable {
    /// The file.
    public var file: String
    /// The 1-based line.
    public var line: Int
  }

  /// The keys, in documentation order.
  public enum Key: String, CaseIterable, Sendable {
    case extends, paths, exclude, gitignore, rules, profiles, dialects, externals, wrappers, roots, modules, contracts
    case baseline
    case requiredCoverage = "require-coverage"
  }

  /// Creates an empty configuration.
  public init() {}

  /// Reads a file without its bases; `file` is its name in ``origins``. Throws ``ConfigurationError`` with the line of
  /// the error. Unknown keys and rules are errors.
  public init(_ bytes: [UInt8], file: String = "") throws(ConfigurationError) {
    self = try ConfigurationReader.read(bytes, file: file)
  }

  /// The part that applies to a folder if the run uses the configuration of a parent folder: all keys except those of
  /// the whole run.
  public var forFolder: Configuration { part { $0 == .folder || $0 == .program } }

  /// The part that applies to the whole program even if the file is in a folder.
  public var forProgram: Configuration { part { $0 == .program } }

  /// The part that applies to a run that reads nothing outside its folder.
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

  /// This configuration merged with a base: lists are combined, and other values of this configuration take precedence.
  public func extending(_ base: Configuration) -> Configuration {
    var merged = self
    for key in ConfigurationKey.all {
      key.merge(&merged, base)
      let (own, other) = (origins[key.key], base.origins[key.key])
      merged.origins[key.key] =
        key.isCombined && own != nil && other != nil ? (other ?? []) + (own ?? []) : own ?? other
      let items = base.itemOrigins[key.key] ?? [:]
      merged.itemOrigins[key.key] = items.merging(itemOrigins[key.key] ?? [:]) { _, own in own }
    }
    return merged
  }
}
