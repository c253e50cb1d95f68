/// The outline of a node around its centre, with y growing downwards.
struct Outline {
  let shape: Drawing.Shape
  let middle: Geometry.Point
  let size: Drawing.Size

  private var halfWidth: Double { size.width / 2 }
  private var halfHeight: Double { size.height / 2 }
  /// The size of cut corners.
  private var cut: Double { min(size.height * 0.32, 13) }
  private var radius: Double { shape == .ghost ? halfHeight : min(8, halfHeight / 2) }

  /// Whether a point lies within the outline.
  func contains(_ point: Geometry.Point) -> Bool {
    let x = abs(point.x - middle.x), y = abs(point.y - middle.y)
    guard x <= halfWidth, y <= halfHeight else { return false }
    switch shape {
    case .rounded, .ghost:
      let cornerX = max(0, x - (halfWidth - radius)), cornerY = max(0, y - (halfHeight - radius))
      return cornerX * cornerX + cornerY * cornerY <= radius * radius
    case .chamfered: return x + y <= halfWidth + halfHeight - cut / 2
    case .hexagon: return x <= halfWidth - cut * y / halfHeight
    case .sheet: return true
    }
  }

  /// The outline as SVG path data.
  var path: String {
    let left = middle.x - halfWidth, right = middle.x + halfWidth
    let top = middle.y - halfHeight, bottom = middle.y + halfHeight
    func closed(_ points: [(Double, Double)]) -> String {
      "M" + points.map { "\(SVGNumber($0.0)) \(SVGNumber($0.1))" }.joined(separator: "L") + "Z"
    }
    switch shape {
    case .rounded, .ghost:
      let r = SVGNumber(radius)
      func corner(_ x: Double, _ y: Double) -> String { "A\(r) \(r) 0 0 1 \(SVGNumber(x)) \(SVGNumber(y))" }
      return "M\(SVGNumber(left + radius)) \(SVGNumber(top))H\(SVGNumber(right - radius))" + corner(right, top + radius)
        + "V\(SVGNumber(bottom - radius))" + corner(right - radius, bottom) + "H\(SVGNumber(left + radius))"
        + corner(left, bottom - radius) + "V\(SVGNumber(top + radius))" + corner(left + radius, top) + "Z"
    case .chamfered:
      let c = cut / 2
      return closed([
        (left + c, top), (right - c, top), (right, top + c), (right, bottom - c), (right - c, bottom),
        (left + c, bottom), (left, bottom - c), (left, top + c),
      ])
    case .hexagon:
      return closed([
        (left + cut, top), (right - cut, top), (right, middle.y), (right - cut, bottom), (left + cut, bottom),
        (left, middle.y),
      ])
    case .sheet:
      let c = cut * 0.75
      return closed([(left, top), (right - c, top), (right, top + c), (right, bottom), (left, bottom)])
        + "M\(SVGNumber(right - c)) \(SVGNumber(top))V\(SVGNumber(top + c))H\(SVGNumber(right))"
    }
  }
}

/// A number in a picture, rounded to a tenth, so that it is short and the same on every machine.
struct SVGNumber: CustomStringConvertible {
  private let tenths: Int

  init(_ value: Double) {
    // Geometry is known to be finite and small; other values are drawn at zero.
    tenths = value.isFinite && abs(value) < 1e12 ? Int((value * 10).rounded()) : 0
  }

  var description: String {
    let whole = tenths.magnitude / 10, tenth = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + (tenth == 0 ? "\(whole)" : "\(whole).\(tenth)")
  }
}
