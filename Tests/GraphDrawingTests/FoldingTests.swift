import DioxideAnalysis
import Testing

@testable import DioxideGraphDrawing

/// The elements that a drawing omits by default, and those that it never omits.
@Suite struct FoldingTests {
  private let application = SampleGraphs.application

  private func names(_ view: GraphView) -> Set<String> { Set(view.graph.nodes.map(\.name)) }

  @Test("A port with one adapter is drawn with it; with several or none, it is a separate node")
  func ports() throws {
    let view = GraphView(application).foldingPorts()
    #expect(!names(view).contains("StockPort"))
    #expect(names(view).isSuperset(of: ["EmailPort", "PaymentPort", "Middleware", "MetricsPort", "AuditPort"]))
    let drawing = Drawing(view)
    let stock = try #require(drawing.nodes.first { $0.component.name == "WarehouseStock" })
    #expect(stock.port == "for StockPort")
    #expect(stock.tooltip.contains("for StockPort"))
    // Dependencies on the port lead to the adapter, without duplicates.
    let edges = view.graph.edges.filter { $0.to == "Infrastructure.WarehouseStock" }
    #expect(edges.map(\.from) == ["Application.PlaceOrder", "Application.StockEventHandler"])
    #expect(Set(view.graph.edges.map { "\($0.from) \($0.to)" }).count == view.graph.edges.count)
  }

  @Test("Paths of findings lead through adapters, and a cycle of a port and its adapter is complete")
  func paths() {
    let broken = SampleGraphs.broken
    let view = GraphView(broken.graph, highlights: broken.highlights).foldingPorts()
    #expect(view.highlights.cycles[1] == broken.highlights.cycles[1])
    let pair = ComponentGraph(
      nodes: [
        .init(id: "A", name: "A", kind: .adapter), .init(id: "P", name: "P", kind: .port),
      ],
      edges: [.init(from: "A", to: "P", kind: .requires), .init(from: "P", to: "A", kind: .provides)])
    let whole = GraphView(pair, highlights: .init(cycles: [["A", "P", "A"]])).foldingPorts()
    #expect(whole.graph.nodes.count == 2)
    #expect(whole.highlights.cycles == [["A", "P", "A"]])
  }

  @Test("Focused components are not folded")
  func focus() throws {
    let view = try GraphView(application).focused(on: ["StockPort"], depth: 1).foldingPorts()
    #expect(names(view).contains("StockPort"))
  }

  /// `count` features, each in its own module, that all depend on the same storage.
  private func hub(_ count: Int) -> ComponentGraph {
    var graph = ComponentGraph(
      nodes: [
        .init(id: "Core.Storage", name: "Storage", kind: .service, module: "Core"),
        .init(id: "Core.Disk", name: "Disk", kind: .service, module: "Core"),
      ], edges: [.init(from: "Core.Disk", to: "Core.Storage", kind: .requires)])
    for index in 0..<count {
      graph.nodes.append(.init(id: "F\(index).View", name: "View\(index)", kind: .service, module: "F\(index)"))
      graph.edges.append(.init(from: "F\(index).View", to: "Core.Storage", kind: .requires))
    }
    return graph
  }

  @Test("Dependencies on a hub are text outside its module, and the legend lists the hub")
  func hubs() throws {
    let view = GraphView(hub(12)).foldingHubs()
    #expect(view.hubs == [.init(id: "Core.Storage", name: "Storage", count: 12)])
    #expect(view.graph.edges.map(\.from) == ["Core.Disk"])
    let drawing = Drawing(view)
    let node = try #require(drawing.nodes.first { $0.component.id == "F3.View" })
    #expect(node.references == "→ Storage")
    #expect(node.tooltip.contains("→ Storage"))
    #expect(drawing.legend.contains { $0.text == "→ Storage (12)" })
    #expect(GraphView(hub(3)).foldingHubs().hubs.isEmpty)
  }

  @Test("Edges of findings, changed edges and focused edges are never text")
  func edgesThatStay() throws {
    var view = GraphView(hub(12), highlights: .init(captives: [["F3.View", "Core.Storage"]])).foldingHubs()
    #expect(view.graph.edges.map(\.from) == ["Core.Disk", "F3.View"])
    view = GraphView(hub(12))
    view.marks = [
      FindingMark(
        rule: "missing_binding", severity: .error, message: "", help: "", profiles: ["test"], place: "A.swift:1",
        nodes: ["F5.View"], edges: [.init(from: "F5.View", to: "Core.Storage", kind: .requires)])
    ]
    #expect(view.foldingHubs().graph.edges.map(\.from) == ["Core.Disk", "F5.View"])
    #expect(try GraphView(hub(12)).focused(on: ["Storage"]).foldingHubs().hubs.isEmpty)
  }

  @Test("In a single module, folders are used as modules")
  func folders() {
    var graph = hub(12)
    for index in graph.nodes.indices {
      graph.nodes[index].file = "\(graph.nodes[index].module ?? "")/A.swift"
      graph.nodes[index].module = "App"
    }
    #expect(GraphView(graph).foldingHubs().hubs.map(\.name) == ["Storage"])
  }

  @Test(
    "Long generic arguments of names are shortened",
    arguments: [
      ("Plain", "Plain"), ("(Broken", "(Broken"), ("() -> ()", "() -> ()"), ("Repository<User>", "Repository<User>"),
      ("Repository<Order, any Catalogue & Sendable & Loggable>", "Repository<Order, any…gable>"),
    ])
  func componentNames(_ name: String, _ text: String) { #expect(ComponentName(name).text == text) }
}
