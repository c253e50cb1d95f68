import DioxideAnalysis

/// Reads the values of a configuration from YAML nodes.
enum ConfigurationReader {
  static func read(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    switch try YAMLReader.read(bytes) {
    case .null: break
    case .mapping(let members, _):
      for member in members { try read(member, file, into: &configuration) }
    case let other:
      throw ConfigurationError("expected a mapping, not \(other.kindName)", line: other.line)
    }
    return configuration
  }

  private static func read(
    _ member: YAMLNode.Member, _ file: String, into configuration: inout Configuration
  ) throws(ConfigurationError) {
    guard let key = Configuration.Key(rawValue: member.key) else {
      throw unknown("key", member.key, among: Configuration.Key.allCases.map(\.rawValue), line: member.line)
    }
    configuration.origins[key] = [Configuration.Origin(file: file, line: member.line)]
    configuration.itemOrigins[key] = origins(ofItemsIn: member, file)
    for entry in ConfigurationKey.all where entry.key == key { try entry.read(member, file, &configuration) }
  }

  private static func origins(ofItemsIn member: YAMLNode.Member, _ file: String) -> [String: Configuration.Origin] {
    let lines: [(String, Int)] =
      switch member.value {
      case .scalar(let text, _, let line): [(text, line)]
      case .sequence(let items, _):
        items.compactMap { if case .scalar(let text, _, let line) = $0 { (text, line) } else { nil } }
      case .mapping(let members, _): members.map { ($0.key, $0.line) }
      case .null: []
      }
    return Dictionary(
      lines.map { ($0, Configuration.Origin(file: file, line: $1)) }, uniquingKeysWith: { first, _ in first })
  }

  static func text(_ member: YAMLNode.Member) throws(ConfigurationError) -> String {
    guard case .scalar(let text, _, _) = member.value else {
      throw ConfigurationError(
        "'\(member.key)' must be a string, not \(member.value.kindName)", line: member.value.line)
    }
    guard !text.isEmpty else { throw empty(member, line: member.value.line) }
    return text
  }

  private static func empty(_ member: YAMLNode.Member, line: Int) -> ConfigurationError {
    ConfigurationError("'\(member.key)' must not be an empty string", line: line)
  }

  static func expectGlobs(_ member: YAMLNode.Member, _ patterns: [String]) throws(ConfigurationError) {
    for (index, pattern) in patterns.enumerated() { try expectGlob(pattern, line: line(ofItem: index, in: member)) }
  }

  /// Checks that each set in a pattern is closed.
  private static func expectGlob(_ pattern: String, line: Int) throws(ConfigurationError) {
    var rest = pattern[...]
    while let character = rest.popFirst() {
      if character == "\\" { rest = rest.dropFirst() }
      guard character == "[" else { continue }
      guard let end = rest.dropFirst().firstIndex(of: "]") else {
        throw ConfigurationError("unclosed '[' in pattern '\(pattern)'; write '\\[' for a literal bracket", line: line)
      }
      rest = rest[end...].dropFirst()
    }
  }

  static func percentage(_ member: YAMLNode.Member) throws(ConfigurationError) -> Int {
    let written = try text(member)
    guard let number = Int(written), (0...100).contains(number) else {
      throw ConfigurationError(
        "'\(member.key)' must be a percentage from 0 to 100, not '\(written)'", line: member.value.line)
    }
    return number
  }

  static func boolean(_ member: YAMLNode.Member) throws(ConfigurationError) -> Bool {
    switch member.value {
    case .scalar("true", isQuoted: false, _): return true
    case .scalar("false", isQuoted: false, _): return false
    case let other:
      throw ConfigurationError("'\(member.key)' must be true or false, not \(other.kindName)", line: other.line)
    }
  }

