import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing
import DioxideGraphviz

/// The formats of a graph. To add one, add a value and its name in ``all``.
struct PictureFormat: RawRepresentable, CaseIterable, ExpressibleByArgument, Equatable, Sendable {
  typealias Writing =
    @Sendable (PictureRenderer, GraphView, DrawingOptions, LayoutEngine?) throws(PictureFailure) -> [UInt8]

  let rawValue: String
  /// Whether it is for viewing, so that a large graph is collapsed; the others are data.
  let isPicture: Bool
  /// Whether it is a drawing, in which nodes and edges are folded; data formats contain all of them.
  var isDrawing: Bool { self != .json && self != .graphml }
  /// Whether an overview of many modules is drawn in levels; Mermaid lays out what it is given in its own way.
  var showsLevels: Bool { isPicture && self != .mermaid }
  /// Whether the output is binary and must not be printed to a terminal.
  let isBinary: Bool
  /// Whether it can show the difference of two graphs.
  let showsDifferences: Bool
  fileprivate let write: Writing

  /// All formats, in the order of lists.
  static let allCases = [svg, html, dot, mermaid, graphml, json, png, pdf]

  static let svg = PictureFormat("svg", isPicture: true, showsDifferences: true) {
    (renderer, view, options, engine) throws(PictureFailure) in
    try renderer.svg(Drawing(view, options: options), engine: engine)
  }
  static let html = PictureFormat("html", isPicture: true, showsDifferences: true) {
    (renderer, view, options, engine) throws(PictureFailure) in
    var overview = view
    switch options.overview {
    case .automatic: overview = view.collapsedIfLarger(than: GraphView.overviewLimit)
    case .always: overview = view.collapsed()
    case .never: break
    }
    if !options.drawsHubs { overview = engine == nil ? overview.foldingEdges() : overview.foldingHubs() }
    return try renderer.html(
      Drawing(overview, options: options), whole: Drawing(view, options: options), engine: engine)
  }
  static let dot = PictureFormat("dot", showsDifferences: true) { (_, view, options, _) throws(PictureFailure) in
    Array(DOTFormat.text(Drawing(view, options: options)).utf8)
  }
  static let mermaid = PictureFormat("mermaid", isPicture: true, showsDifferences: true) {
    (renderer, view, options, _) throws(PictureFailure) in
    renderer.mermaid(Drawing(view, options: options))
  }
  static let graphml = PictureFormat("graphml") { (_, view, _, _) throws(PictureFailure) in
    Array(GraphMLFormat.text(view.graph).utf8)
  }
  static let json = PictureFormat("json") { (_, view, _, _) throws(PictureFailure) in
    Array(GraphJSON.text(view.graph).utf8)
  }
  static let png = image("png", .png)
  static let pdf = image("pdf", .pdf)

  private static func image(_ name: String, _ format: Rasterizer.Format) -> PictureFormat {
    PictureFormat(name, isPicture: true, isBinary: true) { (renderer, view, options, engine) throws(PictureFailure) in
      try renderer.image(Drawing(view, options: options), format: format, engine: engine)
    }
  }

  init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  private init(
    _ name: String, isPicture: Bool = false, isBinary: Bool = false, showsDifferences: Bool = false,
    _ write: @escaping Writing
  ) {
    rawValue = name
    self.isPicture = isPicture
    self.isBinary = isBinary
    self.showsDifferences = showsDifferences
    self.write = write
  }
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

  /// Writes a view in a format. Only `svg`, `html`, `png` and `pdf` require Graphviz.
  func render(
    _ view: GraphView, options: DrawingOptions = .init(), format: PictureFormat, engine: LayoutEngine? = nil
  ) throws(PictureFailure) -> [UInt8] {
    try format.write(self, view, options, engine)
  }

  fileprivate func mermaid(_ drawing: Drawing) -> [UInt8] {
    let text = MermaidFormat.text(drawing)
    if MermaidFormat.isTooLarge(text, drawing) {
      note(
        """
        Mermaid draws at most \(MermaidFormat.limits.edges) edges and \(MermaidFormat.limits.characters) characters \
        by default, and this graph has more: reduce it with --collapse, --focus or --depth
        """)
    }
    return Array(text.utf8)
  }
}
