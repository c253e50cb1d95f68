import DioxideAnalysis

/// A finding of `check` in a picture: the message, and the affected nodes and edges.
public struct FindingMark: Sendable, Equatable {
  /// An edge of a finding.
  public struct Edge: Sendable, Hashable {
    /// The id at the tail.
    public var from: String
    /// The id at the head.
    public var to: String
    /// The kind of edge.
    public var kind: ComponentGraph.Edge.Kind
  }

  /// The rule.
  public var rule: String
  /// The severity.
  public var severity: Severity
  /// A message of one line.
  public var message: String
  /// A suggestion; may be empty.
  public var help: String
  /// The profiles in which it holds; empty if it does not depend on them.
  public var profiles: [String]
  /// The location, as file and line.
  public var place: String
  /// The ids of the affected nodes, most important first. Empty if none is drawn.
  public var nodes: [String] = []
  /// The affected edges.
  public var edges: [Edge] = []
  /// The path of the finding as ids; a cycle begins and ends with the same id.
  public var way: [String]?
}

/// Finds the nodes and edges of findings: by location first, then by name.
public struct FindingMatcher {
  private struct Place: Hashable {
    var file: String
    var line: Int
  }

  private let graph: ComponentGraph
  private let highlights: ComponentGraph.Highlights
  private var nodesAt: [Place: [Int]] = [:]
  private var edgesAt: [Place: [Int]] = [:]
  private var names: [String: String]
  private var nodesNamed: [String: [String]] = [:]

  /// Indexes a graph. Linear.
  public init(_ graph: ComponentGraph, highlights: ComponentGraph.Highlights) {
    self.graph = graph
    self.highlights = highlights
    names = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (index, node) in graph.nodes.enumerated() {
      nodesNamed[node.name, default: []].append(node.id)
      if let file = node.file, let line = node.line {
        nodesAt[Place(file: file, line: line), default: []].append(index)
      }
    }
    for (index, edge) in graph.edges.enumerated() {
      if let file = edge.file, let line = edge.line {
        edgesAt[Place(file: file, line: line), default: []].append(index)
      }
    }
  }

  /// The mark for a finding. Linear in the elements at its locations, and in the cycles of the graph.
  public func mark(_ located: LocatedFinding) -> FindingMark {
    let finding = located.finding
    var mark = FindingMark(
      rule: finding.rule, severity: finding.severity, message: finding.message, help: finding.help,
      profiles: finding.profiles, place: "\(located.location.file):\(located.location.line)")
    mark.way = way(of: finding)
    let place = Place(file: located.location.file, line: located.location.line)
    let edges = (edgesAt[place] ?? []).map { graph.edges[$0] }
    // A line may contain several parameters.
    let exact = edges.filter { edge in
      let isBinding = edge.kind == .provides
      return isNamed(isBinding ? edge.from : edge.to, finding.type)
        && isNamed(isBinding ? edge.to : edge.from, finding.component)
    }
    if mark.way == nil {
      for edge in exact where edge.kind == .provides || finding.type != nil { mark.add(edge) }
      for index in nodesAt[place] ?? [] where exact.isEmpty || isNamed(graph.nodes[index].id, finding.component) {
        mark.add(graph.nodes[index].id)
      }
      for related in located.related {
        let place = Place(file: related.location.file, line: related.location.line)
        for edge in edgesAt[place] ?? [] where matches(graph.edges[edge], finding) { mark.add(graph.edges[edge]) }
        // What is only near is part of a finding if the finding itself was found.
        guard related.role != .context || finding.type == nil || !exact.isEmpty else { continue }
        for node in nodesAt[place] ?? [] where graph.nodes[node].kind != .port { mark.add(graph.nodes[node].id) }
      }
    }
    for id in mark.way ?? [] { mark.add(id) }
    if mark.nodes.isEmpty {
      for name in [finding.component, finding.type].compactMap(\.self) + finding.path {
        for id in nodesNamed[name] ?? [] { mark.add(id) }
      }
    }
    return mark
  }

  private func matches(_ edge: ComponentGraph.Edge, _ finding: Finding) -> Bool {
    edge.kind == .provides ? isNamed(edge.from, finding.type) || finding.type == nil : isNamed(edge.to, finding.type)
  }

  /// The cycle or the path to a captive dependency that a finding describes, if it is in the picture.
  private func way(of finding: Finding) -> [String]? {
    guard finding.drawing != nil, finding.path.count > 1 else { return nil }
    let wanted = Set(finding.path)
    let ways = finding.drawing == .loop ? highlights.cycles : highlights.captives
    return ways.first { way in wanted.isSubset(of: way.lazy.compactMap { names[$0] }) }
  }

  private func isNamed(_ id: String, _ name: String?) -> Bool {
    guard let name else { return true }
    return id == name || names[id] == name || id.hasSuffix("." + name)
  }
}

extension FindingMark {
  /// The mark reduced to some of the nodes.
  func keeping(_ known: Set<String>) -> FindingMark {
    var mark = self
    mark.nodes = nodes.filter(known.contains)
    mark.edges = edges.filter { known.contains($0.from) && known.contains($0.to) }
    if let way, !way.allSatisfy(known.contains) { mark.way = nil }
    return mark
  }

  fileprivate mutating func add(_ id: String) { if !nodes.contains(id) { nodes.append(id) } }

  fileprivate mutating func add(_ edge: ComponentGraph.Edge) {
    add(edge.from)
    add(edge.to)
    let edge = Edge(from: edge.from, to: edge.to, kind: edge.kind)
    if !edges.contains(edge) { edges.append(edge) }
  }
}
