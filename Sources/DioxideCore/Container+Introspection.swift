/// A description of a binding, for people and tools.
public struct BindingDescription: Sendable, CustomStringConvertible {
  /// The key.
  public let key: Key
  /// The type that is built, or the type of the key if the implementation is not known.
  public let implementation: TypeIdentity
  /// How long an instance lives.
  public let scope: Scope
  /// The profiles in which it is live.
  public let profiles: ProfileSet
  /// Whether it is one of several bindings of its key.
  public let isMulti: Bool
  /// The position among the bindings of its key.
  public let priority: Int
  /// Whether it was registered by hand.
  public let isManual: Bool
  /// The known dependencies.
  public let dependencies: [Blueprint.Dependency]

  /// The key, the implementation and the scope.
  public var description: String {
    let built = Key(implementation).description
    let target = key.description == built ? "" : " ← \(built)"
    return "\(key)\(target) (\(scope.rawValue)\(isMulti ? ", one of several" : "")\(isManual ? ", by hand" : ""))"
  }
}

/// The format of a graph.
public enum GraphFormat: Sendable, CaseIterable {
  /// Mermaid flowchart.
  case mermaid
  /// Graphviz DOT.
  case dot
}

extension Container: CustomDebugStringConvertible {
  /// The bindings: the scanned ones in the order of the components, then those registered by hand. Linear.
  public var bindings: [BindingDescription] {
    let (blueprint, plan) = snapshot()
    return plan.live.map { Self.describe(blueprint, $0) }
  }

  /// The bindings of a port under any name, in injection order. Linear.
  public func adapters(for port: any Any.Type) -> [BindingDescription] {
    let (blueprint, plan) = snapshot()
    let several = plan.bindings(for: Key(.metatype(port)))
    let single = plan.live.filter {
      blueprint.bindings[$0].key.type == .metatype(port) && !blueprint.bindings[$0].isMulti
    }
    return (single + several).map { Self.describe(blueprint, $0) }
  }

  /// One line for each binding.
  public var debugDescription: String {
    let bindings = bindings
    return (["Container with \(bindings.count) bindings"] + bindings.map { "  \($0)" }).joined(separator: "\n")
  }

  /// A tree that shows how a type is built: the chosen binding and its dependencies. Repeated subtrees are printed
  /// once.
  public func explain(_ type: any Any.Type, name: String? = nil) -> String {
    let (blueprint, plan) = snapshot()
    let key = Key(.metatype(type), name: name)
    let roots = plan.binding(for: key).map { [$0] } ?? plan.bindings(for: key)
    guard !roots.isEmpty else { return "\(key): nothing is bound" }
    var lines: [String] = []
    var isPrinted = [Bool](repeating: false, count: blueprint.bindings.count)
    var stack = roots.reversed().map { (binding: $0, depth: 0, mark: "") }
    while let (binding, depth, mark) = stack.popLast() {
      let indent = String(repeating: "  ", count: depth)
      let description = Self.describe(blueprint, binding)
      if isPrinted[binding] {
        lines.append("\(indent)\(description.key)\(mark), as above")
        continue
      }
      isPrinted[binding] = true
      lines.append("\(indent)\(description)\(mark)")
      for index in blueprint.bindings[binding].dependencies.reversed() {
        let needed = blueprint.dependencies[index]
        let mark = (needed.isDeferred ? ", later" : "") + (needed.isOptional ? ", optional" : "")
        let providers = plan.providers(of: index)
        if providers.isEmpty, needed.isOptional { continue }
        for provider in providers.reversed() { stack.append((provider, depth + 1, mark)) }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The bindings and their dependencies as a graph, with edges from dependents to dependencies. Linear.
  public func graph(format: GraphFormat = .mermaid) -> String {
    let (blueprint, plan) = snapshot()
    var nodes: [String] = []
    var edges: [String] = []
    for binding in plan.live {
      let description = Self.describe(blueprint, binding)
      let built = Key(description.implementation).description
      let label = built == description.key.description ? [built] : [built, "for \(description.key)"]
      switch format {
      case .mermaid:
        nodes.append("  b\(binding)[\"\(label.map(Self.mermaid).joined(separator: "<br/>"))\"]")
      case .dot:
        nodes.append("  b\(binding) [label=\"\(label.map(Self.dot).joined(separator: "\\n"))\"];")
      }
      for index in blueprint.bindings[binding].dependencies {
        let isLater = blueprint.dependencies[index].isDeferred
        for provider in plan.providers(of: index) {
          switch format {
          case .mermaid: edges.append("  b\(binding) \(isLater ? "-.->" : "-->") b\(provider)")
          case .dot: edges.append("  b\(binding) -> b\(provider)\(isLater ? " [style=dashed]" : "");")
          }
        }
      }
    }
    let lines = nodes + edges
    switch format {
    case .mermaid: return (["flowchart LR"] + lines).joined(separator: "\n") + "\n"
    case .dot: return (["digraph container {", "  rankdir=LR;"] + lines + ["}"]).joined(separator: "\n") + "\n"
    }
  }

  private func snapshot() -> (Blueprint, ScanPlan) {
    if let standIn { return standIn.snapshot() }
    let (blueprint, profile) = state.withLock { state in
      (makeBlueprint(state.scan?.components ?? [], state), state.scan?.plan.profile ?? .all)
    }
    return (blueprint, ScanPlan(blueprint, profile: profile))
  }

  private static func describe(_ blueprint: Blueprint, _ index: Int) -> BindingDescription {
    let binding = blueprint.bindings[index]
    return BindingDescription(
      key: binding.key, implementation: binding.implementation, scope: binding.scope, profiles: binding.profiles,
      isMulti: binding.isMulti, priority: binding.priority, isManual: binding.isManual,
      dependencies: Array(blueprint.dependencies[binding.dependencies]))
  }

  private static func mermaid(_ text: String) -> String {
    text.replacing("&", "&amp;").replacing("\"", "&quot;").replacing("<", "&lt;").replacing(">", "&gt;")
  }

  private static func dot(_ text: String) -> String { text.replacing("\\", "\\\\").replacing("\"", "\\\"") }
}

extension String {
  /// The string with every occurrence of a character replaced.
  fileprivate func replacing(_ character: Character, _ replacement: String) -> String {
    contains(character) ? map { $0 == character ? replacement : String($0) }.joined() : self
  }
}
