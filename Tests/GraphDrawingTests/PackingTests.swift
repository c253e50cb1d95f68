import DioxideAnalysis
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// Shapes that layers would draw as long strips.
@Suite struct PackingTests {
  struct Form: CustomTestStringConvertible {
    var testDescription: String
    var graph: ComponentGraph
  }

  private static func graph(_ edges: [(String, String)], module: String? = "App") -> ComponentGraph {
    let names = Set(edges.flatMap { [$0.0, $0.1] }).sorted()
    return ComponentGraph(
      nodes: names.map { .init(id: $0, name: $0, kind: .service, scope: .singleton, profiles: ["*"], module: module) },
      edges: edges.map { .init(from: $0.0, to: $0.1, kind: .requires) })
  }

  /// Modules of eight components, each of which ends in a component of a shared module, and something apart.
  private static let features: ComponentGraph = {
    var graph = Self.graph([("Apart", "Alone")])
    var edges: [(String, String)] = []
    for feature in 0..<24 {
      for index in 1..<8 { edges.append(("Feature\(feature).C\(index / 2)", "Feature\(feature).C\(index)")) }
      edges.append(("Feature\(feature).C7", "Shared.C\(feature % 4)"))
    }
    edges.removeAll { $0.0 == $0.1 }
    for id in Set(edges.flatMap { [$0.0, $0.1] }).sorted() {
      graph.nodes.append(
        .init(id: id, name: id, kind: .service, module: id.split(separator: ".").first.map(String.init)))
    }
    graph.edges += edges.map { .init(from: $0.0, to: $0.1, kind: .requires) }
    graph.edges.append(.init(from: "Shared.C0", to: "Shared.C1", kind: .requires))
    graph.edges.append(.init(from: "Shared.C1", to: "Shared.C2", kind: .requires))
    graph.edges.append(.init(from: "Shared.C2", to: "Shared.C3", kind: .requires))
    return graph
  }()

  @Test("Modules that are joined have frames, also if all of them together would be a long strip")
  func frames() throws {
    let (drawing, geometry) = try TestWorker.renderer().laidOut(Drawing(Self.features))
    for (node, place) in zip(drawing.nodes, geometry.nodes) {
      let frames = zip(drawing.clusters, geometry.clusters).filter { $0.0.name == node.component.module }
      #expect(
        frames.contains { _, box in
          box.map { $0.low.x < place.x && place.x < $0.high.x && $0.low.y < place.y && place.y < $0.high.y } ?? false
        })
    }
  }

  static let forms = [
    Form(
      testDescription: "islands",
      graph: graph((0..<200).flatMap { [("Top\($0)", "Left\($0)"), ("Top\($0)", "Right\($0)")] })),
    Form(testDescription: "cycle", graph: graph((0..<60).map { ("Link\($0)", "Link\(($0 + 1) % 60)") })),
    Form(testDescription: "fan", graph: graph((0..<300).map { ("Port", "Adapter\($0)") })),
    Form(testDescription: "fan in", graph: graph((0..<300).map { ("User\($0)", "Store") })),
    Form(testDescription: "chain", graph: graph((0..<500).map { ("Step\($0)", "Step\($0 + 1)") })),
    Form(
      testDescription: "chain with branches",
      graph: graph((0..<300).flatMap { [("Step\($0)", "Step\($0 + 1)"), ("Step\($0)", "Leaf\($0)")] })),
    Form(
      testDescription: "chain without modules",
      graph: graph((0..<90).map { ("Step\($0)", "Step\($0 + 1)") }, module: nil)),
    Form(testDescription: "modules", graph: SampleGraphs.generated(600, perModule: 12)),
    Form(testDescription: "features over a shared module", graph: features),
    Form(
      testDescription: "cycle through modules",
      graph: {
        var graph = SampleGraphs.generated(400, perModule: 20)
        graph.edges.append(.init(from: "Module0.Component0", to: "Module19.Component0", kind: .requires))
        graph.edges.append(.init(from: "Module19.Component0", to: "Module0.Component0", kind: .requires))
        return graph
      }()),
  ]

  @Test("The ratio of the picture is at most three, nothing overlaps, and nothing is lost", arguments: forms)
  func packed(_ form: Form) throws {
    let whole = Drawing(GraphView(form.graph).foldingPorts().foldingHubs())
    let (drawing, geometry) = try TestWorker.renderer().laidOut(whole)
    let page = SVGPage(drawing, geometry, isBare: false)
    #expect(max(page.width / page.height, page.height / page.width) <= 3)
    #expect(geometry.nodes.count == drawing.nodes.count)
    #expect(geometry.edges.count == drawing.edges.count)
    #expect(overlaps(drawing, geometry) == 0)
    for (edge, curve) in zip(drawing.edges, geometry.edges) {
      #expect(curve.count >= 4 && curve.count % 3 == 1)
      // Graphviz ends its curves at the centre of a node or at its border, and rounds.
      for (end, node) in zip([curve.first, curve.last], [edge.from, edge.to]) {
        let (place, size) = (geometry.nodes[node], drawing.nodes[node].size)
        let isInside = end.map {
          abs($0.x - place.x) < size.width / 2 + 1 && abs($0.y - place.y) < size.height / 2 + 1
        }
        #expect(isInside == true)
      }
    }
    for (node, place) in zip(drawing.nodes, geometry.nodes) {
      guard let cluster = node.cluster, let box = geometry.clusters[cluster] else { continue }
      guard !drawing.clusters.contains(where: { $0.elementID.hasPrefix(drawing.clusters[cluster].elementID + "~") })
      else {
        continue
      }
      #expect(box.low.x <= place.x && place.x <= box.high.x && box.low.y <= place.y && place.y <= box.high.y)
    }
    #expect(try TestWorker.renderer().laidOut(whole).1 == geometry)
  }

  /// The number of nodes that overlap the next ones from left to right.
  private func overlaps(_ drawing: Drawing, _ geometry: Geometry) -> Int {
    let boxes = zip(drawing.nodes, geometry.nodes).map { node, place in
      (
        left: place.x - node.size.width / 2, right: place.x + node.size.width / 2, low: place.y - node.size.height / 2,
        high: place.y + node.size.height / 2
      )
    }.sorted { $0.left < $1.left }
    var count = 0
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        guard other.left < box.right - 0.5 else { break }
        if other.low < box.high - 0.5, box.low < other.high - 0.5 { count += 1 }
      }
    }
    return count
  }

  @Test("A long cycle is drawn as a circle")
  func circle() throws {
    let drawing = Drawing(Self.forms[1].graph)
    let (_, geometry) = try TestWorker.renderer().laidOut(drawing)
    let count = Double(geometry.nodes.count)
    let x = geometry.nodes.reduce(0) { $0 + $1.x } / count, y = geometry.nodes.reduce(0) { $0 + $1.y } / count
    let radii = geometry.nodes.map { (($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y)).squareRoot() }
    let least = try #require(radii.min()), most = try #require(radii.max())
    #expect(most - least < 1)
  }

  @Test("Drawings of any size and shape can be packed")
  func odd() throws {
    for graph in [
      ComponentGraph(), Self.graph([("A", "A")]), Self.graph((0..<40).map { ("Self\($0)", "Self\($0)") }),
      SampleGraphs.hostile,
    ] {
      var packed = PackedLayout(Drawing(graph))
      let geometry = packed.geometry { _ in nil }
      #expect(geometry.nodes.count == graph.nodes.count)
      #expect(geometry.edges.allSatisfy { $0.count >= 4 && $0.count % 3 == 1 })
    }
  }
}
