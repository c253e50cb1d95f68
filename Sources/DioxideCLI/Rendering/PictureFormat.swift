import Analysis
import ArgumentParser
import GraphDrawing

/// What a graph can be written as.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, html, dot, mermaid, graphml, json, png, pdf

  /// Whether it is for eyes, and a large graph is to be collapsed for it; the others are data.
  var isPicture: Bool {
    switch self {
    case .svg, .html, .png, .pdf, .mermaid: true
    case .dot, .graphml, .json: false
    }
  }

  /// Whether its bytes are no text, and no terminal is to get them.
  var isBinary: Bool { self == .png || self == .pdf }
}

extension LayoutEngine: ExpressibleByArgument {}
extension GraphView.Direction: ExpressibleByArgument {}
extension DrawingOptions.Grouping: ExpressibleByArgument {}

extension PictureRenderer {
  /// Writes a whole graph in a format.
  func render(
    _ graph: ComponentGraph, highlights: ComponentGraph.Highlights = .init(), options: DrawingOptions = .init(),
    format: PictureFormat, engine: LayoutEngine? = nil
  ) throws(PictureFailure) -> [UInt8] {
    try render(GraphView(graph, highlights: highlights), options: options, format: format, engine: engine)
  }

  /// Writes what a view shows in a format. Only `svg`, `html`, `png` and `pdf` need Graphviz.
  func render(
    _ view: GraphView, options: DrawingOptions = .init(), format: PictureFormat, engine: LayoutEngine? = nil
  ) throws(PictureFailure) -> [UInt8] {
    let drawing = Drawing(view, options: options)
    return switch format {
    case .svg: try svg(drawing, engine: engine)
    case .html: try html(drawing, engine: engine)
    case .png: try image(drawing, output: .png, engine: engine)
    case .pdf: try image(drawing, output: .pdf, engine: engine)
    case .dot: Array(DOTFormat.text(drawing).utf8)
    case .mermaid: Array(MermaidFormat.text(drawing).utf8)
    case .graphml: Array(GraphMLFormat.text(view.graph).utf8)
    case .json: Array(GraphJSON.text(view.graph).utf8)
    }
  }
}
