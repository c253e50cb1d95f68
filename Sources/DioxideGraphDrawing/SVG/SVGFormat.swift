import DioxideAnalysis
import DioxideSerialization

/// A drawing with its layout as SVG: one file without scripts, light or dark according to the viewer's preference.
///
/// Each node is `<g class="node …" id data-id>`, each edge `<g class="edge …" id data-from data-to data-kind>`, each
/// frame `<g class="group" id>`; the first child of each is its `<title>`. In a page, nodes and edges have `data-tip` instead.
public struct SVGFormat {
  private let drawing: Drawing
  private let outlines: [Outline]
  private let curves: [[Geometry.Point]]
  private let frames: [Geometry.Box?]
  private let page: SVGPage
  private let isEmbedded: Bool
  private var text = ""
  private var badges = BadgePlaces()

  /// The text, with a trailing line break. Linear in the size of the drawing.
  public static func text(_ drawing: Drawing, _ geometry: Geometry) -> String {
    text(drawing, geometry, isEmbedded: false)
  }

  /// The width and height of the picture in pixels. Linear.
  public static func size(_ drawing: Drawing, _ geometry: Geometry) -> (width: Double, height: Double) {
    let page = SVGPage(drawing, geometry, isBare: false)
    return (page.width, page.height)
  }

  /// - Parameter isEmbedded: For an HTML page: without the XML declaration, heading, legend and links, because the page
  ///   handles clicks itself.
  static func text(_ drawing: Drawing, _ geometry: Geometry, isEmbedded: Bool) -> String {
    var format = SVGFormat(drawing, geometry, isEmbedded: isEmbedded)
    format.write()
    return format.text
  }

  /// Why a picture is invalid.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// It is not well-formed XML.
    case malformed(XMLOutline.Problem)
    /// The number of nodes or edges differs from the drawing.
    case incomplete(nodes: Int, edges: Int)

