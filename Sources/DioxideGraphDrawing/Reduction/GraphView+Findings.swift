import DioxideAnalysis

extension GraphView {
  /// What findings concern, and nothing else: each cycle and captive dependency whole, and what is missing with all that
  /// requires it.
  ///
  /// Cycles and captive dependencies come first, then errors, otherwise the order is kept. A finding that concerns no dependency
  /// is not drawn, and neither is one for which there is no room; ``marks`` are those that are drawn. Linear in the graph, and in
  /// its cycles for each of a limited number of findings.
  ///
  /// - Parameters:
  ///   - findings: The findings of the graph.
  ///   - limit: How many nodes may be drawn.
  ///   - drawsFirst: Whether the first finding is drawn even if it alone has more nodes than that, such as a long cycle.
  public init(
    concerning findings: [LocatedFinding], of graph: ComponentGraph, highlights: ComponentGraph.Highlights,
    atMost limit: Int, drawsFirst: Bool
  ) {
    let matcher = FindingMatcher(graph, highlights: highlights)
    let missing = Set(graph.nodes.lazy.filter { $0.kind == .missing }.map(\.id))
    var dependents: [String: Set<String>] = [:]
    for edge in graph.edges where missing.contains(edge.to) { dependents[edge.to, default: []].insert(edge.from) }
    var kept: Set<String> = []
    var drawn: [FindingMark] = []
    for finding in Self.mostImportant(findings).prefix(Self.maximumMatches) {
      let mark = matcher.mark(finding)
      guard !mark.edges.isEmpty || mark.way != nil || mark.nodes.count > 1 else { continue }
      let own = kept.union(mark.nodes)
      let all = mark.nodes.reduce(into: own) { $0.formUnion(dependents[$1] ?? []) }
      let isFirst = drawsFirst && drawn.isEmpty
      guard let nodes = [all, own].first(where: { $0.count <= limit }) ?? (isFirst ? own : nil) else { continue }
      kept = nodes
      drawn.append(mark)
    }
    let ways = Set(drawn.compactMap(\.way))
    var view = GraphView(graph).keeping { kept.contains($0.id) }
    view.highlights.cycles = highlights.cycles.filter(ways.contains)
    view.highlights.captives = highlights.captives.filter(ways.contains)
    view.marks = drawn
    self = view
  }

  private static func mostImportant(_ findings: [LocatedFinding]) -> [LocatedFinding] {
    func rank(_ finding: Finding) -> Int { (finding.drawing == nil ? 2 : 0) + (finding.severity == .error ? 0 : 1) }
    let ranked = findings.enumerated().map { (rank: rank($0.element.finding), offset: $0.offset) }
    return ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map { findings[$0.offset] }
  }

  /// More findings than a picture can show.
  private static let maximumMatches = 500
}
