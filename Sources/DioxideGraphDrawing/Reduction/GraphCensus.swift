import DioxideAnalysis

/// The counts of a graph, defined like those of `check` and `stats`.
struct GraphCensus: Sendable, Equatable {
  var components = 0
  var ports = 0
  var missing = 0
  var dependencies = 0
  var modules = 0

  init(_ graph: ComponentGraph) {
    for node in graph.nodes {
      switch node.kind {
      case .service, .adapter: components += 1
      case .port: ports += 1
      case .missing: missing += 1
      case .external: break
      }
    }
    // Two parameters of one type count as one dependency.
    dependencies = Set(graph.edges.lazy.filter { $0.kind == .requires }.map { Pair(from: $0.from, to: $0.to) }).count
    modules = Set(graph.nodes.lazy.compactMap(\.module)).count
  }

  private struct Pair: Hashable {
    var from: String
    var to: String
  }

  /// A text such as `12 of 43 components · 5 ports`; omits zero counts.
  func words(of whole: GraphCensus) -> [String] {
    func counted(_ count: Int, _ total: Int, _ one: String, _ many: String) -> String? {
      guard total > 0 else { return nil }
      let name = total == 1 ? one : many
      return count == total ? "\(count) \(name)" : "\(count) of \(total) \(name)"
    }
    return [
      counted(components, whole.components, "component", "components") ?? "no components",
      counted(ports, whole.ports, "port", "ports"),
      counted(dependencies, whole.dependencies, "dependency", "dependencies"),
      counted(modules, whole.modules, "module", "modules"),
      counted(missing, whole.missing, "missing binding", "missing bindings"),
    ].compactMap(\.self)
  }
}
