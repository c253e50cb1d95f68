import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing

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
extension DrawingOptions.Theme: ExpressibleByArgument {}

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
    switch format {
    case .svg, .html, .png, .pdf: try drawn(view, options, format, engine)
    case .dot: Array(DOTFormat.text(Drawing(view, options: options)).utf8)
    case .mermaid: mermaid(Drawing(view, options: options))
    case .graphml: Array(GraphMLFormat.text(view.graph).utf8)
    case .json: Array(GraphJSON.text(view.graph).utf8)
    }
  }

  private func mermaid(_ drawing: Drawing) -> [UInt8] {
    let text = MermaidFormat.text(drawing)
    if MermaidFormat.isTooLarge(text, drawing) {
      note(
        """
        Mermaid draws at most \(MermaidFormat.limits.edges) edges and \(MermaidFormat.limits.characters) characters \
        unless it is told otherwise, and this is more: --collapse, --focus and --depth make it smaller
        """)
    }
    return Array(text.utf8)
  }

  private func drawn(
    _ view: GraphView, _ options: DrawingOptions, _ format: PictureFormat, _ engine: LayoutEngine?
  ) throws(PictureFailure) -> [UInt8] {
    let drawing = Drawing(view, options: options)
    return switch format {
    case .html: try html(drawing, engine: engine)
    case .png: try image(drawing, output: .png, engine: engine)
    case .pdf: try image(drawing, output: .pdf, engine: engine)
    default: try svg(drawing, engine: engine)
    }
  }
}
