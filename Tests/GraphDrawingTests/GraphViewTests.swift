import DioxideAnalysis
import Testing

@testable import DioxideGraphDrawing

@Suite struct GraphViewTests {
  private let application = GraphView(SampleGraphs.application)
  private let broken = GraphView(SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights)

  private func names(_ view: GraphView) -> Set<String> { Set(view.graph.nodes.map(\.name)) }

  /// `A>B>C D>C` as a graph of services.
  private func graph(_ text: String) -> ComponentGraph {
    var ids: Set<String> = []
    var edges: [ComponentGraph.Edge] = []
    for path in text.split(separator: " ") {
      let names = path.split(separator: ">").map(String.init)
      ids.formUnion(names)
      for (from, to) in zip(names, names.dropFirst()) { edges.append(.init(from: from, to: to, kind: .requires)) }
    }
    return ComponentGraph(nodes: ids.sorted().map { .init(id: $0, name: $0, kind: .service) }, edges: edges)
  }

  private func written(_ graph: ComponentGraph) -> String {
    graph.edges.map { "\($0.from)>\($0.to)" }.sorted().joined(separator: " ")
  }

  @Test("A focus keeps its surroundings to the requested depth and direction")
  func focus() throws {
    let depthOne = try application.focused(on: ["SignIn"], depth: 1)
    #expect(names(depthOne) == ["SignIn", "AccountController", "UserRepository", "PasswordHasher", "SessionPort"])
    #expect(try names(application.focused(on: ["SignIn"], depth: 0)) == ["SignIn"])
    let needed = try application.focused(on: ["SignIn"], depth: 1, direction: .dependencies)
    #expect(names(needed) == ["SignIn", "UserRepository", "PasswordHasher", "SessionPort"])
    let needing = try application.focused(on: ["SignIn"], direction: .dependents)
    #expect(names(needing) == ["SignIn", "AccountController", "Router", "HTTPServer"])
    #expect(try names(application.focused(on: ["*Clock"], depth: 0)) == ["FixedClock", "SystemClock"])
    #expect(try names(application.focused(on: ["TaxPort", "StockPort"], depth: 0)) == ["TaxPort", "StockPort"])
    #expect(depthOne.notes == ["focus on SignIn, depth 1"])
    #expect(Drawing(depthOne).subtitle.contains("3 of 43 components · 2 of 18 ports"))
  }

