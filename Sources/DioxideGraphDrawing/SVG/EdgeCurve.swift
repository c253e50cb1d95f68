/// A curve from centre to centre, clipped at the outlines of both nodes.
struct EdgeCurve {
  typealias Point = Geometry.Point

  /// The start, and three points for each Bézier segment.
  private(set) var points: [Point]
  /// The point on the outline of the last node.
  private(set) var tip: Point
  /// The unit direction in which the curve arrives.
  private(set) var direction: Point

  /// The number of points of a segment that are sampled to find its intersection with an outline.
  private static let samples = 24

  /// - Parameter gap: The distance of the line's end from the outline of the last node, which leaves room for a head.
  init(_ curve: [Point], from: Outline, to: Outline, gap: Double) {
    var points = curve
    if points.count < 4 { points = [from.middle, from.middle, to.middle, to.middle] }
    points = Self.cut(points, leaving: from.contains)
    points = Self.cut(points.reversed(), leaving: to.contains).reversed()
    let tip = points.last ?? to.middle
    let body = [Point](Self.cut(points.reversed()) { Self.distance($0, tip) < gap }.reversed())
    let base = body.last ?? tip
    let length = Self.distance(base, tip)
    self.tip = tip
    self.points = body
    if length > 0.01 {
      direction = Point(x: (tip.x - base.x) / length, y: (tip.y - base.y) / length)
    } else {
      direction = Point(x: 1, y: 0)
    }
  }

  /// The end of the line, where the head begins.
  var base: Point { points.last ?? tip }

  /// The line as SVG path data.
  var path: String {
    guard let first = points.first else { return "" }
    var result = "M\(SVGNumber(first.x)) \(SVGNumber(first.y))"
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      let piece = points[(index - 1)..<(index + 3)]
      let written = Self.isStraight(piece) ? piece.suffix(1) : piece.dropFirst()
      result += written.count == 1 ? "L" : "C"
      result += written.map { "\(SVGNumber($0.x)) \(SVGNumber($0.y))" }.joined(separator: " ")
    }
    return result
  }

  /// Whether a piece is the line from its start to its end, as precisely as numbers are written.
  private static func isStraight(_ piece: ArraySlice<Point>) -> Bool {
    guard let start = piece.first, let end = piece.last else { return false }
    let length = distance(start, end)
    return piece.dropFirst().dropLast().allSatisfy { control in
      let (x, y) = (control.x - start.x, control.y - start.y)
      let along = x * (end.x - start.x) + y * (end.y - start.y)
      let across = x * (end.y - start.y) - y * (end.x - start.x)
      return abs(across) < 0.05 * length && along >= 0 && along <= length * length
    }
  }

  /// The points at these fractions of the line's length.
  func points(at shares: [Double]) -> [Point] {
    let polyline = Self.polyline(points, steps: Self.samples)
    let lengths = zip(polyline, polyline.dropFirst()).map { Self.distance($0, $1) }
    let whole = lengths.reduce(0, +)
    return shares.map { share in
      var rest = whole * share
      for (index, length) in lengths.enumerated() {
        if rest <= length, length > 0 {
          let part = rest / length, a = polyline[index], b = polyline[index + 1]
          return Point(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part)
        }
        rest -= length
      }
      return base
    }
  }

  // MARK: - Bézier pieces

  /// Points along a curve: `steps` points plus one for each segment.
  static func polyline(_ points: [Point], steps: Int) -> [Point] {
    var result: [Point] = []
    for index in stride(from: 0, to: points.count - 3, by: 3) {
      let piece = Array(points[index..<(index + 4)])
      for step in 0...steps { result.append(point(piece, at: Double(step) / Double(steps))) }
    }
    return result
  }

  /// Removes the start of a curve, up to where it first leaves `region`. A curve that never leaves it is unchanged.
  private static func cut(_ points: [Point], leaving region: (Point) -> Bool) -> [Point] {
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      let piece = Array(points[start..<(start + 4)])
      guard let out = (0...samples).first(where: { !region(point(piece, at: Double($0) / Double(samples))) }) else {
        continue
      }
      guard out > 0 else { return Array(points[start...]) }
      var inside = Double(out - 1) / Double(samples), outside = Double(out) / Double(samples)
      for _ in 0..<20 {
        let middle = (inside + outside) / 2
        if region(point(piece, at: middle)) { inside = middle } else { outside = middle }
      }
      return tail(piece, from: outside) + points[(start + 4)...]
    }
    return points
  }

  private static func point(_ piece: [Point], at t: Double) -> Point {
    let u = 1 - t
    let a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t
    return Point(
      x: a * piece[0].x + b * piece[1].x + c * piece[2].x + d * piece[3].x,
      y: a * piece[0].y + b * piece[1].y + c * piece[2].y + d * piece[3].y)
  }

  /// The part of a segment from `t`, after de Casteljau.
  private static func tail(_ piece: [Point], from t: Double) -> [Point] {
    func mix(_ a: Point, _ b: Point) -> Point { Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t) }
    let ab = mix(piece[0], piece[1]), bc = mix(piece[1], piece[2]), cd = mix(piece[2], piece[3])
    let abc = mix(ab, bc), bcd = mix(bc, cd)
    return [mix(abc, bcd), bcd, cd, piece[3]]
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    let x = a.x - b.x, y = a.y - b.y
    return (x * x + y * y).squareRoot()
  }
}
