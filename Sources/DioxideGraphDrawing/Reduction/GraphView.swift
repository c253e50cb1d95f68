import DioxideAnalysis

/// A graph with its findings, reduced to a part. Each reduction returns a new view with a note.
public struct GraphView: Sendable, Equatable {
  /// The remaining graph.
  public var graph: ComponentGraph
  /// The remaining findings.
  public var highlights: ComponentGraph.Highlights
  /// The notes about reductions, for the legend and standard error.
  public var notes: [String]
  /// For each node that represents several, its description, by id.
  public var summaries: [String: String]
  /// The number of edges that each merged edge represents.
  public var multiplicities: [Ends: Int]

  /// The findings of `check`, with the affected elements.
  public var marks: [FindingMark] = []
  /// The ports that are drawn together with an adapter, by id of the adapter.
  public internal(set) var ports: [String: [ComponentGraph.Node]] = [:]
  /// The ids of the hubs that a node lists instead of having edges, by id of the node.
  public internal(set) var references: [String: [String]] = [:]
  /// The hubs, sorted by descending number of dependents.
  public internal(set) var hubs: [Hub] = []
  /// The level of each node by its id, if the view is in levels; foundations have 0.
  public internal(set) var levels: [String: Int] = [:]
  /// The focused ids, which are never folded.
  var focus: Set<String> = []

  /// The added, removed or changed elements, if the view shows two states.
  var changes = Changes()

  /// The counts of the graph before reductions.
  let census: GraphCensus

  /// The ends of an edge, as ids.
  public struct Ends: Hashable, Sendable {
    /// The id at the tail.
    public var from: String
    /// The id at the head.
    public var to: String

    /// Creates a pair.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// No component matches a pattern.
  public struct NoMatch: Error, Sendable, Equatable, CustomStringConvertible {
    /// The pattern.
    public let pattern: String
    /// Similar names, best first.
    public let similar: [String]

    /// The message, without a line break.
    public var description: String {
      let hint = similar.isEmpty ? "" : "; did you mean \(similar.map { "`\($0)`" }.joined(separator: ", "))?"
      return "no component or port is named `\(pattern)`" + hint
    }
  }

  /// The direction of a search from a component.
  public enum Direction: String, Sendable, CaseIterable {
    /// To its dependencies.
    case dependencies
    /// To its dependents.
    case dependents
    /// In both directions.
    case both
  }

  /// Creates a view of the whole graph.
  public init(
    _ graph: ComponentGraph, highlights: ComponentGraph.Highlights = .init(), findings: [LocatedFinding] = []
  ) {
    self.graph = graph
    self.highlights = highlights
    let matcher = findings.isEmpty ? nil : FindingMatcher(graph, highlights: highlights)
    marks = findings.compactMap { matcher?.mark($0) }
    census = GraphCensus(graph)
    notes = []
    summaries = [:]
    multiplicities = [:]
  }

  // MARK: - Cuts

  /// Removes the nodes that match patterns, and their edges. A pattern without a match is not an error.
  public func hiding(_ patterns: [String]) -> GraphView {
    let patterns = patterns.map(NamePattern.init)
    guard !patterns.isEmpty else { return self }
    let view = keeping { node in !patterns.contains { $0.matches(node) } }
    return view.noting("\(removed(by: view)) hidden")
  }

  /// The surroundings of components: those that match patterns, and those up to `depth` edges away (nil for any
  /// number).
  public func focused(
    on patterns: [String], depth: Int? = nil, direction: Direction = .both
  ) throws(NoMatch) -> GraphView {
    var starts: [Int] = []
    for pattern in patterns { starts += try matches(pattern) }
    guard !starts.isEmpty else { return self }
    let index = AdjacencyIndex(graph)
    var isKept = [Bool](repeating: false, count: graph.nodes.count)
    for start in starts { isKept[start] = true }
    if direction != .dependents { index.mark(&isKept, from: starts, along: index.outgoing, depth: depth) }
    if direction != .dependencies { index.mark(&isKept, from: starts, along: index.incoming, depth: depth) }
    var view = keeping(isKept)
    view.focus.formUnion(starts.map { graph.nodes[$0].id })
    let names = patterns.joined(separator: ", ")
    return view.noting("focus on \(names)" + (depth.map { ", depth \($0)" } ?? ""))
  }

