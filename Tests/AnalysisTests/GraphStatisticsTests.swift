@testable import DioxideAnalysis
import Testing

/// The metrics of small graphs, compared with values computed by hand.
@Suite struct GraphStatisticsTests {
  private func node(
    _ id: String, _ kind: ComponentGraph.Node.Kind = .service, module: String? = nil
  ) -> ComponentGraph.Node {
    ComponentGraph.Node(id: id, name: id, kind: kind, module: module)
  }

  private func needs(_ from: String, _ to: String, deferred: Bool = false) -> ComponentGraph.Edge {
    ComponentGraph.Edge(from: from, to: to, kind: .requires, isDeferred: deferred)
  }

  private func provides(_ port: String, _ adapter: String) -> ComponentGraph.Edge {
    ComponentGraph.Edge(from: port, to: adapter, kind: .provides)
  }

  private func measure(_ nodes: [ComponentGraph.Node], _ edges: [ComponentGraph.Edge]) -> GraphStatistics {
    let graph = ComponentGraph(
      nodes: nodes.sorted { $0.id < $1.id }, edges: edges.sorted { ($0.from, $0.to) < ($1.from, $1.to) })
    return GraphStatistics(graph, profiles: [graph])
  }

  private func component(_ id: String, in statistics: GraphStatistics) throws -> GraphStatistics.Component {
    try #require(statistics.components.first { $0.node.id == id })
  }

  @Test func anAdapterIsNeededThroughItsPort() throws {
    let statistics = measure(
      [node("A"), node("B"), node("P", .port), node("Q", .port), node("X", .adapter)],
      [needs("A", "P"), needs("B", "P"), needs("B", "Q"), needs("B", "X"), provides("P", "X"), provides("Q", "X")])
    let adapter = try component("X", in: statistics)
    // A and B, which depends on it in three ways but is counted once.
    #expect(adapter.fanIn == 2)
    #expect(adapter.fanOut == 0)
    #expect(try component("B", in: statistics).fanOut == 3)
    #expect(try component("A", in: statistics).depth == 1)
    #expect(statistics.portCount == 2)
    #expect(statistics.dependencyCount == 4)
  }

  @Test func twoNeedsOfOneTypeAreOneFanOut() throws {
    let statistics = measure([node("A"), node("B")], [needs("A", "B"), needs("A", "B")])
    #expect(try component("A", in: statistics).fanOut == 1)
    #expect(try component("B", in: statistics).fanIn == 1)
    #expect(statistics.dependencyCount == 1)
  }

  @Test func depthAndChainAreThoseOfTheLongestWay() throws {
    let statistics = measure(
      [node("A"), node("B"), node("C"), node("D"), node("P", .port)],
      [needs("A", "D"), needs("A", "P"), provides("P", "B"), needs("B", "C"), needs("C", "D")])
    #expect(statistics.longestChain.map(\.id) == ["A", "B", "C", "D"])
    #expect(statistics.components.map(\.depth) == [3, 2, 1, 0])
    #expect(statistics.depth == 3)
  }

  @Test func whatIsDeferredIsNotBuiltFirst() throws {
    let statistics = measure(
      [node("A"), node("B"), node("C")],
      [needs("A", "B"), needs("B", "C", deferred: true), needs("C", "A", deferred: true)])
    #expect(statistics.longestChain.map(\.id) == ["A", "B"])
    #expect(statistics.cycleGroups.isEmpty)
    #expect(try component("C", in: statistics).fanIn == 1)
  }

  @Test func aCycleGroupCountsAsOneOnTheChainAndTheBiggestComesFirst() throws {
    let statistics = measure(
      ["A", "B", "C", "D", "E", "F"].map { node($0) },
      [
        needs("A", "B"), needs("B", "A"), needs("B", "C"), needs("C", "D"), needs("D", "E"), needs("E", "C"),
        needs("E", "F"),
      ])
    #expect(statistics.cycleGroups.map { $0.map(\.id) } == [["C", "D", "E"], ["A", "B"]])
    #expect(statistics.longestChain.map(\.id) == ["A", "C", "F"])
    #expect(try component("D", in: statistics).depth == 1)
  }

  @Test func whatIsBuiltIsMeasuredInEachProfileOnItsOwn() {
    let nodes = [node("A", .adapter), node("B", .adapter), node("P", .port), node("Q", .port)]
    let production = ComponentGraph(nodes: nodes, edges: [needs("A", "Q"), provides("P", "A")])
    let test = ComponentGraph(nodes: nodes, edges: [needs("B", "P"), provides("Q", "B")])
    let whole = ComponentGraph(
      nodes: nodes, edges: [needs("A", "Q"), needs("B", "P"), provides("P", "A"), provides("Q", "B")])
    // Together they would be a cycle group, but no container has both.
    #expect(GraphStatistics(whole, profiles: [production, test]).cycleGroups.isEmpty)
    #expect(GraphStatistics(whole, profiles: [whole]).cycleGroups.count == 1)
  }

  @Test func instabilityIsWhatIsNeededOutsideOfAllThatCrossesTheBorder() throws {
    let statistics = measure(
      [
        node("P", .port, module: "Domain"), node("S", module: "Domain"), node("X", .adapter, module: "Store"),
        node("Y", module: "Store"), node("U", module: "App"), node("Z", module: "Alone"),
      ],
      [needs("S", "P"), provides("P", "X"), needs("X", "Y"), needs("U", "S"), needs("U", "P"), needs("U", "Y")])
    #expect(statistics.modules.map(\.name) == ["Alone", "App", "Domain", "Store"])
    // U and, through its port, X depend on Domain; U depends on Store, which depends on P.
    #expect(statistics.modules.map(\.afferent) == [0, 0, 2, 1])
    #expect(statistics.modules.map(\.efferent) == [0, 3, 0, 1])
    #expect(statistics.modules.map(\.instability) == [nil, 100, 0, 50])
    #expect(statistics.modules.map(\.components) == [1, 1, 1, 2])
    #expect(statistics.modules.map(\.ports) == [0, 0, 1, 0])
  }

  @Test func instabilityIsRounded() {
    func instability(_ efferent: Int, _ afferent: Int) -> Int? {
      GraphStatistics.Module(name: "", components: 1, ports: 0, afferent: afferent, efferent: efferent).instability
    }
    #expect(instability(2, 1) == 67)
    #expect(instability(1, 2) == 33)
    #expect(instability(1, 199) == 1)
  }

  @Test func aGraphOfNothingHasNoMeasures() {
    let statistics = measure([], [])
    #expect(statistics.components.isEmpty && statistics.longestChain.isEmpty && statistics.depth == 0)
  }

  @Test func depthIsNoRecursion() {
    let count = 50_000
    let names = (0..<count).map { "N\($0 + count)" }
    let statistics = measure(names.map { node($0) }, zip(names, names.dropFirst()).map { needs($0, $1) })
    #expect(statistics.depth == count - 1)
    #expect(statistics.longestChain.count == count)
  }
}
