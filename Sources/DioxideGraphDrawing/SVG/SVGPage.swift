import DioxideSerialization

/// The sheet: a heading, the graph, and the legend at the bottom.
struct SVGPage {
  static let margin = 24.0
  /// The minimum width, which leaves room for heading and legend even if the graph has a single node.
  static let minimumWidth = 520.0

  let width: Double
  let height: Double
  let legendTop: Double
  private let origin: Geometry.Point
  private let title: [String]
  private let subtitle: [String]

  /// - Parameter isBare: Whether heading and legend are omitted.
  init(_ drawing: Drawing, _ geometry: Geometry, isBare: Bool) {
    var low = Geometry.Point(x: .infinity, y: .infinity), high = Geometry.Point(x: -.infinity, y: -.infinity)
    func include(_ x: Double, _ y: Double) {
      low = Geometry.Point(x: min(low.x, x), y: min(low.y, y))
      high = Geometry.Point(x: max(high.x, x), y: max(high.y, y))
    }
    for (node, place) in zip(drawing.nodes, geometry.nodes) {
      include(place.x - node.size.width / 2, place.y - node.size.height / 2)
      include(place.x + node.size.width / 2, place.y + node.size.height / 2)
    }
    for curve in geometry.edges {
      // Uses the curve itself, because its control points are usually far outside it.
      for point in EdgeCurve.polyline(curve, steps: 8) { include(point.x, point.y) }
    }
    for box in geometry.clusters.compactMap(\.self) {
      include(box.low.x, box.low.y)
      include(box.high.x, box.high.y)
    }
    if !low.x.isFinite {
      low = Geometry.Point(x: 0, y: 0)
      high = low
    }
    width = max(isBare ? 0 : Self.minimumWidth, high.x - low.x + 2 * Self.margin)
    let room = width - 2 * Self.margin
    title = Self.wrapped(drawing.title, by: " ", size: 18, bold: true, room: room)
    subtitle = Self.wrapped(drawing.subtitle, by: " · ", size: 12, bold: false, room: room)
    let top = Self.margin + (isBare ? 0 : Double(title.count) * 22 + Double(subtitle.count) * 17 + 14)
    origin = Geometry.Point(x: (width - (high.x - low.x)) / 2 - low.x, y: top + high.y)
    legendTop = top + (high.y - low.y) + 26
    height =
      isBare
      ? top + (high.y - low.y) + Self.margin
      : legendTop + SVGLegend(drawing.legend, width: width).height + Self.margin - 6
  }

  /// Converts a point of the layout, with y upwards, to the coordinates of the sheet.
  func place(_ point: Geometry.Point) -> Geometry.Point {
    Geometry.Point(x: origin.x + point.x, y: origin.y - point.y)
  }

  func header(_ drawing: Drawing) -> String {
    var result = "<g class=\"header\">\n"
    var y = Self.margin + 16
    for line in title {
      result +=
        "<text class=\"title\" x=\"\(SVGNumber(Self.margin))\" y=\"\(SVGNumber(y))\">\(XMLText.escaped(line))</text>\n"
      y += 22
    }
    y -= 2
    for line in subtitle {
      result +=
        "<text class=\"subtitle\" x=\"\(SVGNumber(Self.margin))\" y=\"\(SVGNumber(y))\">\(XMLText.escaped(line))</text>\n"
      y += 17
    }
    return result + "</g>\n"
  }

  private static func wrapped(_ text: String, by separator: String, size: Double, bold: Bool, room: Double) -> [String]
  {
    var lines: [String] = []
    for word in Substrings(text, separator: separator) {
      let word = NameLines.broken(word, limit: max(8, Int(room / size)), maximum: 1).joined()
      if let last = lines.last, TextMeasure.width(last + separator + word, size: size, bold: bold) <= room {
        lines[lines.count - 1] = last + separator + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The parts of a text between separators.
  private struct Substrings: Sequence, IteratorProtocol {
    private var rest: Substring?
    private let separator: String

    init(_ text: String, separator: String) {
      rest = text[...]
      self.separator = separator
    }

    mutating func next() -> String? {
      guard let text = rest else { return nil }
      var index = text.startIndex
      while index < text.endIndex {
        if text[index...].hasPrefix(separator) {
          rest = text[index...].dropFirst(separator.count)
          return String(text[..<index])
        }
        index = text.index(after: index)
      }
      rest = nil
      return String(text)
    }
  }
}