  @Test("An unknown name is an error with suggestions")
  func unknown() {
    #expect(throws: GraphView.NoMatch(pattern: "SingIn", similar: ["SignIn"])) {
      try application.focused(on: ["SingIn"])
    }
    #expect(throws: GraphView.NoMatch(pattern: "Xyzzy", similar: [])) {
      try application.paths(from: "Xyzzy", to: "SignIn")
    }
  }

  @Test("All paths from one component to another, and nothing else")
  func paths() throws {
    let view = GraphView(graph("A>B>D A>C>D D>E X>B B>Y"))
    #expect(try written(view.paths(from: "A", to: "D").graph) == "A>B A>C B>D C>D")
    #expect(try view.paths(from: "E", to: "A").graph.nodes.isEmpty)
    #expect(try view.paths(from: "E", to: "A").notes == ["there is no path from E to A"])
  }

  @Test("Hidden components are removed with their edges, and incomplete findings are removed")
  func exclusion() {
    let view = broken.hiding(["ReceiptMailer", "Web.*"])
    #expect(names(view).isDisjoint(with: ["ReceiptMailer", "Router", "Middleware"]))
    #expect(view.highlights.cycles.count == 1)
    #expect(view.highlights.captives.isEmpty)
    let ids = Set(view.graph.nodes.map(\.id))
    #expect(view.graph.edges.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
    #expect(broken.hiding(["nothing of that name"]).graph == broken.graph)
  }

  @Test("Only findings")
  func findings() {
    #expect(
      names(broken.onlyFindings()) == [
        "EventBus", "EventHandler", "MailEventHandler", "ReceiptMailer", "HTTPClient", "WarehouseStock",
        "RequestContext", "FraudPort", "PayOrder",
      ])
    #expect(application.onlyFindings().graph.nodes.isEmpty)
  }

  @Test(
    "What follows from the rest is left out",
    arguments: [
      ("A>B>C A>C", "A>B B>C"), ("A>B>C>D A>D A>C B>D", "A>B B>C C>D"), ("A>B A>C B>D C>D A>D", "A>B A>C B>D C>D"),
      ("A>B>A A>C B>C", "A>B A>C B>A"), ("A>A A>B", "A>A A>B"), ("", ""),
      ("X>A>B>A B>C A>D>C X>B", "A>B A>D B>A D>C X>A"),
    ])
  func reduction(_ example: (before: String, after: String)) {
    #expect(written(GraphView(graph(example.before)).reduced().graph) == example.after)
  }

  @Test("The reduction of a large graph preserves reachability")
  func wideReduction() {
    // A chain of 10,000 with a shortcut over every second node: only the chain stays.
    var chain = ComponentGraph()
    func id(_ index: Int) -> String { "N\(index + 10_000)" }
    for index in 0..<10_000 {
      chain.nodes.append(.init(id: id(index), name: "N", kind: .service))
      if index > 0 { chain.edges.append(.init(from: id(index - 1), to: id(index), kind: .requires)) }
      if index > 1 { chain.edges.append(.init(from: id(index - 2), to: id(index), kind: .requires)) }
    }
    chain.edges.append(.init(from: id(0), to: id(9_999), kind: .requires))
    let view = GraphView(chain).reduced()
    #expect(view.graph.edges.count == 9_999)
    #expect(view.notes == ["9999 implied dependencies left out"])
  }

  @Test("Optional, deferred and multi dependencies, and those of findings, are kept")
  func reductionKeeps() {
    for flags in [(true, false, false), (false, true, false), (false, false, true)] {
      var graph = graph("A>B>C")
      graph.edges.append(
        .init(from: "A", to: "C", kind: .requires, isOptional: flags.0, isDeferred: flags.1, isMulti: flags.2))
      #expect(GraphView(graph).reduced().graph == graph)
    }
    let captive = GraphView(graph("A>B>C A>C"), highlights: .init(captives: [["A", "C"]]))
    #expect(captive.reduced().graph.edges.count == 3)
  }

  @Test("One node for each module, one edge for all edges between two")
  func collapse() throws {
    let view = broken.collapsed()
    #expect(names(view) == ["Web", "Application", "Domain", "Infrastructure", "FraudPort"])
    #expect(view.summaries["module Web"] == "10 components · 1 port")
    let edge = try #require(view.graph.edges.first { $0.from == "module Web" && $0.to == "module Application" })
    #expect(edge.kind == .requires && edge.file == nil)
    #expect(view.multiplicities[.init(from: "module Web", to: "module Application")] == 6)
    // Each cycle is within one module.
    #expect(view.highlights.cycles.isEmpty)
    #expect(view.highlights.captives == [["module Infrastructure", "module Web"]])
    let drawing = Drawing(view)
    #expect(drawing.subtitle.hasPrefix("every profile · 43 components · 18 ports · 75 dependencies · 4 modules"))
    #expect(drawing.nodes.first { $0.component.name == "Web" }?.detail == "10 components · 1 port")
    #expect(drawing.legend.contains { $0.text == "one node for each of 4 modules" })
  }

  @Test("A cycle through modules remains one")
  func collapsedLoop() {
    var graph = graph("A>B>C>A")
    for (index, module) in ["M", "M", "N"].enumerated() { graph.nodes[index].module = module }
    let view = GraphView(graph, highlights: .init(cycles: [["A", "B", "C", "A"]])).collapsed()
    #expect(view.highlights.cycles == [["module M", "module N", "module M"]])
  }

  @Test("Large graphs are collapsed automatically, by folders if there are no modules")
  func automatic() {
    let large = GraphView(SampleGraphs.generated(3_000))
    #expect(large.collapsedIfLarger().graph.nodes.count == 75)
    #expect(large.collapsedIfLarger(than: 10_000) == large)
    var flat = SampleGraphs.generated(2_000)
    for index in flat.nodes.indices { flat.nodes[index].module = nil }
    #expect(GraphView(flat).collapsedIfLarger().graph.nodes.count { $0.id.hasPrefix("module Sources/") } == 50)
    #expect(application.collapsedIfLarger() == application)
  }

  @Test(
    "Patterns",
    arguments: [
      ("A", "A", "M.A", true), ("M.A", "A", "M.A", true), ("B.A", "A", "M.B.A", true), ("A", "AA", "M.AA", false),
      ("*", "x", "y", true), ("A*", "BA", "M.BA", false), ("*Port", "ClockPort", "D.ClockPort", true),
      ("?", "ab", "ab", false),
      ("M.*", "A", "M.A", true), ("a*b*c", "aXbYbZc", "-", true), ("a*b*c", "aXbYbZ", "-", false),
      ("", "A", "M.A", false),
      ("**", "", "", true),
    ])
  func patterns(_ example: (pattern: String, name: String, id: String, matches: Bool)) {
    let node = ComponentGraph.Node(id: example.id, name: example.name, kind: .service)
    #expect(NamePattern(example.pattern).matches(node) == example.matches)
  }
}
