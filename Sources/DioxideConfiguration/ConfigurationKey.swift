import DioxideAnalysis

/// The single definition of a key of `.dioxide.yml`. Reading, merging, the schema, the template of `init`, the page of
/// `config` and the table in the documentation are derived from it.
public struct ConfigurationKey: Sendable {
  /// The runs to which a key in a folder's configuration applies.
  enum Reach {
    /// Only runs that start in the folder.
    case start
    /// Runs that read nothing outside the folder.
    case run
    /// Every run, for the whole program.
    case program
    /// Every run, for the files below the folder.
    case folder
  }

  typealias Reading = @Sendable (YAMLNode.Member, String, inout Configuration) throws(ConfigurationError) -> Void

  /// The key.
  public let key: Configuration.Key
  let reach: Reach
  /// Whether the values of a file and its bases are combined; otherwise the file takes precedence.
  let isCombined: Bool
  let value: ValueKind
  /// Its purpose, in one sentence.
  public let summary: String
  let read: Reading
  /// Copies the value to another configuration.
  let copy: @Sendable (_ from: Configuration, _ into: inout Configuration) -> Void
  /// Merges the value of a base into the configuration that extends it.
  let merge: @Sendable (_ own: inout Configuration, _ base: Configuration) -> Void
  /// The value as written, one line for each item of a block.
  public let shown: @Sendable (Configuration) -> [String]
  /// The example for `init`.
  let example: Example

  /// An example for the template.
  struct Example: Sendable {
    /// An additional hint.
    var hint = ""
    /// The lines with the name of the key; empty if the template omits the key.
    var lines: @Sendable (ConfigurationTemplate) -> [String]
    /// Whether it is active instead of a comment.
    var isLive = false

    init(_ hint: String = "", isLive: Bool = false, _ lines: @escaping @Sendable (ConfigurationTemplate) -> [String]) {
      self.hint = hint
      self.isLive = isLive
      self.lines = lines
    }

    static let none = Example { _ in [] }
  }

  /// All keys, in display order.
  public static let all = Configuration.Key.allCases.map(of)

  // MARK: The table

  private static func of(_ key: Configuration.Key) -> ConfigurationKey {
    switch key {
    case .extends:
      texts(
        key, \.extends, .start, "Files that this one extends, relative to its folder.", .none)
    case .paths:
      texts(
        key, \.paths, .start, "The files and folders to check if the command line gives none.",
        standard: "Sources, or the working folder",
        Example(isLive: true) { ["paths: [\($0.paths.joined(separator: ", "))]"] })
    case .exclude:
      texts(
        key, \.exclude, .folder, isCombined: true,
        "Patterns of files to exclude, relative to the folder of the configuration.",
        Example(".build, Pods, Carthage, DerivedData and files in .gitignore are always excluded.") { _ in
          ["exclude: [\"**/Generated\", Tests]"]
        },
        check: ConfigurationReader.expectGlobs)
    case .gitignore:
      ConfigurationKey(
        key: key, reach: .run, isCombined: false, value: .boolean,
        summary: "Whether files matched by .gitignore are excluded.",
        read: { member, _, configuration throws(ConfigurationError) in
          configuration.respectsGitignore = try ConfigurationReader.boolean(member)
        },
        copy: { $1.respectsGitignore = $0.respectsGitignore },
        merge: { if $0.origins[.gitignore] == nil { $0.respectsGitignore = $1.respectsGitignore } },
        shown: { [$0.respectsGitignore ? "true" : "false"] }, example: Example { _ in ["gitignore: false"] })
    case .rules:
      ConfigurationKey(
        key: key, reach: .folder, isCombined: true, value: .severities,
        summary: "The severity of each rule: error, warning or off.",
        read: { member, _, configuration throws(ConfigurationError) in
          configuration.rules = try ConfigurationReader.severities(member)
        },
        copy: { $1.rules = $0.rules }, merge: { $0.rules = $1.rules.merging($0.rules) { _, own in own } },
        shown: severities,
        example: Example("`dioxide rules` lists them.") { _ in ["rules:", "  orphan_lifecycle: error"] })
    case .profiles:
      ConfigurationKey(
        key: key, reach: .run, isCombined: false, value: .profiles,
        summary: "The profiles to check; in a mapping, each complete or partial.",
        read: { member, _, configuration throws(ConfigurationError) in
          (configuration.profiles, configuration.partialProfiles) = try ConfigurationReader.profiles(member)
        },
        copy: { ($1.profiles, $1.partialProfiles) = ($0.profiles, $0.partialProfiles) },
        merge: {
          if $0.profiles.isEmpty { ($0.profiles, $0.partialProfiles) = ($1.profiles, $1.partialProfiles) }
        },
        shown: profiles,
        example: Example("Default: every profile that the code names.") {
          ["profiles: [\($0.profiles.joined(separator: ", "))]"]
        })
    case .dialects:
      texts(
        key, \.dialects, .run, value: .dialects, "The dialects to read (default: the detected ones).",
        standard: "the detected ones",
        Example { _ in ["dialects: [\(Dialects.descriptions.map(\.name).joined(separator: ", "))]"] },
        check: ConfigurationReader.expectDialects)
    case .externals:
      texts(
        key, \.externals, .program, isCombined: true, "Types that code outside the checked source binds.",
        Example { _ in ["externals: [URLSession]"] })
    case .wrappers:
      texts(
        key, \.wrappers, .program, isCombined: true,
        "Property wrappers that resolve the type of their property although their bodies do not show it.",
        Example { _ in ["wrappers: [Injected]"] })
    case .roots:
      texts(
        key, \.roots, .program, isCombined: true,
        "Patterns of components that code outside the checked source resolves; see unused_component.",
        Example { _ in ["roots: [\"*ViewController\"]"] })
    case .modules:
      ConfigurationKey(
        key: key, reach: .folder, isCombined: true, value: .modules,
        summary: "The modules of paths.",
        read: { member, _, configuration throws(ConfigurationError) in
          configuration.modules = try ConfigurationReader.modules(member)
        },
        copy: { $1.modules = $0.modules }, merge: { $0.modules += $1.modules },
        shown: { $0.modules.map { "\($0.path): \($0.module)" } },
        example: Example("For code that is not a Swift package.") { _ in
          ["modules:", "  App/Checkout: Checkout"]
        })
    case .contracts:
      ConfigurationKey(
        key: key, reach: .program, isCombined: true, value: .contracts,
        summary: "Allowed and forbidden dependencies; see below.",
        read: { member, file, configuration throws(ConfigurationError) in
          configuration.contracts = try ContractReader.read(member, file)
        },
        copy: { $1.contracts = $0.contracts }, merge: { $0.contracts = $1.contracts + $0.contracts },
        shown: { $0.contracts.map { "- name: \($0.name)" } },
        example: Example("`dioxide rules forbidden_dependency` explains them.") {
          [
            "contracts:", "  - name: lower layers do not depend on upper ones",
            "    layers: [\($0.layers.joined(separator: ", "))]",
          ]
        })
    case .baseline:
      ConfigurationKey(
        key: key, reach: .run, isCombined: false, value: .text, summary: "The file of baselined findings.",
        read: { member, _, configuration throws(ConfigurationError) in
          configuration.baseline = try ConfigurationReader.text(member)
        },
        copy: { $1.baseline = $0.baseline }, merge: { $0.baseline = $0.baseline ?? $1.baseline },
        shown: { [$0.baseline ?? "none"] },
        example: Example("`dioxide check --write-baseline .dioxide-baseline.json` writes it.") { _ in
          ["baseline: .dioxide-baseline.json"]
        })
    case .requiredCoverage:
      ConfigurationKey(
        key: key, reach: .run, isCombined: false, value: .percentage,
        summary: "The percentage of the injection points that must be judged for a check to succeed.",
        read: { member, _, configuration throws(ConfigurationError) in
          configuration.requiredCoverage = try ConfigurationReader.percentage(member)
        },
        copy: { $1.requiredCoverage = $0.requiredCoverage },
        merge: { $0.requiredCoverage = $0.requiredCoverage ?? $1.requiredCoverage },
        shown: { [$0.requiredCoverage.map(String.init) ?? "none"] },
        example: Example("`dioxide coverage` lists the others.") { _ in ["require-coverage: 95"] })
    }
  }

