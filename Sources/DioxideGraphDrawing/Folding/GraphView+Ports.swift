import DioxideAnalysis

extension GraphView {
  /// Draws a port and its only adapter as one node: the adapter, which then lists the port. Parallel edges are merged.
  ///
  /// A port remains a separate node if several adapters provide it, if a finding affects the binding between the two,
  /// if only one of them changed, or if it is focused. Data formats are written before this step. Linear, except for
  /// sorting the edges.
  public func foldingPorts() -> GraphView {
    let standIn = adaptersOfFoldedPorts()
    var ids: [String: String] = [:]
    ids.reserveCapacity(graph.nodes.count)
    for node in graph.nodes { ids[node.id] = standIn[node.id] ?? node.id }
    var view = self
    for node in graph.nodes {
      guard let adapter = standIn[node.id] else { continue }
      view.ports[adapter, default: []].append(node)
    }
    view.changes = standIn.isEmpty ? changes : changes.collapsed(in: graph, by: ids)
    view.graph.nodes = graph.nodes.filter { standIn[$0.id] == nil }
    view.graph.edges = merged(ids)
    view.replacePaths(by: ids)
    return view
  }

  /// The adapter for each port that is drawn with it.
  private func adaptersOfFoldedPorts() -> [String: String] {
    var leaving: [String: [ComponentGraph.Edge]] = [:]
    for edge in graph.edges { leaving[edge.from, default: []].append(edge) }
    let kinds = Dictionary(graph.nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let kept = portsOfFindings()
    var adapters: [String: String] = [:]
    for node in graph.nodes where node.kind == .port && !kept.contains(node.id) && !focus.contains(node.id) {
      guard let edges = leaving[node.id], let first = edges.first,
        edges.allSatisfy({ $0.kind == .provides && $0.to == first.to }),
        kinds[first.to] == .adapter || kinds[first.to] == .service, !focus.contains(first.to)
      else { continue }
      let ends = Ends(from: node.id, to: first.to)
      let marks = [Changes.Part.node(node.id), .node(first.to), .edge(ends, .provides)].map {
        changes.marks[$0] ?? .none
      }
      guard Set(marks).count == 1 else { continue }
      adapters[node.id] = first.to
    }
    return adapters
  }

  /// Ports that must remain separate for a finding to be understood.
  private func portsOfFindings() -> Set<String> {
    // A cycle between a port and its own adapter would vanish.
    var ports = Set(highlights.cycles.lazy.filter { Set($0).count <= 2 }.joined())
    for mark in marks where mark.way == nil {
      ports.formUnion(mark.nodes)
      for ends in mark.edges where ends.kind == .provides { ports.insert(ends.from) }
    }
    return ports
  }

  /// Merges parallel edges, and removes edges from a node to itself unless they existed before.
  private func merged(_ standIn: [String: String]) -> [ComponentGraph.Edge] {
    var edges: [Ends: ComponentGraph.Edge] = [:]
    for edge in graph.edges {
      guard let from = standIn[edge.from], let to = standIn[edge.to], from != to || edge.from == edge.to else {
        continue
      }
      let ends = Ends(from: from, to: to)
      guard var joint = edges[ends] else {
        var first = edge
        (first.from, first.to) = (from, to)
        edges[ends] = first
        continue
      }
      if edge.kind == .requires, joint.kind == .provides {
        joint.kind = .requires
        (joint.file, joint.line) = (edge.file, edge.line)
      }
      joint.isOptional = joint.isOptional && edge.isOptional
      joint.isDeferred = joint.isDeferred && edge.isDeferred
      joint.isMulti = joint.isMulti || edge.isMulti
      edges[ends] = joint
    }
    return edges.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Replaces ids in paths and findings.
  mutating func replacePaths(by standIn: [String: String]) {
    func mapped(_ path: [String]) -> [String] {
      path.reduce(into: []) { result, id in
        let id = standIn[id] ?? id
        if result.last != id { result.append(id) }
      }
    }
    highlights.cycles = highlights.cycles.map(mapped)
    highlights.captives = highlights.captives.map(mapped)
    replaceMarks(by: standIn)
  }

  /// Replaces ids in findings.
  mutating func replaceMarks(by standIn: [String: String]) {
    func mapped(_ path: [String]) -> [String] {
      path.reduce(into: []) { result, id in
        let id = standIn[id] ?? id
        if result.last != id { result.append(id) }
      }
    }
    for index in marks.indices {
      marks[index].nodes = mapped(marks[index].nodes)
      marks[index].way = marks[index].way.map(mapped)
      for edge in marks[index].edges.indices {
        marks[index].edges[edge].from = standIn[marks[index].edges[edge].from] ?? marks[index].edges[edge].from
        marks[index].edges[edge].to = standIn[marks[index].edges[edge].to] ?? marks[index].edges[edge].to
      }
    }
  }
}
