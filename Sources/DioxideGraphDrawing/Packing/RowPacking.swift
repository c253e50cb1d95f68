/// Packs boxes into rows, so that the result is about one and a half times as wide as high.
struct RowPacking {
  /// The upper left corner of each box.
  private(set) var places: [Geometry.Point]
  /// The row of each box.
  private(set) var rows: [Int]
  /// The top and the bottom of each row.
  private(set) var bands: [(top: Double, bottom: Double)] = []
  private(set) var size = Drawing.Size(width: 0, height: 0)

  /// - Parameters:
  ///   - boxes: The sizes, in reading order.
  ///   - width: How wide rows may be; nil for the width that gives all rows together this form.
  ///   - keepsRows: Whether each box is a separate row.
  init(_ boxes: [Drawing.Size], gap: Double, width: Double? = nil, keepsRows: Bool = false) {
    let limit = max(boxes.map(\.width).max() ?? 0, width ?? Self.width(of: boxes, gap: gap))
    places = []
    rows = []
    var x = 0.0, y = 0.0, height = 0.0
    for box in boxes {
      if x > 0, keepsRows || x + box.width > limit {
        bands.append((y, y + height))
        y += height + gap
        (x, height) = (0, 0)
      }
      places.append(Geometry.Point(x: x, y: y))
      rows.append(bands.count)
      x += box.width + gap
      height = max(height, box.height)
      size.width = max(size.width, x - gap)
    }
    if !boxes.isEmpty { bands.append((y, y + height)) }
    size.height = y + height
  }

  /// The width of rows that are together about one and a half times as wide as high.
  static func width(of boxes: [Drawing.Size], gap: Double) -> Double {
    (1.5 * boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }).squareRoot()
  }
}
