import DioxideCore

/// A pattern of the configuration that matches nothing in the program: most likely misspelt, or left behind.
public struct UnmatchedPattern: Sendable, Equatable {
  /// What the pattern is for.
  public enum Use: Sendable, Equatable {
    case contract(Contract)
    case external
    case root
  }

  /// What the pattern is for.
  public var use: Use
  /// The pattern as it is written.
  public var text: String
  /// What was most likely meant.
  public var suggestion: String?
}

/// Finds the patterns of a configuration that match nothing.
public struct UnmatchedPatterns {
  private let program: Program
  private let members: ContractMembers

  /// Gathers what patterns can match. Linear in the bindings.
  public init(_ program: Program) {
    self.program = program
    members = ContractMembers(program)
  }

  // MARK: Contracts

  /// The selectors of contracts that select nothing. Linear in types and dependencies for each.
  public func selectors(of contracts: [Contract]) -> [UnmatchedPattern] {
    contracts.flatMap(unmatched)
  }

  private func unmatched(in contract: Contract) -> [UnmatchedPattern] {
    var seen: [Contract.Selector] = []
    var found: [UnmatchedPattern] = []
    for (selector, isForbidden) in parts(of: contract.terms) where !seen.contains(selector) && !isMatched(selector) {
      seen.append(selector)
      let suggestion = suggestion(for: selector)
      // A name that nothing has is what a contract that forbids it is for.
      if isForbidden, suggestion == nil, isMatched(Contract.Selector(module: selector.module)) { continue }
      found.append(UnmatchedPattern(use: .contract(contract), text: selector.description, suggestion: suggestion))
    }
    return found
  }

  /// The selectors, and whether what they select is forbidden and nothing else.
  private func parts(of terms: Contract.Terms) -> [(selector: Contract.Selector, isForbidden: Bool)] {
    switch terms {
    case .layers(let groups), .independent(let groups): groups.joined().map { (selector: $0, isForbidden: false) }
    case .forbidden(let from, let to):
      from.map { (selector: $0, isForbidden: false) } + to.map { (selector: $0, isForbidden: true) }
    case .allowed(let from, let to): (from + to).map { (selector: $0, isForbidden: false) }
    }
  }

  private func isMatched(_ selector: Contract.Selector) -> Bool {
    if selector.kind == nil, selector.scope == nil {
      guard let name = selector.name else { return selector.module.map(hasModule) ?? true }
      let index = program.resolver.index
      let isDeclared = (0..<index.count).contains { entity in
        NamePattern.matches(name, index.path(of: entity))
          && (selector.module.map { NamePattern.matches($0, index.module(of: entity) ?? "") } ?? true)
      }
      if isDeclared { return true }
    }
    return program.blueprint.bindings.indices.contains { members.selects(selector, binding: $0) }
      || program.blueprint.bindings.contains { members.selects(selector, type: $0.key.type) }
      || program.blueprint.dependencies.contains { members.selects(selector, type: ($0.element ?? $0.key).type) }
  }

  private func hasModule(_ pattern: String) -> Bool {
    program.resolver.index.modules.contains { NamePattern.matches(pattern, $0) }
  }

  private func suggestion(for selector: Contract.Selector) -> String? {
    if let module = selector.module, !hasModule(module) {
      return EditDistance.nearestPattern(to: module, among: program.resolver.index.modules.sorted())
    }
    guard let name = selector.name, !isMatched(Contract.Selector(name: name)) else { return nil }
    let index = program.resolver.index
    return EditDistance.nearestPattern(to: name, among: (0..<index.count).map(index.path))
  }

  // MARK: Lists of names

  /// The names of externals that no dependency asks for. Linear in the dependencies.
  public func externals(_ names: [String]) -> [UnmatchedPattern] {
    guard !names.isEmpty else { return [] }
    var asked: Set<String> = []
    func add(_ type: TypeIdentity) { asked.formUnion([program.name(of: type), program.identifier(of: type)]) }
    for dependency in program.blueprint.dependencies {
      add(dependency.key.type)
      if let element = dependency.element { add(element.type) }
    }
    for need in program.unmetNeeds { add(need.key.type) }
    return names.filter { !asked.contains($0) }.map { name in
      UnmatchedPattern(use: .external, text: name, suggestion: EditDistance.nearest(to: name, among: asked.sorted()))
    }
  }

  /// The patterns of roots that no component's name matches. Linear in the bindings for each.
  public func roots(_ patterns: [String]) -> [UnmatchedPattern] {
    guard !patterns.isEmpty else { return [] }
    var names: Set<String> = []
    for binding in program.blueprint.bindings {
      for type in [binding.key.type, binding.implementation] {
        names.formUnion([program.name(of: type), program.identifier(of: type)])
      }
    }
    let unmatched = patterns.filter { pattern in !names.contains { NamePattern.matches(pattern, $0) } }
    return unmatched.map { pattern in
      UnmatchedPattern(
        use: .root, text: pattern, suggestion: EditDistance.nearestPattern(to: pattern, among: names.sorted()))
    }
  }
}
