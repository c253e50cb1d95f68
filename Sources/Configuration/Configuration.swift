import Analysis

/// What a `.dioxide.yml` says.
public struct Configuration: Sendable, Equatable {
  /// The files and folders to check when the command line names none.
  public var paths: [String] = []
  /// What to leave out.
  public var exclude: [String] = []
  /// The severity of rules; nil stands for `off`.
  public var rules: [String: Severity?] = [:]
  /// The profiles to check, each on its own; empty for every one that the code names.
  public var profiles: [String] = []
  /// Types that something outside the scanned code binds.
  public var externals: [String] = []

  /// A configuration that changes nothing.
  public init() {}

  private enum Key: String, CaseIterable { case paths, exclude, rules, profiles, externals }

  /// Reads a file. Throws ``ConfigurationError`` with the line of the fault; unknown keys and rules are faults.
  public init(_ bytes: [UInt8]) throws(ConfigurationError) {
    switch try YAMLReader.read(bytes) {
    case .null: break
    case .mapping(let members, _):
      for member in members { try read(member) }
    case let other:
      throw ConfigurationError("expected keys and values, not \(other.kindName)", line: other.line)
    }
  }

  private mutating func read(_ member: YAMLNode.Member) throws(ConfigurationError) {
    guard let key = Key(rawValue: member.key) else {
      throw Self.unknown("key", member.key, among: Key.allCases.map(\.rawValue), line: member.line)
    }
    switch key {
    case .paths: paths = try Self.strings(member)
    case .exclude: exclude = try Self.strings(member)
    case .profiles: profiles = try Self.strings(member)
    case .externals: externals = try Self.strings(member)
    case .rules: rules = try Self.severities(member)
    }
  }

  private static func strings(_ member: YAMLNode.Member) throws(ConfigurationError) -> [String] {
    switch member.value {
    case .null: return []
    case .scalar(let text, _, _): return [text]
    case .sequence(let items, _):
      var strings: [String] = []
      for item in items {
        guard case .scalar(let text, _, _) = item else {
          throw ConfigurationError("'\(member.key)' takes a list of texts, not \(item.kindName)", line: item.line)
        }
        strings.append(text)
      }
      return strings
    case .mapping:
      throw ConfigurationError(
        "'\(member.key)' takes a list of texts, not \(member.value.kindName)", line: member.value.line)
    }
  }

  private static func severities(_ member: YAMLNode.Member) throws(ConfigurationError) -> [String: Severity?] {
    guard case .mapping(let members, _) = member.value else {
      if case .null = member.value { return [:] }
      throw ConfigurationError(
        "'rules' takes rules and their severity, not \(member.value.kindName)", line: member.value.line)
    }
    var severities: [String: Severity?] = [:]
    for rule in members {
      guard Rules.rule(rule.key) != nil else {
        throw unknown("rule", rule.key, among: Rules.all.map { $0.description.id }, line: rule.line)
      }
      guard case .scalar(let text, _, let line) = rule.value else {
        throw ConfigurationError("'\(rule.key)' takes error, warning or off", line: rule.value.line)
      }
      if text == "off" {
        severities.updateValue(nil, forKey: rule.key)
      } else if let severity = Severity(rawValue: text) {
        severities.updateValue(severity, forKey: rule.key)
      } else {
        throw ConfigurationError("'\(rule.key)' takes error, warning or off, not '\(text)'", line: line)
      }
    }
    return severities
  }

  private static func unknown(_ kind: String, _ name: String, among known: [String], line: Int) -> ConfigurationError {
    let near = known.compactMap { candidate in
      EditDistance.between(name, candidate, atMost: max(2, candidate.count / 3)).map { ($0, candidate) }
    }.min { $0.0 < $1.0 }
    let advice = near.map { "did you mean '\($0.1)'?" } ?? "there are \(known.joined(separator: ", "))"
    return ConfigurationError("there is no \(kind) '\(name)'; \(advice)", line: line)
  }
}