  /// A key with a list of strings. With `isCombined`, the strings of a base come first.
  private static func texts(
    _ key: Configuration.Key, _ path: WritableKeyPath<Configuration, [String]> & Sendable, _ reach: Reach,
    isCombined: Bool = false, value: ValueKind = .texts, _ summary: String, standard: String? = nil, _ example: Example,
    check: @escaping @Sendable (YAMLNode.Member, [String]) throws(ConfigurationError) -> Void = { _, _ in }
  ) -> ConfigurationKey {
    ConfigurationKey(
      key: key, reach: reach, isCombined: isCombined, value: value, summary: summary,
      read: { member, _, configuration throws(ConfigurationError) in
        let texts = try ConfigurationReader.strings(member)
        try check(member, texts)
        configuration[keyPath: path] = texts
      },
      copy: { $1[keyPath: path] = $0[keyPath: path] },
      merge: { own, base in
        if isCombined {
          own[keyPath: path] = base[keyPath: path] + own[keyPath: path]
        } else if own[keyPath: path].isEmpty {
          own[keyPath: path] = base[keyPath: path]
        }
      },
      shown: { list($0[keyPath: path], standard: standard) }, example: example)
  }

  // MARK: What is shown

  private static func list(_ values: [String], standard: String?) -> [String] {
    if values.isEmpty { return standard.map { [$0] } ?? [] }
    return ["[\(values.joined(separator: ", "))]"]
  }

  @Sendable private static func profiles(_ configuration: Configuration) -> [String] {
    guard !configuration.partialProfiles.isEmpty else {
      return list(configuration.profiles, standard: "every one in the code")
    }
    return configuration.profiles.map {
      "\($0): \(configuration.partialProfiles.contains($0) ? "partial" : "complete")"
    }
  }

  @Sendable private static func severities(_ configuration: Configuration) -> [String] {
    Rules.all.map { rule in
      let description = rule.description
      let configured = configuration.rules[description.id].map { $0?.rawValue ?? "off" }
      let standing = configured ?? (description.isEnabledByDefault ? description.severity.rawValue : "off")
      let origin = configuration.itemOrigins[.rules]?[description.id].map { "  # \($0.file):\($0.line)" } ?? ""
      return "\(description.id): \(standing)\(origin)"
    }
  }
}
