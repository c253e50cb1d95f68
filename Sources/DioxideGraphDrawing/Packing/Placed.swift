/// A part of a picture with its own coordinates: from the upper left corner, with y downwards.
struct Placed {
  typealias Point = Geometry.Point

  /// Its size.
  var size = Drawing.Size(width: 0, height: 0)
  /// The centre of each node, by index.
  var nodes: [Int: Point] = [:]
  /// Curves, by the index of the edge.
  var edges: [Int: [Point]] = [:]
  /// Frames, by the index of the cluster.
  var frames: [Int: Geometry.Box] = [:]
  /// The lanes for lines around each node.
  var lanes: [Int: Lanes] = [:]

  /// The free lanes around a node: to its left and right, and above and below the row that it is in.
  struct Lanes {
    var left: Double
    var right: Double
    var top: Double?
    var bottom: Double?
  }

  /// Adds another part at an offset.
  mutating func add(_ other: Placed, x: Double, y: Double) {
    func moved(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    for (node, point) in other.nodes { nodes[node] = moved(point) }
    for (edge, curve) in other.edges { edges[edge] = curve.map(moved) }
    for (cluster, box) in other.frames { frames[cluster] = Geometry.Box(low: moved(box.low), high: moved(box.high)) }
    for (node, lane) in other.lanes {
      lanes[node] = Lanes(
        left: lane.left + x, right: lane.right + x, top: lane.top.map { $0 + y }, bottom: lane.bottom.map { $0 + y })
    }
    size.width = max(size.width, x + other.size.width)
    size.height = max(size.height, y + other.size.height)
  }
}

/// Builds a curve from Bézier segments: straight along an axis, and bent between lines.
struct CurveBuilder {
  typealias Point = Geometry.Point
  private(set) var points: [Point]

  init(from start: Point) { points = [start] }

  var end: Point { points[points.count - 1] }

  /// Adds a straight line.
  mutating func line(to point: Point) {
    let start = end
    guard abs(start.x - point.x) > 0.01 || abs(start.y - point.y) > 0.01 else { return }
    func between(_ share: Double) -> Point {
      Point(x: start.x + (point.x - start.x) * share, y: start.y + (point.y - start.y) * share)
    }
    points += [between(1 / 3), between(2 / 3), point]
  }

  /// Adds a bend from one horizontal line to another.
  mutating func swing(to point: Point) {
    guard abs(end.y - point.y) > 0.01 else { return line(to: point) }
    let middle = (end.x + point.x) / 2
    points += [Point(x: middle, y: end.y), Point(x: middle, y: point.y), point]
  }

  /// Adds lines with right angles and rounded corners.
  mutating func corners(_ stops: [Point], radius: Double = 7) {
    for (index, stop) in stops.enumerated() {
      guard index + 1 < stops.count else { return line(to: stop) }
      let next = stops[index + 1]
      let before = Self.length(end, stop), after = Self.length(stop, next)
      let cut = min(radius, before / 2, after / 2)
      guard cut > 0.5 else {
        line(to: stop)
        continue
      }
      line(to: Self.point(from: stop, to: end, distance: cut))
      points += [stop, stop, Self.point(from: stop, to: next, distance: cut)]
    }
  }

  private static func length(_ a: Point, _ b: Point) -> Double { abs(a.x - b.x) + abs(a.y - b.y) }

  private static func point(from start: Point, to end: Point, distance: Double) -> Point {
    let length = max(length(start, end), 0.001)
    return Point(x: start.x + (end.x - start.x) * distance / length, y: start.y + (end.y - start.y) * distance / length)
  }
}
