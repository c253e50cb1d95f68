import DioxideAnalysis
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The overview of many modules: levels, with arrows for what leads up them and for what is selected.
@Suite struct LevelTests {
  /// Features over a core over a base, of which one component requires the core again.
  static let graph: ComponentGraph = {
    var edges = [
      ("Core.Cache", "Base.Clock"), ("Core.Store", "Base.Clock"), ("Base.Timer", "Core.Store"),
      ("Other.Tool", "Base.Clock"),
    ]
    for index in 0..<40 { edges.append(("Feature\(index).Screen", "Core.Store")) }
    let ids = Set(edges.flatMap { [$0.0, $0.1] }).sorted()
    return ComponentGraph(
      nodes: ids.map { id in
        let parts = id.split(separator: ".").map(String.init)
        return .init(id: id, name: parts[1], kind: .service, scope: .singleton, profiles: ["*"], module: parts[0])
      }, edges: edges.map { .init(from: $0.0, to: $0.1, kind: .requires) })
  }()

  private func overview() -> GraphView { GraphView(Self.graph).collapsed().foldingEdges() }

  @Test("Foundations are on level 0, and only the lighter way of a cycle leads up")
  func levels() {
    let view = overview()
    let expected = ["Base": 0, "Core": 1, "Other": 1, "Feature0": 2, "Feature39": 2]
    for (module, level) in expected { #expect(view.levels["module \(module)"] == level) }
    #expect(view.graph.edges.map { [$0.from, $0.to] } == [["module Base", "module Core"]])
    #expect(view.references["module Feature0"] == ["module Core"])
    #expect(view.references["module Core"] == ["module Base"])
  }

  @Test("A few modules are drawn with their edges, and so is what a finding is about")
  func edges() {
    let few = GraphView(SampleGraphs.generated(400)).collapsed().foldingEdges()
    #expect(few.levels.isEmpty && !few.graph.edges.isEmpty)
    let cycle = ["Core.Store", "Base.Clock", "Core.Store"]
    let view = GraphView(Self.graph, highlights: .init(cycles: [cycle], captives: [])).collapsed().foldingEdges()
    #expect(view.graph.edges.map(\.from) == ["module Base", "module Core"])
  }

  @Test("A cycle group of any size is put into an order", arguments: [2, 3, 50, 3_000])
  func order(_ count: Int) {
    let edges = (0..<count).map { FeedbackOrder.Edge(from: $0, to: ($0 + 1) % count, weight: 1) }
    let order = FeedbackOrder(count: count, edges: edges)
    #expect(order.nodes.sorted() == Array(0..<count))
    let back = edges.count { order.position[$0.from] > order.position[$0.to] }
    #expect(back == 1 || count > 2_000)
  }

  @Test("Levels are one below the other, the foundations at the bottom, and nothing leaves its level")
  func places() throws {
    let drawing = Drawing(overview())
    let (same, geometry) = try TestWorker.renderer().laidOut(drawing)
    #expect(same == drawing && drawing.clusters.map(\.name) == ["Level 2", "Level 1", "Foundations"])
    let frames = geometry.clusters.compactMap(\.self)
    #expect(frames.count == 3)
    for (upper, lower) in zip(frames, frames.dropFirst()) { #expect(upper.low.y > lower.high.y) }
    for (node, place) in zip(drawing.nodes, geometry.nodes) {
      let frame = frames[try #require(node.cluster)]
      #expect(frame.low.x < place.x && place.x < frame.high.x && frame.low.y < place.y && place.y < frame.high.y)
    }
  }

  @Test("Many levels are not a long strip")
  func strip() throws {
    let graph = ComponentGraph(
      nodes: (0..<300).map { .init(id: "M\($0).C", name: "C", kind: .service, module: "M\($0)") },
      edges: (0..<299).map { .init(from: "M\($0).C", to: "M\($0 + 1).C", kind: .requires) })
    let drawing = Drawing(GraphView(graph).collapsed().foldingEdges())
    #expect(drawing.clusters.count == 300)
    let (_, geometry) = try TestWorker.renderer().laidOut(drawing)
    let page = SVGPage(drawing, geometry, isBare: false)
    #expect(max(page.width / page.height, page.height / page.width) <= 3)
  }

  @Test(
    "The page draws the dependencies of the module that is selected or pointed at, and no others",
    .enabled(if: Browser.isThere, Browser.absence))
  func selection() throws {
    let outcome = try Browser.run(
      HTMLTests.page(GraphView(Self.graph), .init(overview: .always)),
      """
      await settle();
      const seen = [document.querySelectorAll("#stage .edge").length], arrows = () => document.querySelectorAll("#stage .arrow").length;
      seen.push(arrows());
      await open("map=module Feature0");
      seen.push(arrows(), bright().join());
      const over = element => element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      over(node("module Core").querySelector("text"));
      seen.push(arrows());
      over(stage());
      seen.push(arrows());
      key("ArrowRight", stage());
      seen.push(document.querySelector("#stage .selected").dataset.id);
      await open("map=");
      seen.push(arrows());
      const box = value => [...document.querySelectorAll("#filters input")].find(box => box.dataset.value === value);
      box("Base").click();
      seen.push([...document.querySelectorAll("#stage .group:not(.gone) title")].map(title => title.textContent).join());
      box("Base").click();
      await open("matrix=1");
      seen.push(document.querySelectorAll(".matrix .cycle").length, status());
      return seen;
      """)
    #expect(
      outcome == [
        "1", "0", "1", "module Core,module Feature0", "41", "1", "module Core", "0", "Level 2,Level 1", "2",
        "43 modules, 1 cycle group",
      ])
  }
}
