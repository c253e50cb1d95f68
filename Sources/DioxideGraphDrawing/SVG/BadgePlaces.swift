/// Finds positions for the badges on edges that avoid nodes, headings and other badges.
struct BadgePlaces {
  /// An occupied rectangle.
  private struct Box {
    var low: Geometry.Point
    var high: Geometry.Point

    init(middle: Geometry.Point, width: Double, height: Double) {
      low = Geometry.Point(x: middle.x - width / 2, y: middle.y - height / 2)
      high = Geometry.Point(x: middle.x + width / 2, y: middle.y + height / 2)
    }

    /// The area of the intersection.
    func shared(with other: Box) -> Double {
      max(0, min(high.x, other.high.x) - max(low.x, other.low.x))
        * max(0, min(high.y, other.high.y) - max(low.y, other.low.y))
    }
  }

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private static let cellSize = 48.0
  /// The height of a badge.
  static let height = 18.0

  /// The candidate positions of a badge along its edge, best first: nearer to the tail, so that opposite edges do not
  /// hide each other's badges.
  private static let shares = [0.36, 0.44, 0.28, 0.52, 0.2, 0.6, 0.68, 0.76, 0.13, 0.84, 0.9, 0.07]

  private var boxes: [Box] = []
  private var cells: [Cell: [Int]] = [:]

  /// Reserves an area that badges must avoid.
  mutating func take(middle: Geometry.Point, width: Double, height: Double) {
    let box = Box(middle: middle, width: width, height: height)
    for cell in Self.cells(of: box) { cells[cell, default: []].append(boxes.count) }
    boxes.append(box)
  }

  /// Reserves a position for a badge on an edge: the first free one, otherwise the one with the least overlap.
  mutating func place(on curve: EdgeCurve, width: Double) -> Geometry.Point {
    var best = (middle: curve.base, hidden: Double.infinity)
    for middle in curve.points(at: Self.shares) {
      let box = Box(middle: middle, width: width + 2, height: Self.height + 2)
      let near = Self.cells(of: box).reduce(into: Set<Int>()) { $0.formUnion(cells[$1] ?? []) }
      let hidden = near.reduce(0) { $0 + boxes[$1].shared(with: box) }
      if hidden < best.hidden { best = (middle, hidden) }
      if hidden == 0 { break }
    }
    take(middle: best.middle, width: width, height: Self.height)
    return best.middle
  }

  private static func cells(of box: Box) -> [Cell] {
    func index(_ value: Double) -> Int { Int((value / cellSize).rounded(.down)) }
    return (index(box.low.x)...index(box.high.x)).flatMap { column in
      (index(box.low.y)...index(box.high.y)).map { Cell(column: column, row: $0) }
    }
  }
}
