import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideGraphDrawing

@Suite struct TextFormatTests {
  private let small = ComponentGraph(
    nodes: [
      .init(
        id: "App.A", name: "A<B>", kind: .service, scope: .singleton, profiles: ["*"], module: "App", file: "A.swift",
        line: 1),
      .init(id: "App.P", name: "P", kind: .port, module: "App"),
      .init(id: "App.Q", name: "Q", kind: .adapter, scope: .request, profiles: ["test"], module: "App"),
      .init(id: "X", name: "X", kind: .missing),
    ],
    edges: [
      .init(from: "App.A", to: "App.P", kind: .requires, isMulti: true, file: "A.swift", line: 2),
      .init(from: "App.A", to: "X", kind: .requires, isOptional: true),
      .init(from: "App.P", to: "App.Q", kind: .provides, isMulti: true),
      .init(from: "App.Q", to: "App.A", kind: .requires),
    ])

  @Test("The complete Mermaid text")
  func mermaid() throws {
    let link = try #require(SourceLink(template: "https://example.org/{file}?\"`#L{line}"))
    let drawing = Drawing(
      small, highlights: .init(cycles: [["App.A", "App.P", "App.Q", "App.A"]]), options: .init(sourceLink: link))
    #expect(
      MermaidFormat.text(drawing) == """
        ---
        title: "Dependency graph: every profile · 2 components · 1 port · 3 dependencies · 1 module · 1 missing binding \
        · 1 cycle"
        ---
        flowchart LR
          subgraph g0["App"]
            n0("A#60;B#62;<br/>singleton")
            n1{{"P"}}
            n2["Q<br/>adapter · request · test"]
          end
          n3(["X<br/>missing"])
          n0 ==>|"hop 1, all"| n1
          n0 -.-> n3
          n1 --o|"hop 2"| n2
          n2 ==>|"hop 3"| n0
          click n0 href "https://example.org/A.swift?%22%60#L1"
          classDef singleton fill:#dcebfa,stroke:#0b66b5,color:#1f2328
          class n0 singleton
          classDef request fill:#f5e3f3,stroke:#97458f,color:#1f2328
          class n2 request
          classDef port fill:#ffffff,stroke:#57606a,color:#1f2328
          class n1 port
          classDef missing fill:#fff5f5,stroke:#cf222e,color:#1f2328
          class n3 missing
          classDef inmissing stroke:#cf222e,stroke-width:3px
          class n3 inmissing
          linkStyle 1 stroke:#cf222e,stroke-width:3px
          classDef incycle stroke:#cf222e,stroke-width:3px
          class n0,n1,n2 incycle
          linkStyle 0,2,3 stroke:#cf222e,stroke-width:3px

        """)
  }

  @Test("Names are inert in Mermaid: quoted, on one line, without special characters")
  func hostileMermaid() {
    let text = MermaidFormat.text(Drawing(SampleGraphs.hostile))
    let nodes = text.split(separator: "\n").filter { $0.contains(#/^ *n\d+[(\[{]/#) }
    #expect(nodes.count == SampleGraphs.hostileNames.count)
    for line in nodes {
      let words = line.dropFirst(
        line.distance(from: line.startIndex, to: line.firstIndex(of: "\"") ?? line.startIndex) + 1)
      let inside = words.prefix { $0 != "\"" }
      #expect(!inside.replacingOccurrences(of: "<br/>", with: "").contains(#/[<>"`\\{}\[\]|&]/#))
      #expect(words.count { $0 == "\"" } == 1)
    }
    #expect(!text.contains("<script"))
  }

  @Test("GraphML contains the fields of every node and edge", arguments: SVGTests.samples)
  func graphML(_ sample: SVGTests.Sample) throws {
    let tree = try SVGTree(Array(GraphMLFormat.text(sample.graph).utf8))
    let nodes = tree.elements.filter { $0.name == "node" }
    #expect(nodes.count == sample.graph.nodes.count)
    #expect(
      tree.elements.filter { $0.attributes["key"] == "node.name" }.map(\.text)
        == sample.graph.nodes.map { SVGTests.spelled($0.name) })
    #expect(
      tree.elements.filter { $0.name == "edge" }.map { [$0.attributes["source"], $0.attributes["target"]] }
        == sample.graph.edges.map { [SVGTests.spelled($0.from), SVGTests.spelled($0.to)] })
    let keys = Set(tree.elements.filter { $0.name == "key" }.compactMap { $0.attributes["id"] })
    #expect(tree.elements.compactMap { $0.attributes["key"] }.allSatisfy(keys.contains))
  }

  @Test("The complete GraphML of one node and one edge")
  func goldenGraphML() {
    let lines = GraphMLFormat.text(small).split(separator: "\n")
    #expect(
      lines.contains(
        """
        <node id="App.A"><data key="node.name">A&lt;B&gt;</data><data key="node.kind">service</data>\
        <data key="node.scope">singleton</data><data key="node.profiles">*</data><data key="node.module">App</data>\
        <data key="node.file">A.swift</data><data key="node.line">1</data></node>
        """[...]))
    #expect(
      lines.contains(
        """
        <edge id="edge0" source="App.A" target="App.P"><data key="edge.kind">requires</data>\
        <data key="edge.optional">false</data><data key="edge.deferred">false</data><data key="edge.multi">true</data>\
        <data key="edge.file">A.swift</data><data key="edge.line">2</data></edge>
        """[...]))
  }

  @Test(
    "Mermaid itself draws every node and edge, with the names as text",
    .enabled(if: Browser.isThere && (Browser.mermaid != nil || ProcessInfo.processInfo.environment["CI"] != nil)))
  func mermaidByMermaid() throws {
    let library = try #require(Browser.mermaid, "run scripts/test-tools.sh")
    let link = try #require(SourceLink(template: "https://example.org/{file}?\"`#L{line}"))
    let drawings = SVGTests.samples.filter { !$0.graph.nodes.isEmpty }.map { sample in
      Drawing(sample.graph, highlights: sample.highlights, options: .init(sourceLink: link, theme: .dark))
    }
    let frames = try drawings.map { drawing in
      let text = String(decoding: try JSONEncoder().encode(MermaidFormat.text(drawing)), as: UTF8.self)
        .replacingOccurrences(of: "<", with: "\\u003c")
      return Browser.Frame(
        page: "<!DOCTYPE html><body></body>",
        script: """
          window.alert = () => { throw new Error("it ran"); };
          mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1e7, maxEdges: 1e5 });
          const { svg } = await mermaid.render("picture", \(text));
          document.body.innerHTML = svg;
          const labels = [...document.querySelectorAll(".node .nodeLabel")].map(label => {
            label.querySelectorAll("br").forEach(line => line.replaceWith("\\n"));
            return label.textContent;
          });
          return [document.querySelectorAll("script,iframe,img,[onload],[onerror],[onclick]").length,
            document.querySelectorAll(".edgePaths path").length, ...labels.sort()];
          """)
    }
    for (drawing, outcome) in zip(drawings, try Browser.run(frames, library: library)) {
      let labels = drawing.nodes.map { ($0.lines + ($0.detail.map { [$0] } ?? [])).joined(separator: "\n") }
      #expect(outcome.first == "0")
      #expect(outcome.dropFirst().first == "\(drawing.edges.count)")
      func flat(_ text: String) -> String {
        // White space at the ends of a line is removed, and control characters become spaces.
        text.split(separator: "\n").map { line in
          String(
            String.UnicodeScalarView(
              line.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 })
          )
          .split(separator: " ").joined(separator: " ")
        }.joined(separator: "\n")
      }
      #expect(outcome.dropFirst(2).map(flat).sorted() == labels.map(flat).sorted())
    }
  }
}
