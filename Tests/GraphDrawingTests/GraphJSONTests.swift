import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideGraphDrawing

@Suite struct GraphJSONTests {
  @Test("The documented fields in order, with null for unknown ones")
  func fields() {
    let graph = ComponentGraph(
      nodes: [
        .init(
          id: "App.A", name: "A", kind: .adapter, scope: .request, profiles: ["ci", "test"], module: "App",
          file: "A.swift",
          line: 3),
        .init(id: "P#name", name: "P", kind: .port),
      ],
      edges: [
        .init(from: "P#name", to: "App.A", kind: .provides, isOptional: true, isMulti: true, file: "A.swift", line: 3)
      ])
    #expect(
      GraphJSON.text(graph) == """
        {
          "version": 1,
          "nodes": [
            {
              "id": "App.A",
              "name": "A",
              "kind": "adapter",
              "scope": "request",
              "profiles": ["ci", "test"],
              "module": "App",
              "file": "A.swift",
              "line": 3
            },
            {
              "id": "P#name",
              "name": "P",
              "kind": "port",
              "scope": null,
              "profiles": [],
              "module": null,
              "file": null,
              "line": null
            }
          ],
          "edges": [
            {
              "from": "P#name",
              "to": "App.A",
              "kind": "provides",
              "optional": true,
              "deferred": false,
              "multi": true,
              "file": "A.swift",
              "line": 3
            }
          ]
        }

        """)
  }

  @Test("Names are preserved", arguments: [SampleGraphs.application, SampleGraphs.hostile])
  func names(_ graph: ComponentGraph) throws {
    struct Document: Decodable {
      struct Node: Decodable { var id: String, name: String, kind: String }
      struct Edge: Decodable { var from: String, to: String, kind: String }
      var version: Int, nodes: [Node], edges: [Edge]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(GraphJSON.text(graph).utf8))
    #expect(document.version == 1)
    #expect(document.nodes.map(\.id) == graph.nodes.map(\.id))
    #expect(document.nodes.map(\.kind) == graph.nodes.map(\.kind.rawValue))
    #expect(
      document.edges.map { [$0.from, $0.to, $0.kind] } == graph.edges.map { [$0.from, $0.to, $0.kind.rawValue] })
  }
}
