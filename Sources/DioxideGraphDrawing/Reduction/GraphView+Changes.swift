import DioxideAnalysis
import DioxideDependencyGraph

extension GraphView {
  /// Both states in one picture: changed elements, marked as added, removed or changed, and their surroundings.
  ///
  /// - Parameter isWhole: Whether unchanged elements are shown too.
  public init(_ difference: GraphDifference, isWhole: Bool = false) {
    var changes = Changes()
    changes.add(difference.components) { .node($0.id) }
    changes.add(difference.bindings) { .edge(Ends(from: $0.from, to: $0.to), $0.kind) }
    changes.add(difference.dependencies) { .edge(Ends(from: $0.from, to: $0.to), $0.kind) }
    var view = GraphView(difference.union)
    view.changes = changes
    guard !isWhole else {
      self = view.noting(difference)
      return
    }
    var touched: Set<String> = []
    for part in changes.marks.keys {
      switch part {
      case .node(let id): touched.insert(id)
      case .edge(let ends, _): touched.formUnion([ends.from, ends.to])
      }
    }
    touched.formUnion(view.consequences())
    self = view.keeping { touched.contains($0.id) }.noting("changes and what they touch").noting(difference)
  }

  /// The indirect effects of changes: the rest of each cycle that an added dependency closes, and all dependents of
  /// missing bindings. Linear in the graph for each of a limited number of added dependencies.
  private func consequences() -> Set<String> {
    let left = graph.nodes.filter { changes.marks[.node($0.id)] != .went }
    let indices = Dictionary(zip(left.map(\.id), left.indices), uniquingKeysWith: { first, _ in first })
    var edges: [DirectedGraph.Edge] = []
    var closing: [(from: Int, to: Int)] = []
    var consequences: Set<String> = []
    for edge in graph.edges {
      let mark = changes.marks[.edge(Ends(from: edge.from, to: edge.to), edge.kind)]
      guard mark != .went, let from = indices[edge.from], let to = indices[edge.to] else { continue }
      if left[to].kind == .missing, changes.marks[.node(edge.to)] != nil { consequences.insert(edge.from) }
      // A deferred dependency closes no cycle.
      guard !edge.isDeferred else { continue }
      edges.append(DirectedGraph.Edge(from: from, to: to, label: edges.count))
      if mark != nil { closing.append((from, to)) }
    }
    let directed = DirectedGraph(nodeCount: left.count, edges: edges)
    for edge in closing.prefix(Self.maximumSearches) {
      guard let path = directed.shortestPath(from: [edge.to], to: edge.from) else { continue }
      consequences.formUnion(path.map { left[$0.node].id })
    }
    return consequences
  }

  /// The maximum number of added dependencies for which cycles are searched.
  private static let maximumSearches = 500

  private func noting(_ difference: GraphDifference) -> GraphView {
    guard !difference.isEmpty else { return noting("no changes") }
    guard let findings = difference.findings else { return self }
    let listed = [(Drawing.Emphasis.came, findings.added), (.went, findings.removed)].flatMap { emphasis, findings in
      findings.map { "\(emphasis.mark ?? "") \($0.severity.rawValue): \($0.message)" }
    }
    let rest = listed.count - Self.listedFindings
    return (listed.prefix(Self.listedFindings) + (rest > 0 ? ["and \(rest) more added or removed findings"] : []))
      .reduce(self) { $0.noting($1) }
  }

  /// The maximum number of findings in the legend.
  private static let listedFindings = 8

  /// The added, removed and changed elements of a view.
  struct Changes: Sendable, Equatable {
    enum Part: Hashable, Sendable {
      case node(String)
      case edge(Ends, ComponentGraph.Edge.Kind)
    }

    private(set) var marks: [Part: Drawing.Emphasis] = [:]

    mutating func add<Element>(_ changes: GraphDifference.Changes<Element>, _ part: (Element) -> Part) {
      for element in changes.added { marks[part(element)] = .came }
      for element in changes.removed { marks[part(element)] = .went }
      for change in changes.changed { marks[part(change.after)] = .changed }
    }

    /// The marks of nodes that represent several: the common mark, or otherwise that something changed.
    func collapsed(in graph: ComponentGraph, by standIn: [String: String]) -> Changes {
      guard !marks.isEmpty else { return self }
      var collapsed = Changes()
      var seen: [Part: Drawing.Emphasis] = [:]
      func add(_ part: Part, _ mark: Drawing.Emphasis) {
        let known = seen[part] ?? mark
        seen[part] = known == mark ? mark : .changed
      }
      var kinds: [Ends: ComponentGraph.Edge.Kind] = [:]
      for edge in graph.edges {
        guard let from = standIn[edge.from], let to = standIn[edge.to], from != to else { continue }
        let ends = Ends(from: from, to: to)
        // As in merged edges, `requires` takes precedence.
        if kinds[ends] != .requires { kinds[ends] = edge.kind }
      }
      for node in graph.nodes {
        guard let id = standIn[node.id] else { continue }
        add(.node(id), marks[.node(node.id)] ?? .none)
      }
      for edge in graph.edges {
        guard let from = standIn[edge.from], let to = standIn[edge.to] else { continue }
        let mark = marks[.edge(Ends(from: edge.from, to: edge.to), edge.kind)] ?? .none
        if let kind = kinds[Ends(from: from, to: to)] {
          add(.edge(Ends(from: from, to: to), kind), mark)
        } else if mark != .none {
          add(.node(from), .changed)
        }
      }
      collapsed.marks = seen.filter { $0.value != .none }
      return collapsed
    }
  }
}

extension Drawing.Emphasis {
  /// The change of an element, with its mark; nil if the picture does not show a difference.
  var change: String? {
    switch self {
    case .came: "+ added"
    case .went: "\u{2212} removed"
    case .changed: "~ changed"
    case .none, .warning, .fault, .captive, .missing, .cycle: nil
    }
  }

  /// The text next to a changed element, so that colour is not the only distinction.
  var mark: String? { change.map { String($0.prefix(1)) } }
}
