import DioxideAnalysis

/// Reads the contracts of a configuration.
enum ContractReader {
  private enum Key: String, CaseIterable { case name, layers, independent, from, forbid, allow }
  private enum SelectorKey: String, CaseIterable { case module, name, kind, scope }

  static func read(_ member: YAMLNode.Member, _ file: String) throws(ConfigurationError) -> [Contract] {
    guard case .sequence(let items, _) = member.value else {
      if case .null = member.value { return [] }
      throw ConfigurationError("'contracts' must be a list, not \(member.value.kindName)", line: member.value.line)
    }
    var contracts: [Contract] = []
    for item in items {
      var contract = try contract(item)
      if !file.isEmpty { contract.origin = "\(file):\(item.line)" }
      contracts.append(contract)
    }
    return contracts
  }

  private static func contract(_ node: YAMLNode) throws(ConfigurationError) -> Contract {
    guard case .mapping(let members, let line) = node else {
      throw ConfigurationError("a contract must be a mapping, not \(node.kindName)", line: node.line)
    }
    var values: [Key: YAMLNode.Member] = [:]
    for member in members {
      guard let key = Key(rawValue: member.key) else {
        throw ConfigurationReader.unknown(
          "part of a contract", member.key, among: Key.allCases.map(\.rawValue), line: member.line)
      }
      values[key] = member
    }
    let name = try values[.name].map { member throws(ConfigurationError) in try ConfigurationReader.text(member) }
    let kinds = [Key.layers, .independent, .forbid, .allow].filter { values[$0] != nil }
    guard kinds.count == 1, let kind = kinds.first, let value = values[kind] else {
      throw ConfigurationError("a contract must have exactly one of layers, independent, forbid and allow", line: line)
    }
    let terms: Contract.Terms
    switch kind {
    case .layers: terms = .layers(try groups(value))
    case .independent: terms = .independent(try independentGroups(value))
    default:
      guard let from = values[.from] else {
        throw ConfigurationError("'\(kind.rawValue)' requires 'from'", line: line)
      }
      let (dependents, needed) = (try selectors(from.value), try selectors(value.value))
      terms = kind == .forbid ? .forbidden(from: dependents, to: needed) : .allowed(from: dependents, to: needed)
    }
    if let from = values[.from], kind == .layers || kind == .independent {
      throw ConfigurationError("'\(kind.rawValue)' cannot be combined with 'from'", line: from.line)
    }
    return Contract(name: name ?? words(for: terms), terms: terms)
  }

  /// The displayed name of an unnamed contract: approximately its source text.
  private static func words(for terms: Contract.Terms) -> String {
    func list(_ groups: [[Contract.Selector]]) -> String { groups.map(words).joined(separator: ", ") }
    return switch terms {
    case .layers(let layers): "layers: \(list(layers))"
    case .independent(let groups): "independent: \(list(groups))"
    case .forbidden(let from, let to): "from: \(words(for: from)), forbid: \(words(for: to))"
    case .allowed(let from, let to): "from: \(words(for: from)), allow: \(words(for: to))"
    }
  }

  private static func words(for selectors: [Contract.Selector]) -> String {
    let texts = selectors.map(\.description)
    return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
  }

  /// The maximum number of layers or independent groups in one contract.
  private static let maximumGroups = 256

  /// A list of groups, each with one or several selectors.
  private static func groups(_ member: YAMLNode.Member) throws(ConfigurationError) -> [[Contract.Selector]] {
    guard case .sequence(let items, _) = member.value, items.count > 1 else {
      throw ConfigurationError("'\(member.key)' must be a list of two or more", line: member.value.line)
    }
    // Each is compared with every other one.
    guard items.count <= maximumGroups else {
      throw ConfigurationError("'\(member.key)' has more than \(maximumGroups) items", line: member.value.line)
    }
    var groups: [[Contract.Selector]] = []
    for item in items {
      let group = try selectors(item)
      guard !groups.contains(group) else {
        throw ConfigurationError("duplicate item in '\(member.key)'", line: item.line)
      }
      groups.append(group)
    }
    return groups
  }

  /// Independent groups, or a single group of module patterns, for which each matching module is a group.
  private static func independentGroups(_ member: YAMLNode.Member) throws(ConfigurationError) -> [[Contract.Selector]] {
    switch member.value {
    case .sequence(let items, _) where items.count > 1: return try groups(member)
    case .sequence, .scalar, .mapping:
      let group = try selectors(member.value)
      guard group.allSatisfy(\.hasModulePattern) else {
        throw ConfigurationError(
          "'\(member.key)' must be a list of two or more, or one pattern with '*' for the modules",
          line: member.value.line)
      }
      return [group]
    case .null: return try groups(member)
    }
  }

  /// A string is a module pattern, a mapping has more conditions, and a list selects the union of its items.
  private static func selectors(_ node: YAMLNode) throws(ConfigurationError) -> [Contract.Selector] {
    switch node {
    case .scalar("", _, let line): throw ConfigurationError("an empty string selects nothing", line: line)
    case .scalar(let pattern, _, _): return [Contract.Selector(module: pattern)]
    case .mapping(let members, let line):
      guard !members.isEmpty else { throw ConfigurationError("an empty mapping selects nothing", line: line) }
      return [try selector(members)]
    case .sequence(let items, let line):
      guard !items.isEmpty else { throw ConfigurationError("an empty list selects nothing", line: line) }
      var selectors: [Contract.Selector] = []
      for item in items {
        if case .sequence = item { throw ConfigurationError("a nested list selects nothing", line: item.line) }
        selectors += try self.selectors(item)
      }
      return selectors
    case .null(let line):
      throw ConfigurationError("expected a module, or a mapping with module, name, kind or scope", line: line)
    }
  }

  private static func selector(_ members: [YAMLNode.Member]) throws(ConfigurationError) -> Contract.Selector {
    var selector = Contract.Selector()
    for member in members {
      guard let key = SelectorKey(rawValue: member.key) else {
        throw ConfigurationReader.unknown(
          "way to select", member.key, among: SelectorKey.allCases.map(\.rawValue), line: member.line)
      }
      let text = try ConfigurationReader.text(member)
      switch key {
      case .module: selector.module = text
      case .name: selector.name = text
      case .kind:
        guard let kind = Contract.Selector.Kind(rawValue: text) else {
          throw ConfigurationReader.unknown(
            "kind", text, among: Contract.Selector.Kind.allCases.map(\.rawValue), line: member.line)
        }
        selector.kind = kind
      case .scope:
        guard Contract.Selector.scopes.contains(text) else {
          throw ConfigurationReader.unknown("scope", text, among: Contract.Selector.scopes, line: member.line)
        }
        selector.scope = text
      }
    }
    return selector
  }
}