  /// A list of profiles, or a mapping that states which must be complete.
  static func profiles(
    _ member: YAMLNode.Member
  ) throws(ConfigurationError) -> (all: [String], partial: [String]) {
    var names: Set<String> = []
    func expectNew(_ name: String, line: Int) throws(ConfigurationError) {
      guard names.insert(name.lowercased()).inserted else {
        throw ConfigurationError("duplicate profile '\(name)' (profile names are case-insensitive)", line: line)
      }
    }
    guard case .mapping(let profiles, _) = member.value else {
      let all = try strings(member)
      for (index, name) in all.enumerated() { try expectNew(name, line: line(ofItem: index, in: member)) }
      return (all, [])
    }
    var partial: [String] = []
    for profile in profiles {
      try expectNew(profile.key, line: profile.line)
      switch try text(profile) {
      case "complete": break
      case "partial": partial.append(profile.key)
      case let other:
        throw ConfigurationError(
          "'\(profile.key)' must be complete or partial, not '\(other)'", line: profile.value.line)
      }
    }
    return (profiles.map(\.key), partial)
  }

  static func expectDialects(_ member: YAMLNode.Member, _ names: [String]) throws(ConfigurationError) {
    let known = Dialects.descriptions.map(\.name)
    for (index, name) in names.enumerated() where !known.contains(name) {
      throw unknown("dialect", name, among: known, line: line(ofItem: index, in: member))
    }
  }

  private static func line(ofItem index: Int, in member: YAMLNode.Member) -> Int {
    if case .sequence(let items, _) = member.value, items.indices.contains(index) { return items[index].line }
    return member.value.line
  }

  static func modules(_ member: YAMLNode.Member) throws(ConfigurationError) -> [Configuration.ModulePath] {
    guard case .mapping(let members, _) = member.value else {
      if case .null = member.value { return [] }
      throw ConfigurationError(
        "'modules' must be a mapping from paths to modules, not \(member.value.kindName)", line: member.value.line)
    }
    var modules: [Configuration.ModulePath] = []
    for member in members { modules.append(Configuration.ModulePath(path: member.key, module: try text(member))) }
    return modules
  }

  static func strings(_ member: YAMLNode.Member) throws(ConfigurationError) -> [String] {
    switch member.value {
    case .null: return []
    case .scalar: return [try text(member)]
    case .sequence(let items, _):
      var strings: [String] = []
      for item in items {
        guard case .scalar(let text, _, _) = item else {
          throw ConfigurationError("'\(member.key)' must be a list of strings, not \(item.kindName)", line: item.line)
        }
        guard !text.isEmpty else { throw empty(member, line: item.line) }
        strings.append(text)
      }
      return strings
    case .mapping:
      throw ConfigurationError(
        "'\(member.key)' must be a list of strings, not \(member.value.kindName)", line: member.value.line)
    }
  }

  static func severities(_ member: YAMLNode.Member) throws(ConfigurationError) -> [String: Severity?] {
    guard case .mapping(let members, _) = member.value else {
      if case .null = member.value { return [:] }
      throw ConfigurationError(
        "'rules' must be a mapping from rules to severities, not \(member.value.kindName)", line: member.value.line)
    }
    var severities: [String: Severity?] = [:]
    for rule in members {
      guard Rules.rule(rule.key) != nil else {
        throw unknown("rule", rule.key, among: Rules.all.map { $0.description.id }, line: rule.line)
      }
      guard case .scalar(let text, _, let line) = rule.value else {
        throw ConfigurationError("'\(rule.key)' must be error, warning or off", line: rule.value.line)
      }
      let severity = Severity(rawValue: text)
      guard severity != nil || text == "off" else {
        throw ConfigurationError("'\(rule.key)' must be error, warning or off, not '\(text)'", line: line)
      }
      severities.updateValue(severity, forKey: rule.key)
    }
    return severities
  }

  static func unknown(_ kind: String, _ name: String, among known: [String], line: Int) -> ConfigurationError {
    let near = EditDistance.nearest(to: name, among: known)
    let advice = near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
    let shown = name.count > 60 ? name.prefix(60) + "…" : name[...]
    return ConfigurationError("there is no \(kind) '\(shown)'; \(advice)", line: line)
  }
}
