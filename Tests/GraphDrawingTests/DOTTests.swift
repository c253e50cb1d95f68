import DioxideAnalysis
import CDioxideGraphviz
import DioxideSerialization
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The result of Graphviz reading dioxide's DOT. Serialized, because Graphviz has global state.
@Suite(.serialized) struct DOTTests {
  struct ReadGraph: Equatable {
    var nodes: [String] = []
    var labels: [String: String] = [:]
    var tooltips: [String: String] = [:]
    /// The ends of each edge, by id.
    var edges: [String: [String]] = [:]
    var clusters: [String] = []
  }

  private static func load() throws {
    var detail = [CChar](repeating: 0, count: 512)
    try "core".withCString { name in
      var plugins: [UnsafePointer<CChar>?] = [name, nil]
      let status = dioxide_graphviz_load(nil, &plugins, &detail, detail.count)
      try #require(status == DIOXIDE_GRAPHVIZ_LOADED, "Graphviz is missing: apt-get install libgraphviz-dev")
    }
  }

  private func read(_ dot: String) throws -> ReadGraph {
    try Self.load()
    let graph = try #require(dioxide_graphviz_read(dot))
    func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
    func attribute(_ object: UnsafeMutableRawPointer, _ name: String) -> String {
      text(dioxide_graphviz_attribute(object, name))
    }
    var result = ReadGraph()
    var node = dioxide_graphviz_first_node(graph)
    while let current = node {
      let name = text(dioxide_graphviz_name(current))
      result.nodes.append(name)
      result.labels[name] = attribute(current, "label")
      result.tooltips[name] = attribute(current, "tooltip")
      var edge = dioxide_graphviz_first_edge(graph, current)
      while let next = edge {
        result.edges[attribute(next, "id"), default: []].insert(name, at: 0)
        edge = dioxide_graphviz_next_edge(graph, next)
      }
      edge = dioxide_graphviz_first_edge_into(graph, current)
      while let next = edge {
        result.edges[attribute(next, "id"), default: []].append(name)
        edge = dioxide_graphviz_next_edge_into(graph, next)
      }
      node = dioxide_graphviz_next_node(graph, current)
    }
    var subgraph = dioxide_graphviz_first_subgraph(graph)
    while let current = subgraph {
      result.clusters.append(attribute(current, "label"))
      subgraph = dioxide_graphviz_next_subgraph(current)
    }
    return result
  }