  /// All paths from one component to another: the nodes and edges on them.
  public func paths(from: String, to: String) throws(NoMatch) -> GraphView {
    let starts = try matches(from), ends = try matches(to)
    let index = AdjacencyIndex(graph)
    var isAhead = [Bool](repeating: false, count: graph.nodes.count)
    var isBehind = isAhead
    for start in starts { isAhead[start] = true }
    for end in ends { isBehind[end] = true }
    index.mark(&isAhead, from: starts, along: index.outgoing, depth: nil)
    index.mark(&isBehind, from: ends, along: index.incoming, depth: nil)
    var view = keeping(zip(isAhead, isBehind).map { $0 && $1 })
    view.focus.formUnion((starts + ends).map { graph.nodes[$0].id })
    return view.noting(
      view.graph.nodes.isEmpty ? "there is no path from \(from) to \(to)" : "every path from \(from) to \(to)")
  }

  /// The elements of findings: cycles, paths to captive dependencies, and missing dependencies with their dependents.
  public func onlyFindings() -> GraphView {
    var kept = Set((highlights.cycles + highlights.captives).joined())
    let missing = Set(graph.nodes.lazy.filter { $0.kind == .missing }.map(\.id))
    kept.formUnion(missing)
    for edge in graph.edges where missing.contains(edge.to) { kept.insert(edge.from) }
    for mark in marks { kept.formUnion(mark.nodes) }
    let view = keeping { kept.contains($0.id) }
    return view.noting(view.graph.nodes.isEmpty ? "no findings to draw" : "findings only")
  }

  // MARK: - What cuts are made of

  /// A view of some nodes and the edges between them.
  func keeping(_ isKept: (ComponentGraph.Node) -> Bool) -> GraphView { keeping(graph.nodes.map(isKept)) }

  func keeping(_ isKept: [Bool]) -> GraphView {
    var view = self
    view.graph.nodes = zip(graph.nodes, isKept).filter(\.1).map(\.0)
    let known = Set(view.graph.nodes.map(\.id))
    view.graph.edges = graph.edges.filter { known.contains($0.from) && known.contains($0.to) }
    // A finding is shown completely or not at all.
    view.highlights.cycles = highlights.cycles.filter { $0.allSatisfy(known.contains) }
    view.highlights.captives = highlights.captives.filter { $0.allSatisfy(known.contains) }
    view.marks = marks.map { $0.keeping(known) }
    return view
  }

  func noting(_ note: String) -> GraphView {
    var view = self
    view.notes.append(note)
    return view
  }

  private func removed(by view: GraphView) -> String {
    let count = graph.nodes.count - view.graph.nodes.count
    return count == 1 ? "1 node" : "\(count) nodes"
  }

  private func matches(_ text: String) throws(NoMatch) -> [Int] {
    let pattern = NamePattern(text)
    let found = graph.nodes.indices.filter { pattern.matches(graph.nodes[$0]) }
    guard found.isEmpty else { return found }
    throw NoMatch(pattern: text, similar: pattern.similar(among: graph.nodes))
  }
}

/// The outgoing and incoming edges of each node, as indices.
struct AdjacencyIndex {
  private(set) var outgoing: [[Int]]
  private(set) var incoming: [[Int]]

  init(_ graph: ComponentGraph) {
    outgoing = Array(repeating: [], count: graph.nodes.count)
    incoming = outgoing
    let indices = Dictionary(zip(graph.nodes.map(\.id), graph.nodes.indices), uniquingKeysWith: { first, _ in first })
    for edge in graph.edges {
      guard let from = indices[edge.from], let to = indices[edge.to] else { continue }
      outgoing[from].append(to)
      incoming[to].append(from)
    }
  }

  /// Marks the nodes reachable in `depth` steps. Linear.
  func mark(_ isMarked: inout [Bool], from starts: [Int], along edges: [[Int]], depth: Int?) {
    var isSeen = [Bool](repeating: false, count: edges.count)
    for start in starts { isSeen[start] = true }
    var level = starts
    var rest = depth ?? .max
    while !level.isEmpty, rest > 0 {
      rest -= 1
      var next: [Int] = []
      for node in level {
        for target in edges[node] where !isSeen[target] {
          isSeen[target] = true
          isMarked[target] = true
          next.append(target)
        }
      }
      level = next
    }
  }
}