    /// The message, without a line break.
    public var description: String {
      switch self {
      case .malformed(let problem): "the picture is not well-formed XML: \(problem)"
      case .incomplete(let nodes, let edges): "the picture lacks \(nodes) nodes and \(edges) edges"
      }
    }
  }

  /// Checks that a picture is well-formed and contains each node and edge of a drawing. Linear.
  public static func check(_ text: String, _ drawing: Drawing) throws(Failure) {
    let outline: XMLOutline
    do throws(XMLOutline.Problem) {
      outline = try XMLOutline(text, counting: ["data-id", "data-kind"])
    } catch {
      throw .malformed(error)
    }
    let nodes = drawing.nodes.count - outline.counts[0], edges = drawing.edges.count - outline.counts[1]
    guard nodes == 0, edges == 0 else { throw .incomplete(nodes: nodes, edges: edges) }
  }

  private init(_ drawing: Drawing, _ geometry: Geometry, isEmbedded: Bool) {
    self.drawing = drawing
    self.isEmbedded = isEmbedded
    page = SVGPage(drawing, geometry, isBare: isEmbedded)
    let page = page
    outlines = zip(drawing.nodes, geometry.nodes).map { node, place in
      Outline(shape: node.shape, middle: page.place(place), size: node.size)
    }
    curves = geometry.edges.map { $0.map(page.place) }
    frames = geometry.clusters.map { box in
      box.map {
        let a = page.place($0.low), b = page.place($0.high)
        return Geometry.Box(low: .init(x: a.x, y: b.y), high: .init(x: b.x, y: a.y))
      }
    }
  }

  private mutating func write() {
    let width = SVGNumber(page.width), height = SVGNumber(page.height)
    if !isEmbedded { text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" class="dioxide" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="graphics-document" aria-labelledby="dioxide-title dioxide-description">
      <title id="dioxide-title">\(XMLText.escaped(drawing.title))</title>
      <desc id="dioxide-description">\(XMLText.escaped(drawing.subtitle))</desc>
      <style>
      \(SVGStyle.sheet(drawing.theme))</style>
      <rect class="ground" width="\(width)" height="\(height)"/>

      """
    if !isEmbedded { text += page.header(drawing) }
    text += "<g class=\"graph\">\n"
    for (cluster, frame) in zip(drawing.clusters, frames) { frame.map { write(cluster, $0) } }
    takePlaces()
    var hops = ""
    for (edge, curve) in zip(drawing.edges, curves) { write(edge, curve, hops: &hops) }
    for (node, outline) in zip(drawing.nodes, outlines) { write(node, outline) }
    // Above edges, which may pass behind.
    for (cluster, frame) in zip(drawing.clusters, frames) { frame.map { writeHeading(cluster, $0) } }
    text += hops + "</g>\n"
    if !isEmbedded { text += SVGLegend(drawing.legend, width: page.width).text(top: page.legendTop) }
    text += "</svg>\n"
  }

  private mutating func write(_ cluster: Drawing.Cluster, _ frame: Geometry.Box) {
    text += """
      <g class="group" id="\(XMLText.escaped(cluster.elementID))"><title>\(XMLText.escaped(cluster.name))</title>\
      <rect x="\(SVGNumber(frame.low.x))" y="\(SVGNumber(frame.low.y))" \
      width="\(SVGNumber(frame.high.x - frame.low.x))" height="\(SVGNumber(frame.high.y - frame.low.y))" \
      rx="10"/></g>

      """
  }

  /// Reserves the areas that badges must avoid.
  private mutating func takePlaces() {
    guard drawing.edges.contains(where: { !$0.hops.isEmpty }) else { return }
    for outline in outlines {
      badges.take(middle: outline.middle, width: outline.size.width, height: outline.size.height)
    }
    for (cluster, frame) in zip(drawing.clusters, frames) {
      guard let frame else { continue }
      let width = TextMeasure.width(heading(of: cluster), size: DrawingMetrics.clusterSize, bold: true)
      badges.take(
        middle: Geometry.Point(x: frame.low.x + 12 + width / 2, y: frame.low.y + 15), width: width, height: 16)
    }
  }

  private func heading(of cluster: Drawing.Cluster) -> String {
    NameLines.broken(cluster.name, limit: 40, maximum: 1).joined()
  }

  private mutating func writeHeading(_ cluster: Drawing.Cluster, _ frame: Geometry.Box) {
    let name = heading(of: cluster)
    text += """
      <text class="heading" x="\(SVGNumber(frame.low.x + 12))" y="\(SVGNumber(frame.low.y + 19))">\
      \(XMLText.escaped(name))</text>

      """
  }

  private mutating func write(_ node: Drawing.Node, _ outline: Outline) {
    let x = SVGNumber(outline.middle.x)
    var y = outline.middle.y - node.size.height / 2 + 7 + DrawingMetrics.nameSize
    text += """
      <g class="\(node.classes.joined(separator: " "))" id="\(XMLText.escaped(node.elementID))" \
      data-id="\(XMLText.escaped(node.component.id))"\(frame(of: node))\(tooltip(node.tooltip))
      """
    let link = isEmbedded ? nil : node.link
    if let link { text += "<a href=\"\(XMLText.escaped(link))\">" }
    text += "<path class=\"shape\" d=\"\(outline.path)\"/>"
    for line in node.lines {
      text += "<text class=\"name\" x=\"\(x)\" y=\"\(SVGNumber(y))\">\(XMLText.escaped(line))</text>"
      y += DrawingMetrics.nameLine
    }
    for (kind, line) in [
      ("detail port-line", node.port), ("detail", node.detail), ("detail hub-line", node.references),
    ] {
      guard let line else { continue }
      text += "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(SVGNumber(y - 1))\">\(XMLText.escaped(line))</text>"
      y += DrawingMetrics.detailLine
    }
    text += link == nil ? "</g>\n" : "</a></g>\n"
  }

  /// The level that a page looks for the node in.
  private func frame(of node: Drawing.Node) -> String {
    guard isEmbedded, drawing.isInLevels, let cluster = node.cluster else { return "" }
    return " data-frame=\"\(XMLText.escaped(drawing.clusters[cluster].elementID))\""
  }

  /// The end of a start tag, with the tooltip. A page makes the `<title>` when the element is pointed at, because
  /// thousands of elements more would slow down its start.
  private func tooltip(_ text: String) -> String {
    let text = XMLText.escaped(text)
    return isEmbedded ? " data-tip=\"\(text)\">" : "><title>\(text)</title>"
  }

  /// A wide line that nobody sees, to point at; not on a page with so many edges that it would double the time to open it.
  private func hit(_ path: String) -> String {
    isEmbedded && drawing.edges.count > Self.maximumHits ? "" : "<path class=\"hit\" d=\"\(path)\"/>"
  }

  private static let maximumHits = 1_000

  private mutating func write(_ edge: Drawing.Edge, _ points: [Geometry.Point], hops: inout String) {
    let head = EdgeHead(edge.head, isStrong: edge.emphasis > .none)
    let curve = EdgeCurve(points, from: outlines[edge.from], to: outlines[edge.to], gap: head.length)
    let path = curve.path
    text += """
      <g class="\(edge.classes.joined(separator: " "))" id="\(XMLText.escaped(edge.elementID))" \
      data-from="\(XMLText.escaped(edge.dependency.from))" data-to="\(XMLText.escaped(edge.dependency.to))" \
      data-kind="\(edge.dependency.kind.rawValue)"\(tooltip(edge.tooltip))\
      \(hit(path))<path class="line"\(edge.width.map { " style=\"stroke-width:\(SVGNumber($0))\"" } ?? "") \
      d="\(path)"/>\
      \(head.element(tip: curve.tip, base: curve.base, direction: curve.direction))</g>

      """
    guard !edge.hops.isEmpty else { return }
    let mark = edge.emphasis.mark == nil ? "" : edge.emphasis.name.map { " in-\($0)" } ?? ""
    let label = edge.hops.joined(separator: " ")
    let width = max(BadgePlaces.height, TextMeasure.width(label, size: 10.5, bold: true) + 10)
    let middle = badges.place(on: curve, width: width)
    hops += """
      <g class="hop\(mark)" data-edge="\(XMLText.escaped(edge.elementID))"><rect x="\(SVGNumber(middle.x - width / 2))" y="\(SVGNumber(middle.y - 9))" \
      width="\(SVGNumber(width))" height="18" rx="9"/><text x="\(SVGNumber(middle.x))" \
      y="\(SVGNumber(middle.y + 3.8))">\(XMLText.escaped(label))</text></g>

      """
  }
}

/// The arrowhead of an edge.
struct EdgeHead {
  let kind: Drawing.Head
  let isStrong: Bool

  init(_ kind: Drawing.Head, isStrong: Bool) {
    self.kind = kind
    self.isStrong = isStrong
  }

  /// The length of the line that it covers.
  var length: Double {
    switch kind {
    case .arrow: isStrong ? 11 : 8
    case .fan: 12
    case .dot: 7
    }
  }

  func element(tip: Geometry.Point, base: Geometry.Point, direction: Geometry.Point) -> String {
    func point(_ origin: Geometry.Point, side: Double) -> String {
      "\(SVGNumber(origin.x - direction.y * side)) \(SVGNumber(origin.y + direction.x * side))"
    }
    switch kind {
    case .arrow:
      let half = length * 0.4
      return
        "<path class=\"head\" d=\"M\(point(tip, side: 0))L\(point(base, side: half))L\(point(base, side: -half))Z\"/>"
    case .fan:
      // The outer tines end slightly before the outline, which may be slanted.
      let end = Geometry.Point(x: tip.x - direction.x * 3.5, y: tip.y - direction.y * 3.5)
      return """
        <path class="head fan" d="M\(point(end, side: 6))L\(point(base, side: 0))L\(point(end, side: -6))\
        M\(point(base, side: 0))L\(point(tip, side: 0))"/>
        """
    case .dot:
      let x = (tip.x + base.x) / 2, y = (tip.y + base.y) / 2
      return "<circle class=\"head\" cx=\"\(SVGNumber(x))\" cy=\"\(SVGNumber(y))\" r=\"3.2\"/>"
    }
  }
}
