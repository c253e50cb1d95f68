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
  /// A line, and the last part of a name on it; nil for every name.
  private struct Place: Hashable {
    var file: String
    var line: Int
    var name: Substring?
  }

  private let graph: ComponentGraph
  private var nodesAt: [Place: [Int]] = [:]
  private var edgesAt: [Place: [Int]] = [:]
  private var names: [String: String]
  private var nodesNamed: [String: [String]] = [:]
  private let cycles: Ways
  private let captives: Ways

  /// On a line with more elements, as in generated code, they are found by name only.
  private static let maximumPerLine = 64

  /// Indexes a graph. Linear.
  public init(_ graph: ComponentGraph, highlights: ComponentGraph.Highlights) {
    self.graph = graph
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.names = names
    cycles = Ways(highlights.cycles, names)
    captives = Ways(highlights.captives, names)
    for (index, node) in graph.nodes.enumerated() {
      nodesNamed[node.name, default: []].append(node.id)
      for place in places(node.file, node.line, node.id) { nodesAt[place, default: []].append(index) }
    }
    for (index, edge) in graph.edges.enumerated() {
      for place in places(edge.file, edge.line, edge.requested) { edgesAt[place, default: []].append(index) }
    }
  }

  /// The keys under which an element is found.
  private func places(_ file: String?, _ line: Int?, _ id: String) -> [Place] {
    guard let file, let line else { return [] }
    let parts: Set<Substring?> = [nil, Self.lastPart(of: id), names[id].map(Self.lastPart)]
    return parts.map { Place(file: file, line: line, name: $0) }
  }

  private static func lastPart(of name: String) -> Substring {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[$0...].dropFirst() } ?? name[...]
  }

  /// The mark for a finding. Linear in the elements with its names at its locations, and in the cycles with its names.
  public func mark(_ located: LocatedFinding) -> FindingMark {
    let finding = located.finding
    var mark = FindingMark(
      rule: finding.rule, severity: finding.severity, message: finding.message, help: finding.help,
      profiles: finding.profiles, place: "\(located.location.file):\(located.location.line)")
    mark.way = way(of: finding)
    // A line may contain several parameters.
    let exact = edges(at: located.location, of: finding.type).filter { isNamed($0.holder, finding.component) }
    if mark.way == nil {
      for edge in exact where edge.kind == .provides || finding.type != nil { mark.add(edge) }
      let named = nodes(at: located.location, finding.component)
      for node in named.isEmpty && exact.isEmpty ? nodes(at: located.location, nil) : named { mark.add(node.id) }
      for related in located.related {
        for edge in edges(at: related.location, of: finding.type)
        where edge.kind == .provides || finding.type != nil {
          mark.add(edge)
        }
        // A nearby element is part of a finding only if the finding itself was found.
        guard related.role != .context || finding.type == nil || !exact.isEmpty else { continue }
        for node in nodes(at: related.location, nil) where node.kind != .port { mark.add(node.id) }
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

  private func nodes(at location: Location, _ name: String?) -> [ComponentGraph.Node] {
    elements(nodesAt, at: location, name).map { graph.nodes[$0] }.filter { isNamed($0.id, name) }
  }

  private func edges(at location: Location, of type: String?) -> [ComponentGraph.Edge] {
    elements(edgesAt, at: location, type).map { graph.edges[$0] }.filter { isNamed($0.requested, type) }
  }

  private func elements(_ index: [Place: [Int]], at location: Location, _ name: String?) -> [Int] {
    let found = index[Place(file: location.file, line: location.line, name: name.map(Self.lastPart))] ?? []
    return name != nil || found.count <= Self.maximumPerLine ? found : []
  }

  /// The cycle or the path to a captive dependency that a finding describes, if it is in the picture.
  private func way(of finding: Finding) -> [String]? {
    guard let drawing = finding.drawing, finding.path.count > 1 else { return nil }
    return (drawing == .loop ? cycles : captives).first(withNames: finding.path)
  }

  private func isNamed(_ id: String, _ name: String?) -> Bool {
    guard let name else { return true }
    return id == name || names[id] == name || id.hasSuffix("." + name)
  }

  /// Paths through a graph, by the names of their nodes.
  private struct Ways {
    private let ways: [[String]]
    private let names: [String: String]
    private var waysWithName: [String: [Int]] = [:]

    /// Indexes paths. Linear.
    init(_ ways: [[String]], _ names: [String: String]) {
      (self.ways, self.names) = (ways, names)
      for (index, way) in ways.enumerated() {
        for name in Set(way.compactMap { names[$0] }) { waysWithName[name, default: []].append(index) }
      }
    }

    /// The first path with nodes of all these names.
    func first(withNames wanted: [String]) -> [String]? {
      let candidates = wanted.map { waysWithName[$0] ?? [] }.min { $0.count < $1.count } ?? []
      return candidates.lazy.map { ways[$0] }.first { Set(wanted).isSubset(of: $0.lazy.compactMap { names[$0] }) }
    }
  }
}

extension ComponentGraph.Edge {
  /// The id of the type that it is about: the dependency, or the bound port.
  fileprivate var requested: String { kind == .provides ? from : to }

  /// The id of the component: the dependent one, or the adapter.
  fileprivate var holder: String { kind == .provides ? to : from }
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
