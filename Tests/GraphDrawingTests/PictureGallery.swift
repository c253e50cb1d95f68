import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing
import DioxideGraphviz

/// Writes pictures for viewing to the folder `DIOXIDE_GALLERY`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["DIOXIDE_GALLERY"] != nil))
struct PictureGallery {
  @Test func paint() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DIOXIDE_GALLERY"] ?? ".")
    let link = SourceLink(template: "https://example.org/shop/blob/main/{file}#L{line}")
    let broken = SampleGraphs.broken
    let pictures: [(String, Drawing)] = [
      ("application", Drawing(SampleGraphs.application, options: .init(profiles: ["production"], sourceLink: link))),
      ("broken", Drawing(broken.graph, highlights: broken.highlights, options: .init(sourceLink: link))),
      ("hostile", Drawing(SampleGraphs.hostile)),
    ]
    for (name, drawing) in pictures {
      let svg = try TestWorker.renderer { print($0) }.svg(drawing)
      try Data(svg).write(to: folder.appendingPathComponent("\(name).svg"))
      try Data(TestWorker.renderer().html(drawing)).write(to: folder.appendingPathComponent("\(name).html"))
      try Data(TestWorker.renderer().image(drawing, format: .png)).write(
        to: folder.appendingPathComponent("\(name).png"))
      try MermaidFormat.text(drawing).write(
        to: folder.appendingPathComponent("\(name).mmd"), atomically: true, encoding: .utf8)
      try LayoutDocument.text(drawing, engine: .dot, effort: .full).write(
        to: folder.appendingPathComponent("\(name).layout"), atomically: true, encoding: .utf8)
      try DOTFormat.text(drawing).write(
        to: folder.appendingPathComponent("\(name).dot"), atomically: true, encoding: .utf8)
      #expect(!svg.isEmpty)
    }
  }

  @Test("Layouts of generated graphs, for timing", arguments: [100, 300, 1_000, 2_000, 5_000, 20_000])
  func layouts(_ count: Int) throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DIOXIDE_GALLERY"] ?? ".")
    let drawing = Drawing(SampleGraphs.generated(count))
    for effort in LayoutEffort.allCases {
      let text = LayoutDocument.text(drawing, engine: .dot, effort: effort)
      #expect(text.hasSuffix("}\n"))
      try text.write(to: folder.appendingPathComponent("\(count)-\(effort).gv"), atomically: true, encoding: .utf8)
    }
  }

  @Test("Default drawings of generated graphs, timed", arguments: [100, 1_000, 5_000, 20_000])
  func timed(_ count: Int) throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DIOXIDE_GALLERY"] ?? ".")
    let graph = SampleGraphs.generated(count)
    for (name, format) in [("svg", PictureFormat.svg), ("html", .html), ("dot", .dot)] {
      for limit in [GraphView.automaticLimit, count > 5_000 ? GraphView.automaticLimit : .max] {
        let clock = ContinuousClock()
        var bytes: [UInt8] = []
        let time = try clock.measure {
          let view = GraphView(graph).collapsedIfLarger(than: limit)
          bytes = try TestWorker.renderer { print($0) }.render(view, format: format)
        }
        print("\(count) components, \(name), up to \(limit) nodes: \(time), \(bytes.count) bytes")
        #expect(!bytes.isEmpty)
        try Data(bytes).write(to: folder.appendingPathComponent("generated-\(count)-\(limit).\(name)"))
      }
    }
  }

  @Test("Collapsed graphs with every engine", arguments: [5_000, 20_000])
  func collapsed(_ count: Int) throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DIOXIDE_GALLERY"] ?? ".")
    let view = GraphView(SampleGraphs.generated(count)).collapsed()
    for engine in LayoutEngine.allCases {
      let bytes = try TestWorker.renderer { print($0) }.render(view, format: .svg, engine: engine)
      #expect(!bytes.isEmpty)
      try Data(bytes).write(to: folder.appendingPathComponent("collapsed-\(count)-\(engine).svg"))
    }
  }
}
