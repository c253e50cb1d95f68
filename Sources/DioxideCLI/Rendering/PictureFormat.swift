import Analysis
import ArgumentParser
import GraphDrawing

/// What a graph can be written as.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, dot, json, png, pdf
}

extension LayoutEngine: ExpressibleByArgument {}
extension DrawingOptions.Grouping: ExpressibleByArgument {}

extension PictureRenderer {
  /// Writes a graph in a format. Only `svg`, `png` and `pdf` need Graphviz.
  func render(
    _ graph: ComponentGraph, highlights: ComponentGraph.Highlights = .init(), options: DrawingOptions = .init(),
    format: PictureFormat, engine: LayoutEngine = .dot
  ) throws(PictureFailure) -> [UInt8] {
    let drawing = Drawing(graph, highlights: highlights, options: options)
    return switch format {
    case .svg: try svg(drawing, engine: engine)
    case .png: try image(drawing, output: .png, engine: engine)
    case .pdf: try image(drawing, output: .pdf, engine: engine)
    case .dot: Array(DOTFormat.text(drawing).utf8)
    case .json: Array(GraphJSON.text(graph).utf8)
    }
  }
}
