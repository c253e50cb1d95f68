import DioxideAnalysis
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing
import DioxideGraphviz

@Suite struct SVGTests {
  struct Sample: CustomTestStringConvertible {
    var testDescription: String
    var graph: ComponentGraph
    var highlights = ComponentGraph.Highlights()
  }

  static let samples = [
    Sample(testDescription: "application", graph: SampleGraphs.application),
    Sample(testDescription: "broken", graph: SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights),
    Sample(testDescription: "hostile", graph: SampleGraphs.hostile),
    Sample(testDescription: "empty", graph: ComponentGraph()),
    Sample(
      testDescription: "one node that needs itself",
      graph: ComponentGraph(
        nodes: [.init(id: "A", name: "A", kind: .service, scope: .singleton)],
        edges: [.init(from: "A", to: "A", kind: .requires)]), highlights: .init(cycles: [["A", "A"]])),
  ]

  private func picture(_ sample: Sample, engine: LayoutEngine? = nil) throws -> [UInt8] {
    try TestWorker.renderer { Issue.record("a cheaper way was taken: \($0)") }
      .render(sample.graph, highlights: sample.highlights, format: .svg, engine: engine)
  }

  @Test("Every node and edge is drawn once", arguments: samples)
  func completeness(_ sample: Sample) throws {
    let tree = try SVGTree(picture(sample))
    let nodes = tree.with(class: "node").filter { $0.attributes["data-id"] != nil }
    // XML cannot represent some control characters.
    #expect(nodes.map { $0.attributes["data-id"] } == sample.graph.nodes.map { Self.spelled($0.id) })
    let edges = tree.with(class: "edge").compactMap { edge in
      edge.attributes["data-from"].map { [$0, edge.attributes["data-to"], edge.attributes["data-kind"]] }
    }
    #expect(edges == sample.graph.edges.map { [Self.spelled($0.from), Self.spelled($0.to), $0.kind.rawValue] })
  }