  /// The displayed text of a label: Graphviz reads `\\n` as a line break, `\\\\` as a backslash, and entities.
  private func shown(_ label: String) -> String {
    var result = ""
    var rest = label[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        result.append(next == "n" ? "\n" : next)
      } else {
        result.append(character)
      }
    }
    return result.replacingOccurrences(of: "&amp;", with: "&")
  }

  @Test("Graphviz reads the same nodes, edges, labels and frames", arguments: SVGTests.samples)
  func roundTrip(_ sample: SVGTests.Sample) throws {
    let drawing = Drawing(sample.graph, highlights: sample.highlights)
    let read = try read(DOTFormat.text(drawing))
    #expect(Set(read.nodes) == Set(drawing.nodes.map { spelled($0.component.id) }))
    #expect(read.nodes.count == drawing.nodes.count)
    #expect(
      read.edges
        == Dictionary(
          uniqueKeysWithValues: drawing.edges.map {
            ($0.elementID, [spelled($0.dependency.from), spelled($0.dependency.to)])
          }))
    for node in drawing.nodes {
      let expected = (node.lines + (node.detail.map { [$0] } ?? [])).joined(separator: "\n")
      #expect(shown(read.labels[spelled(node.component.id)] ?? "") == expected)
      #expect(flat(shown(read.tooltips[spelled(node.component.id)] ?? "")) == flat(node.tooltip))
    }
    #expect(read.clusters.map(shown).map(flat).sorted() == drawing.clusters.map { flat($0.name) }.sorted())
  }

  static let fixtureProjects: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/Projects")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0).standardizedFileURL.path }
  }()

  @Test("There are fixture projects") func projectsAreThere() { #expect(Self.fixtureProjects.count >= 4) }

  @Test("DOT and SVG of each fixture project contain the nodes and edges of JSON", arguments: fixtureProjects)
  func projects(_ path: String) throws {
    func written(_ format: PictureFormat) throws -> [UInt8] {
      let program = WorkerProcess(
        executable: TestWorker.executable,
        arguments: ["graph", path, "--ports", "--hubs", "--format", format.rawValue],
        environment: ["PATH=/usr/bin:/bin"])
      let outcome = try program.run([], timeLimit: .seconds(120))
      #expect(outcome.ending == .exited(0), "\(outcome.messages)")
      return outcome.output
    }
    struct Document: Decodable {
      struct Node: Decodable { var id: String }
      struct Edge: Decodable { var from: String, to: String, kind: String }
      var nodes: [Node], edges: [Edge]
    }
    let json = try JSONDecoder().decode(Document.self, from: Data(try written(.json)))
    #expect(!json.nodes.isEmpty)
    let ids = json.nodes.map(\.id).sorted()
    let ends = json.edges.map { [$0.from, $0.to] }.sorted { $0.lexicographicallyPrecedes($1) }

    let read = try read(String(decoding: written(.dot), as: UTF8.self))
    #expect(read.nodes.sorted() == ids)
    #expect(read.edges.values.sorted { $0.lexicographicallyPrecedes($1) } == ends)

    let tree = try SVGTree(written(.svg))
    #expect(tree.elements.compactMap { $0.attributes["data-id"] }.sorted() == ids)
    let drawn = tree.elements.compactMap { edge in
      edge.attributes["data-from"].map { [$0, edge.attributes["data-to"] ?? ""] }
    }
    #expect(drawn.sorted { $0.lexicographicallyPrecedes($1) } == ends)
  }

  /// DOT cannot represent a NUL, an odd number of backslashes before a quote or the end, or a `%` at the beginning.
  private func spelled(_ id: String) -> String {
    switch id {
    case #"back\"#: #"back\\"#
    case #"\""#: #"\\""#
    case "%s%n%@": #"\%s%n%@"#
    default: VisibleText.of(id)
    }
  }

  /// Control characters are shown as spaces.
  private func flat(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  @Test("The complete small picture")
  func golden() {
    let graph = ComponentGraph(
      nodes: [
        .init(
          id: "App.A", name: "A", kind: .service, scope: .singleton, profiles: ["*"], module: "App", file: "A.swift",
          line: 1),
        .init(id: "P", name: "P", kind: .missing),
      ], edges: [.init(from: "App.A", to: "P", kind: .requires, isDeferred: true, file: "A.swift", line: 2)])
    #expect(
      DOTFormat.text(Drawing(graph)) == """
        digraph dioxide {
          graph [rankdir=LR, nodesep=0.25, ranksep=0.8, newrank=true, fontname="Helvetica", fontsize=13, labelloc=t, \
        labeljust=l, bgcolor="#ffffff", fontcolor="#1f2328"];
          graph [label="Dependency graph\\nevery profile · 1 component · 1 dependency · 1 module · 1 missing binding"];
          node [fontname="Helvetica", fontsize=12, fontcolor="#1f2328", margin="0.18,0.08"];
          edge [fontname="Helvetica", fontsize=10, arrowsize=0.8];
          subgraph "cluster_group-App" {
            graph [label="App", style="rounded,filled", fillcolor="#f6f8fa", color="#d0d7de"];
            "App.A" [label="A\\nsingleton", shape=box, style="filled,rounded", fillcolor="#dcebfa", color="#0b66b5", \
        penwidth=1.2, id="node-App.A", class="node service tint-singleton scope-singleton", \
        tooltip="A\\nservice · singleton\\nevery profile\\nmodule App\\nA.swift:1"];
          }
          "P" [label="P\\nmissing", shape=ellipse, style="filled,dashed", fillcolor="#fff5f5", color="#cf222e", \
        penwidth=2.5, id="node-P", class="node missing tint-missing in-missing", tooltip="P\\nmissing"];
          "App.A" -> "P" [color="#cf222e", style=dashed, arrowhead=normal, id="edge-App.A--P", \
        class="edge requires deferred in-missing", tooltip="A requires P\\ndeferred\\nA.swift:2", penwidth=2.5];
        }

        """)
  }

  @Test("The prototypes that the loader assumes agree with the headers, if installed")
  func prototypes() { #expect(dioxide_graphviz_prototypes_match() != 0) }
}
