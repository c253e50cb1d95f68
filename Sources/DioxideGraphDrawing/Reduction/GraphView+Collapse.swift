import DioxideAnalysis

extension GraphView {
  /// Larger graphs are collapsed unless all nodes are requested: they have more boxes than a reader can take in and
  /// Graphviz can quickly lay out.
  public static let automaticLimit = 1_500

  /// Above this number of nodes, a page opens with an overview and shows the rest on demand.
  public static let overviewLimit = 150

  /// A collapsed graph must have more nodes than this.
  static let leastGroups = 3

  /// One node for each module, and one edge for all edges between two modules. Nodes without a module are kept.
  ///
  /// If there are fewer than two modules, folders are used instead. Linear.
  public func collapsed() -> GraphView {
    let modules = Set(graph.nodes.compactMap(\.module))
    if modules.count > 1 {
      return collapsed { $0.module }.noting("one node for each of \(modules.count) modules")
    }
    let view = collapsed { Self.folder(of: $0) }
    return view.noting("one node for each folder")
  }

  /// Collapses a graph that is larger than `limit`; otherwise returns it unchanged.
  public func collapsedIfLarger(than limit: Int = GraphView.automaticLimit) -> GraphView {
    guard graph.nodes.count > limit else { return self }
    var view = collapsed()
    // If there are no groups, show all nodes instead of a misleading note.
    guard view.graph.nodes.count < graph.nodes.count, view.graph.nodes.count > Self.leastGroups else { return self }
    if let note = view.notes.popLast() { view.notes.append("\(note), as \(graph.nodes.count) are too many to read") }
    return view
  }

  private static func folder(of node: ComponentGraph.Node) -> String? {
    guard let file = node.file, let slash = file.lastIndex(of: "/") else { return nil }
    return String(file[..<slash])
  }

  private func collapsed(by groupOf: (ComponentGraph.Node) -> String?) -> GraphView {
    var groups: [String: Group] = [:]
    var standIn: [String: String] = [:]
    standIn.reserveCapacity(graph.nodes.count)
    var nodes: [ComponentGraph.Node] = []
    for node in graph.nodes {
      guard let name = groupOf(node), !name.isEmpty else {
        nodes.append(node)
        standIn[node.id] = node.id
        continue
      }
      groups[name, default: Group()].add(node)
      // Cannot be a component's id, because a module name has no spaces.
      standIn[node.id] = "module \(name)"
    }
    var view = self
    view.summaries = [:]
    view.changes = changes.collapsed(in: graph, by: standIn)
    for (name, group) in groups {
      let id = "module \(name)"
      nodes.append(ComponentGraph.Node(id: id, name: name, kind: .service))
      view.summaries[id] = group.description
    }
    view.graph.nodes = nodes.sorted { $0.id < $1.id }
    (view.graph.edges, view.multiplicities) = joined(standIn)
    view.highlights.cycles = highlights.cycles.compactMap { Self.mapped($0, standIn) }
    view.highlights.captives = highlights.captives.compactMap { Self.mapped($0, standIn) }
    view.replaceMarks(by: standIn)
    return view
  }

  /// Merges all edges between two groups, and removes edges within a group.
  private func joined(_ standIn: [String: String]) -> ([ComponentGraph.Edge], [Ends: Int]) {
    var edges: [Ends: ComponentGraph.Edge] = [:]
    var counts: [Ends: Int] = [:]
    for edge in graph.edges {
      guard let from = standIn[edge.from], let to = standIn[edge.to], from != to else { continue }
      let ends = Ends(from: from, to: to)
      counts[ends, default: 0] += multiplicities[Ends(from: edge.from, to: edge.to)] ?? 1
      guard var joint = edges[ends] else {
        var first = edge
        (first.from, first.to, first.isMulti) = (from, to, false)
        edges[ends] = first
        continue
      }
      if edge.kind == .requires { joint.kind = .requires }
      joint.isOptional = joint.isOptional && edge.isOptional
      joint.isDeferred = joint.isDeferred && edge.isDeferred
      // It represents several locations, so it has none.
      (joint.file, joint.line) = (nil, nil)
      edges[ends] = joint
    }
    return (edges.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }, counts)
  }

  /// A path between groups; nil if all of it is within one group.
  private static func mapped(_ path: [String], _ standIn: [String: String]) -> [String]? {
    var result: [String] = []
    for id in path {
      guard let mapped = standIn[id] else { return nil }
      if result.last != mapped { result.append(mapped) }
    }
    return result.count > 1 ? result : nil
  }

  /// A group of nodes.
  private struct Group: CustomStringConvertible {
    private var components = 0
    private var ports = 0
    private var others = 0

    mutating func add(_ node: ComponentGraph.Node) {
      switch node.kind {
      case .service, .adapter: components += 1
      case .port: ports += 1
      case .external, .missing: others += 1
      }
    }

    var description: String {
      [(components, "component"), (ports, "port"), (others, "other")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " · ")
    }
  }
}
