import DioxideSerialization

/// The legend: samples with their meanings, in rows.
struct SVGLegend {
  private let entries: [(entry: Drawing.LegendEntry, text: String, row: Int, x: Double)]
  private let rows: Int

  private static let sampleWidth = 34.0
  private static let rowHeight = 24.0

  init(_ legend: [Drawing.LegendEntry], width: Double, margin: Double = SVGPage.margin) {
    var entries: [(Drawing.LegendEntry, String, Int, Double)] = []
    var row = 0, x = margin
    for entry in legend {
      let room = width - 2 * margin
      let text = NameLines.broken(entry.text, limit: max(20, Int(room / 7)), maximum: 1).joined()
      let sample = entry.sample == .note ? 0 : Self.sampleWidth + 7
      let needed = sample + TextMeasure.width(text, size: 12) + 20
      if x > margin, x + needed > width - margin + 20 {
        row += 1
        x = margin
      }
      entries.append((entry, text, row, x))
      x += needed
    }
    self.entries = entries
    rows = legend.isEmpty ? 0 : row + 1
  }

  var height: Double { Double(rows) * Self.rowHeight }

  func text(top: Double) -> String {
    guard !entries.isEmpty else { return "" }
    var result = "<g class=\"legend\">\n"
    for (entry, text, row, x) in entries {
      let y = top + (Double(row) + 0.5) * Self.rowHeight
      var textX = x
      if let sample = Self.sample(entry.sample, x: x, y: y) {
        result += sample
        textX += Self.sampleWidth + 7
      }
      result += "<text x=\"\(SVGNumber(textX))\" y=\"\(SVGNumber(y + 4))\">\(XMLText.escaped(text))</text>\n"
    }
    return result + "</g>\n"
  }

  private static func sample(_ sample: Drawing.LegendEntry.Sample, x: Double, y: Double) -> String? {
    switch sample {
    case .note: return nil
    case .node(let shape, let tint, let border, let emphasis):
      let outline = Outline(
        shape: shape, middle: Geometry.Point(x: x + sampleWidth / 2, y: y),
        size: Drawing.Size(width: sampleWidth - 4, height: 16))
      var classes = ["node", "tint-\(tint)"]
      if border != .everywhere { classes.append("live-\(border)") }
      if let finding = emphasis.name { classes += ["in-\(finding)", finding] }
      return "<g class=\"\(classes.joined(separator: " "))\"><path class=\"shape\" d=\"\(outline.path)\"/></g>"
    case .edge(let kind, let line, let head, let emphasis):
      var classes = ["edge", kind.rawValue]
      if line == .dashed || line == .dashDotted { classes.append("deferred") }
      if line == .dotted || line == .dashDotted { classes.append("optional") }
      if let finding = emphasis.name { classes.append("in-\(finding)") }
      let shape = EdgeHead(head, isStrong: emphasis > .none)
      let tip = Geometry.Point(x: x + sampleWidth, y: y)
      let base = Geometry.Point(x: tip.x - shape.length, y: y)
      return """
        <g class="\(classes.joined(separator: " "))"><path class="line" d="M\(SVGNumber(x)) \(SVGNumber(y))\
        H\(SVGNumber(base.x))"/>\(shape.element(tip: tip, base: base, direction: Geometry.Point(x: 1, y: 0)))</g>
        """
    }
  }
}