  static func spelled(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }))
  }

  @Test("Ids are unique, and need no quoting", arguments: samples)
  func ids(_ sample: Sample) throws {
    let ids = try SVGTree(picture(sample)).elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.count < 300 && $0.allSatisfy { $0.isASCII && !" \"'<>&".contains($0) } })
  }

  @Test("An id identifies its component, independent of the rest of the drawing")
  func stableIDs() throws {
    var smaller = SampleGraphs.application
    smaller.nodes.removeAll { $0.module == "Web" }
    let known = Set(smaller.nodes.map(\.id))
    smaller.edges.removeAll { !known.contains($0.from) || !known.contains($0.to) }
    func ids(_ graph: ComponentGraph) -> [String: String] {
      Dictionary(uniqueKeysWithValues: Drawing(graph).nodes.map { ($0.component.id, $0.elementID) })
    }
    let all = ids(SampleGraphs.application)
    #expect(ids(smaller).allSatisfy { all[$0.key] == $0.value })
    #expect(all["Domain.ClockPort"] == "node-Domain.ClockPort")
  }

  @Test("Nothing runs or is loaded", arguments: samples)
  func inert(_ sample: Sample) throws {
    for element in try SVGTree(picture(sample)).elements {
      #expect(["svg", "g", "title", "desc", "style", "rect", "path", "circle", "text", "a"].contains(element.name))
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.hasSuffix("href") })
    }
  }

  @Test("Cycles are red and numbered, a missing node is a ghost, a captive one is orange")
  func findings() throws {
    let broken = SampleGraphs.broken
    let tree = try SVGTree(picture(Self.samples[1]))
    let red = tree.with(class: "edge").filter { $0.classes.contains("in-cycle") && $0.attributes["id"] != nil }
    #expect(
      Set(
        red.compactMap { edge in edge.attributes["data-from"].map { "\($0) -> \(edge.attributes["data-to"] ?? "")" } })
        == Set(broken.highlights.cycles.flatMap { zip($0, $0.dropFirst()).map { "\($0) -> \($1)" } }))
    // The deferred edge next to the one that closes the cycle is not part of it.
    #expect(red.count == 6)
    #expect(!red.contains { $0.classes.contains("deferred") })
    let hops = tree.elements.filter { $0.name == "text" && ["A1", "A2", "A3", "A4", "B1", "B2"].contains($0.text) }
    #expect(hops.count == 6)
    let style = try #require(tree.elements.first { $0.name == "style" }?.text)
    #expect(style.contains(".in-cycle .shape,.in-cycle .line,.in-cycle .head{stroke:#cf222e}"))
    #expect(style.contains("@media (prefers-color-scheme:dark)"))
    let ghosts = tree.with(class: "missing").compactMap { $0.attributes["data-id"] }
    #expect(ghosts == ["FraudPort"])
    let captive = tree.with(class: "in-captive").compactMap { $0.attributes["data-to"] }
    #expect(captive == ["Web.RequestContext"])
  }

  @Test("The picture has a description for viewers and screen readers")
  func words() throws {
    let tree = try SVGTree(picture(Self.samples[1]))
    #expect(tree.elements.first?.title == "Dependency graph")
    let summary =
      "every profile · 43 components · 18 ports · 75 dependencies · 4 modules · 1 missing binding · 2 cycles"
    #expect(tree.elements.contains { $0.name == "desc" && $0.text == summary + " · 1 captive dependency" })
    #expect(tree.elements.contains { $0.name == "text" && $0.text.hasPrefix("every profile · 43") })
    let node = try #require(tree.elements.first { $0.attributes["data-id"] == "Infrastructure.FixedClock" })
    #expect(
      node.title
        == "FixedClock\nadapter · singleton\nprofiles: test\nmodule Infrastructure\nSources/Infrastructure/FixedClock.swift:4"
    )
    #expect(node.classes == ["node", "adapter", "tint-singleton", "scope-singleton", "live-elsewhere"])
    let edge = try #require(tree.elements.first { $0.attributes["id"] == "edge-Web.Router--Web.Middleware" })
    #expect(edge.title == "Router requires Middleware\nmulti\nSources/Web/Router.swift:11")
    #expect(Set(tree.with(class: "group").compactMap(\.title)) == ["Web", "Application", "Domain", "Infrastructure"])
    let legend = tree.elements.filter { $0.name == "text" }.map(\.text)
    #expect(["service", "adapter", "port", "external", "missing", "captive", "deferred"].allSatisfy(legend.contains))
    #expect(!legend.contains("deferred and optional"))
  }

  @Test("Each name is complete unless it is too long", arguments: samples.prefix(2))
  func labels(_ sample: Sample) throws {
    let texts = Set(try SVGTree(picture(sample)).elements.filter { $0.name == "text" }.map(\.text))
    for node in sample.graph.nodes { #expect(texts.contains(node.name)) }
  }

  @Test("Nodes link to their source, with encoded paths")
  func links() throws {
    let graph = ComponentGraph(nodes: [
      .init(id: "A", name: "A", kind: .service, file: "Sources/A \"&<é>.swift", line: 7),
      .init(id: "B", name: "B", kind: .port),
    ])
    let link = try #require(SourceLink(template: "https://example.org/{file}?a&b#L{line}"))
    let tree = try SVGTree(
      TestWorker.renderer().render(graph, options: .init(sourceLink: link), format: .svg))
    #expect(
      tree.elements.compactMap { $0.attributes["href"] }
        == ["https://example.org/Sources/A%20%22%26%3C%C3%A9%3E.swift?a&b#L7"])
  }

  @Test(
    "Links run nothing",
    arguments: ["javascript:alert(1)//{file}", "data:text/html,{file}", "JavaScript:{file}", "java\nscript:{file}", ""])
  func refusedLinks(_ template: String) { #expect(SourceLink(template: template) == nil) }

  @Test("Links may be relative or open an editor")
  func acceptedLinks() {
    #expect(SourceLink(template: "{file}:{line}")?.link(file: "a.swift", line: 3) == "./a.swift:3")
    #expect(
      SourceLink(template: "vscode://file/{file}:{line}")?.link(file: "/a.swift", line: nil)
        == "vscode://file//a.swift:1")
    #expect(SourceLink(template: "../{file}{line")?.link(file: "a", line: 1) == "../a{line")
    #expect(SourceLink(template: "{file}")?.link(file: nil, line: 1) == nil)
  }

  @Test("A picture for one theme only has the colours of that theme", arguments: DrawingOptions.Theme.allCases)
  func themes(_ theme: DrawingOptions.Theme) throws {
    let svg = String(
      decoding: try TestWorker.renderer().render(SampleGraphs.application, options: .init(theme: theme), format: .svg),
      as: UTF8.self)
    #expect(svg.contains("prefers-color-scheme") == (theme == .auto))
    #expect(svg.contains(".ground{fill:#0d1117}") == (theme != .light))
    #expect(svg.contains(".ground{fill:#ffffff}") == (theme != .dark))
    let dot = DOTFormat.text(Drawing(SampleGraphs.application, options: .init(theme: theme)))
    #expect(dot.contains("bgcolor=\"\(theme == .dark ? "#0d1117" : "#ffffff")\""))
    #expect(dot.contains("#dcebfa") == (theme != .dark))
  }

  @Test("An incomplete or malformed picture is not written")
  func check() throws {
    let drawing = Drawing(SampleGraphs.hostile)
    let whole = String(decoding: try picture(Self.samples[2]), as: UTF8.self)
    try SVGFormat.check(whole, drawing)
    #expect(throws: SVGFormat.Failure.self) { try SVGFormat.check(String(whole.dropLast(20)), drawing) }
    #expect(throws: SVGFormat.Failure.self) {
      try SVGFormat.check(whole.replacing("&lt;script", with: "<script"), drawing)
    }
    #expect(throws: SVGFormat.Failure.incomplete(nodes: 2, edges: 1)) {
      try SVGFormat.check(
        "<svg><g data-kind=\"\"/></svg>",
        Drawing(
          GraphView(
            ComponentGraph(
              nodes: [.init(id: "A", name: "A", kind: .service), .init(id: "B", name: "B", kind: .service)],
              edges: [.init(from: "A", to: "B", kind: .requires), .init(from: "B", to: "A", kind: .requires)]))))
    }
  }

  @Test("The same graph produces the same bytes", arguments: samples)
  func determinism(_ sample: Sample) throws { #expect(try picture(sample) == picture(sample)) }

  @Test("Every engine draws the whole graph", arguments: LayoutEngine.allCases)
  func engines(_ engine: LayoutEngine) throws {
    let tree = try SVGTree(picture(Self.samples[1], engine: engine))
    #expect(tree.with(class: "node").count { $0.attributes["data-id"] != nil } == SampleGraphs.broken.graph.nodes.count)
    #expect(tree.with(class: "group").isEmpty == !engine.knowsClusters)
  }

  @Test("Nodes do not overlap, and none leaves its frame or the sheet", arguments: LayoutEngine.allCases)
  func room(_ engine: LayoutEngine) throws {
    let drawing = Drawing(SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights)
    let geometry = try TestWorker.renderer().laidOut(drawing, engine: engine).1
    for (a, first) in geometry.nodes.enumerated() {
      for (b, second) in geometry.nodes.enumerated().dropFirst(a + 1) {
        let apartX = abs(first.x - second.x) >= (drawing.nodes[a].size.width + drawing.nodes[b].size.width) / 2 - 0.5
        let apartY = abs(first.y - second.y) >= (drawing.nodes[a].size.height + drawing.nodes[b].size.height) / 2 - 0.5
        #expect(apartX || apartY, "\(drawing.nodes[a].component.id) and \(drawing.nodes[b].component.id)")
      }
      if let cluster = drawing.nodes[a].cluster, let box = geometry.clusters[cluster] {
        #expect(
          first.x - drawing.nodes[a].size.width / 2 >= box.low.x
            && first.y - drawing.nodes[a].size.height / 2 >= box.low.y)
        #expect(
          first.x + drawing.nodes[a].size.width / 2 <= box.high.x
            && first.y + drawing.nodes[a].size.height / 2 <= box.high.y)
      }
    }
  }

  @Test("Text fits into its node")
  func textFits() {
    for node in Drawing(SampleGraphs.hostile).nodes {
      for line in node.lines { #expect(TextMeasure.width(line, size: 13, bold: true) < node.size.width) }
      #expect(node.lines.count <= 3)
      #expect(node.size.width < 700)
    }
  }
}
