import DioxideCore

/// A pattern in the configuration that matches nothing in the program, probably because it is misspelt or obsolete.
public struct UnmatchedPattern: Sendable, Equatable {
  /// The purpose of the pattern.
  public enum Use: Sendable, Equatable {
    case contract(Contract)
    case external
    case root
  }

  /// The purpose of the pattern.
  public var use: Use
  /// The pattern as written.
  public var text: String
  /// The suggestion.
  public var suggestion: String?
}

/// Finds configured patterns that match nothing.
public struct UnmatchedPatterns {
  private let program: Program

  /// Creates a search in a program.
  public init(_ program: Program) { self.program = program }

  // MARK: Contracts

  /// The selectors of contracts without a match. Linear in types and dependencies for each.
  public func selectors(of contracts: [Contract]) -> [UnmatchedPattern] {
    guard !contracts.isEmpty else { return [] }
    let members = ContractMembers(program)
    return contracts.flatMap { unmatched(in: $0, members) }
  }

  private func unmatched(in contract: Contract, _ members: ContractMembers) -> [UnmatchedPattern] {
    var seen: [Contract.Selector] = []
    var found: [UnmatchedPattern] = []
    for (selector, isForbidden) in parts(of: contract.terms) {
      guard !seen.contains(selector), !isMatched(selector, members) else { continue }
      seen.append(selector)
      let suggestion = suggestion(for: selector, members)
      // A contract that forbids a name is expected to match nothing.
      if isForbidden, suggestion == nil, isMatched(Contract.Selector(module: selector.module), members) { continue }
      found.append(UnmatchedPattern(use: .contract(contract), text: selector.description, suggestion: suggestion))
    }
    return found
  }

  /// The selectors, and whether each only selects forbidden types.
  private func parts(of terms: Contract.Terms) -> [(selector: Contract.Selector, isForbidden: Bool)] {
    switch terms {
    case .layers(let groups), .independent(let groups): groups.joined().map { (selector: $0, isForbidden: false) }
    case .forbidden(let from, let to):
      from.map { (selector: $0, isForbidden: false) } + to.map { (selector: $0, isForbidden: true) }
    case .allowed(let from, let to): (from + to).map { (selector: $0, isForbidden: false) }
    }
  }

  private func isMatched(_ selector: Contract.Selector, _ members: ContractMembers) -> Bool {
    if selector.kind == nil, selector.scope == nil {
      guard let name = selector.name else { return selector.module.map(hasModule) ?? true }
      let index = program.resolver.index
      let isDeclared = index.indices.contains { entity in
        NamePattern.matches(name, index.path(of: entity))
          && (selector.module.map { NamePattern.matches($0, index.module(of: entity) ?? "") } ?? true)
      }
      if isDeclared { return true }
    }
    return program.blueprint.bindingIndices.contains { members.selects(selector, binding: $0) }
      || program.blueprint.bindings.contains { members.selects(selector, type: $0.key.type) }
      || program.blueprint.dependencies.contains { members.selects(selector, type: ($0.element ?? $0.key).type) }
  }

  private func hasModule(_ pattern: String) -> Bool {
    program.resolver.index.modules.contains { NamePattern.matches(pattern, $0) }
  }

  private func suggestion(for selector: Contract.Selector, _ members: ContractMembers) -> String? {
    if let module = selector.module, !hasModule(module) {
      return EditDistance.nearestPattern(to: module, among: program.resolver.index.modules.sorted())
    }
    guard let name = selector.name, !isMatched(Contract.Selector(name: name), members) else { return nil }
    let index = program.resolver.index
    return EditDistance.nearestPattern(to: name, among: index.indices.map(index.path))
  }

  // MARK: Lists of names

  /// The names of externals that no dependency requests. Linear in the dependencies while names are missing.
  public func externals(_ names: [String]) -> [UnmatchedPattern] {
    let requested = requestedTypes
    let missing = missing(names, among: requested) { $0 == $1 }
    guard !missing.isEmpty else { return [] }
    let known = Set(requested.flatMap(names(of:))).sorted()
    return missing.map {
      UnmatchedPattern(use: .external, text: $0, suggestion: EditDistance.nearest(to: $0, among: known))
    }
  }

  /// The patterns of roots that no component's name matches. Linear in the bindings for each.
  public func roots(_ patterns: [String]) -> [UnmatchedPattern] {
    let bound = program.blueprint.bindings.lazy.flatMap { [$0.key.type, $0.implementation] }
    let missing = missing(patterns, among: bound, NamePattern.matches)
    guard !missing.isEmpty else { return [] }
    let known = Set(bound.flatMap(names(of:))).sorted()
    return missing.map {
      UnmatchedPattern(use: .root, text: $0, suggestion: EditDistance.nearestPattern(to: $0, among: known))
    }
  }

  /// The types requested by dependencies and other code.
  private var requestedTypes: some Sequence<TypeIdentity> {
    let requested = program.blueprint.dependencies.lazy.flatMap { [$0.key.type] + ($0.element.map { [$0.type] } ?? []) }
    return Array(requested) + program.requests.map(\.dependency.key.type)
  }

  private func names(of type: TypeIdentity) -> [String] { [program.name(of: type), program.identifier(of: type)] }

  /// The patterns that match no type. Stops when all have a match.
  private func missing(
    _ patterns: [String], among types: some Sequence<TypeIdentity>, _ matches: (String, String) -> Bool
  ) -> [String] {
    var missing = patterns
    for type in types where !missing.isEmpty {
      let names = names(of: type)
      missing.removeAll { pattern in names.contains { matches(pattern, $0) } }
    }
    return missing
  }
}
